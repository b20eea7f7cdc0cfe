using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using WirPunkt.Directory;
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
    [KeyOf(typeof(Topic))] public string? Topic { get; set; }

    /// <summary>Time to work through it, exercises included.</summary>
    public required int Minutes { get; set; }

    /// <summary>What somebody can do afterwards, in a few sentences.</summary>
    public required string Goals { get; set; }

    /// <summary>Whether every guide needs it, unless the lead has chosen others.</summary>
    public bool ForEveryone { get; set; }

    /// <summary>Questions that a guide must be able to answer.</summary>
    public List<string>? MustAnswer { get; set; }

    /// <summary>The self-check: questions with their right and wrong answers.</summary>
    public List<CheckQuestion>? Questions { get; set; }

    /// <summary>Keys of the handbook pages that it builds on.</summary>
    [KeyOf(typeof(Page))] public List<string> Pages { get; set; } = [];

    /// <summary>Day, month or year in which it was last compared with the handbook.</summary>
    public PartialDate? AsOf { get; set; }

    /// <summary>Markdown, as in the handbook.</summary>
    public required string Body { get; set; }

    /// <summary>The state of the material: the day it was last compared and a fingerprint of what is learnt. The self-check does not count.</summary>
    [JsonIgnore]
    public string MaterialVersion =>
        $"{AsOf}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [Title, Goals, .. MustAnswer ?? [], Body]))))[..8]}".TrimStart('/');

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return FieldProblem.Of("title", "empty");
        if (string.IsNullOrWhiteSpace(Goals)) yield return FieldProblem.Of("goals", "empty");
        if (Minutes is < Shortest or > Longest) yield return FieldProblem.Of("minutes", "minutes", ("least", Shortest), ("most", Longest));
        if (Topic is not null && !package.HasAddress("topic", Topic)) yield return FieldProblem.Of("topic", "no-topic", ("key", Topic));
        if (AsOf is { } asOf && asOf.FirstDay > package.Today) yield return FieldProblem.Of("as-of", "future", ("date", asOf));
        if (MustAnswer?.Any(string.IsNullOrWhiteSpace) == true) yield return FieldProblem.Of("must-answer", "empty");
        foreach (var question in Questions ?? [])
            if (!question.IsInOrder) yield return FieldProblem.Of("check", "check-question", ("question", question.Question));
        foreach (var key in Pages.Where(k => !package.Has<Page>(k))) yield return FieldProblem.Of("pages", "no-page", ("key", key));
        foreach (var link in Markdown.BrokenLinks(Body, package)) yield return FieldProblem.Of("link", "leads-nowhere", ("link", link));
        foreach (var link in Markdown.LinksOf(Body).Where(package.IsHidden)) yield return FieldProblem.Of("link", "leads-to-hidden", ("link", link));
    }
}

/// <summary>A question of a self-check: one answer is right, or several.</summary>
/// <param name="Because">why that is right, shown afterwards</param>
public sealed record CheckQuestion(
    [property: JsonRequired] string Question, [property: JsonRequired] List<string> Right, [property: JsonRequired] List<string> Wrong, [property: JsonRequired] string Because)
{
    /// <summary>In the order of the alphabet: that tells nothing.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Answers => [.. Right.Concat(Wrong).Order(StringComparer.Ordinal)];

    [JsonIgnore]
    public bool IsInOrder => !Right.Concat(Wrong).Append(Question).Append(Because).Any(string.IsNullOrWhiteSpace) && Right.Count > 0 && Wrong.Count > 0 && Answers.Distinct().Count() == Answers.Count;

    /// <param name="chosen">places in <see cref="Answers"/></param>
    public bool IsRight(IEnumerable<int> chosen) => chosen.Where(i => i >= 0 && i < Answers.Count).Select(i => Answers[i]).ToHashSet().SetEquals(Right);
}
