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
        if (string.IsNullOrWhiteSpace(Title)) yield return FieldProblem.Of("title", "empty");
        if (string.IsNullOrWhiteSpace(Goals)) yield return FieldProblem.Of("goals", "empty");
        if (Minutes is < Shortest or > Longest) yield return FieldProblem.Of("minutes", "minutes", ("least", Shortest), ("most", Longest));
        if (Topic is not null && !package.HasAddress("topic", Topic)) yield return FieldProblem.Of("topic", "no-topic", ("key", Topic));
        if (AsOf is { } asOf && asOf.FirstDay > package.Today) yield return FieldProblem.Of("as-of", "future", ("date", asOf));
        foreach (var key in Pages.Where(k => !package.Has<Page>(k))) yield return FieldProblem.Of("pages", "no-page", ("key", key));
        foreach (var link in Markdown.BrokenLinks(Body, package)) yield return FieldProblem.Of("link", "leads-nowhere", ("link", link));
        foreach (var link in Markdown.LinksOf(Body).Where(package.IsHidden)) yield return FieldProblem.Of("link", "leads-to-hidden", ("link", link));
    }
}
