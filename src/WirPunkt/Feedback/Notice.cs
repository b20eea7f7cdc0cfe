using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Feedback;

/// <summary>What the team answers to a remark for everybody to read: it stands on the page for thirty days.</summary>
public sealed class Notice : ContentRecord
{
    public const int Days = 30, Longest = 500;

    /// <summary>The page without its language.</summary>
    public required string Path { get; set; }
    public required LocalText Text { get; set; }
    public required LocalDate From { get; set; }

    /// <summary>The last day on which it stands there.</summary>
    public required LocalDate Through { get; set; }

    public bool StandsOn(LocalDate day) => From <= day && day <= Through;

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (Text.German.Length > Longest) yield return FieldProblem.Of("text", "too-long", ("count", Longest));
        if (Through < From) yield return FieldProblem.Of("through", "before-from");
    }
}

/// <summary>Notices belong to this site and its month: no package holds them, no import touches them.</summary>
internal sealed class NoticesFile : IContentFile
{
    public string Path => "notices";

    public IReadOnlyList<ContentKind> Kinds { get; } = [ContentKind.Of<Notice>()];

    public IEnumerable<ReadRecord> Read(PackageFolder folder) => [];

    public void Write(PackageFolder folder, Catalog catalog) { }
}
