using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace WirPunkt.Handbook;

/// <summary>A page's text in its blocks: title, summary, then those of the body.</summary>
internal sealed partial class PageBlocks
{
    public const int Title = 0, Summary = 1, Body = 2;

    /// <summary>Stands where there is no summary.</summary>
    public const string Nothing = "-";

    private string? fingerprints;

    private PageBlocks(IReadOnlyList<TextBlock?> all) => All = all;

    /// <summary>At <see cref="Title"/> the title, at <see cref="Summary"/> the summary or null, from <see cref="Body"/> on the body's blocks.</summary>
    public IReadOnlyList<TextBlock?> All { get; }

    /// <summary>The fingerprints of all of them, as <see cref="Translation.Blocks"/> has them.</summary>
    public string Fingerprints => fingerprints ??= string.Join(' ', All.Select(b => b?.Fingerprint ?? Nothing));

    public static PageBlocks Of(PageText text) =>
        new([TextBlock.Of("the title", text.Title), text.Summary is null ? null : TextBlock.Of("the summary", text.Summary), .. TextBlock.AllOf(text.Body)]);

    /// <summary>The same without its blocks, remembered as long as the text is: the tree of pages asks for all of them at once.</summary>
    public static string FingerprintsOf(PageText text)
    {
        if (Remembered.TryGetValue(text, out var known) && known.IsOf(text)) return known.Fingerprints;
        var now = new Known(text.Title, text.Summary, text.Body, Of(text).Fingerprints);
        Remembered.AddOrUpdate(text, now);
        return now.Fingerprints;
    }

    private static readonly ConditionalWeakTable<PageText, Known> Remembered = [];

    private sealed record Known(string Title, string? Summary, string Body, string Fingerprints)
    {
        /// <summary>A text may be changed before it is saved.</summary>
        public bool IsOf(PageText text) => (Title, Summary, Body) == (text.Title, text.Summary, text.Body);
    }

    public static bool AreFingerprints(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"^[0-9a-f]{8} (-|[0-9a-f]{8})( [0-9a-f]{8})*\z")]
    private static partial Regex Form();
}
