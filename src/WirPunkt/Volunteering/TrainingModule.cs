using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Time;

namespace WirPunkt.Volunteering;

/// <summary>What a guide works through: what people ask, how to lead them, where the boundary is, exercises. In German: that is what guides read.</summary>
public sealed class TrainingModule : ContentRecord
{
    /// <summary>Minutes.</summary>
    public const int Shortest = 5, Longest = 180;

    public required string Title { get; set; }

    /// <summary>Key of its topic; null for what belongs to every talk.</summary>
    public string? Topic { get; set; }

    /// <summary>Time to work through it, exercises included.</summary>
    public required int Minutes { get; set; }

    /// <summary>What somebody can do afterwards, in a few sentences.</summary>
    public required string Goals { get; set; }

    /// <summary>Keys of the handbook pages that it builds on.</summary>
    public List<string> Pages { get; set; } = [];

    /// <summary>Day, month or year in which it was last compared with the handbook.</summary>
    public PartialDate? AsOf { get; set; }

    /// <summary>Markdown, as in the handbook.</summary>
    public required string Body { get; set; }

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return new("title", "must not be empty");
        if (string.IsNullOrWhiteSpace(Goals)) yield return new("goals", "must not be empty");
        if (Minutes is < Shortest or > Longest) yield return new("minutes", $"must be from {Shortest} to {Longest}");
        if (Topic is not null && !package.HasAddress("topic", Topic)) yield return new("topic", $"there is no topic '{Topic}'");
        if (AsOf is { } asOf && asOf.FirstDay > package.Today) yield return new("as-of", $"{asOf} lies in the future");
        foreach (var key in Pages.Where(k => !package.Has<Page>(k))) yield return new("pages", $"there is no page '{key}'");
        foreach (var link in Markdown.BrokenLinks(Body, package)) yield return new("link", $"'{link}' leads nowhere");
        foreach (var link in Markdown.LinksOf(Body).Where(package.IsHidden)) yield return new("link", $"'{link}' leads to what is not confirmed: nobody would see it");
    }
}
