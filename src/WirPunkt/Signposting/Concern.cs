using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting;

/// <summary>What somebody wants, in everyday words ("Ich bin umgezogen"), and where it leads (Anliegen).</summary>
public sealed class Concern : TranslatedRecord
{
    /// <summary>Nobody is asked more than this before there is an answer.</summary>
    public const int MostQuestions = 2;

    public required LocalText Text { get; set; }

    /// <summary>Keys of the topics, the best first.</summary>
    public List<string> Topics { get; set; } = [];

    /// <summary>Keys of the life events.</summary>
    public List<string> LifeEvents { get; set; } = [];
    public required Way Way { get; set; }

    /// <summary>What is needed before going to the office.</summary>
    public LocalText? First { get; set; }

    /// <summary>The sentence at the counter: "Guten Tag, ich möchte …"</summary>
    public LocalText? Say { get; set; }

    /// <summary>Links to what belongs to it: <c>page:umzug-in-boeblingen</c>.</summary>
    public List<string> See { get; set; } = [];

    /// <summary>Whether somebody who comes with it needs a number to call before anything else.</summary>
    public bool IsEmergency(Reading reading) => LifeEvents.Any(key => reading.Find<LifeEvent>(key) is { Emergency: true });

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        foreach (var problem in base.Check(package)) yield return problem;
        if (string.IsNullOrWhiteSpace(Text.German)) yield return new("text", "must not be empty in German");
        foreach (var key in Topics.Where(k => !package.Has<Topic>(k))) yield return new("topics", $"there is no topic '{key}'");
        foreach (var key in LifeEvents.Where(k => !package.Has<LifeEvent>(k))) yield return new("life-events", $"there is no life event '{key}'");
        foreach (var link in See.Where(l => !package.HasAddress(l))) yield return new("see", $"'{link}' leads nowhere");
        foreach (var link in See.Where(package.IsHidden)) yield return new("see", $"'{link}' leads to what is not confirmed: nobody would see it");
        foreach (var problem in Way.Check(package, "way")) yield return problem;

        var others = package.All<Concern>().GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.First());
        if (LongestWalk(Way, others, [Key]) is not { } questions) yield return new("way", "goes round in a circle");
        else if (questions > MostQuestions) yield return new("way", $"asks {questions} questions in a row; at most {MostQuestions} are asked");
    }

    public override IEnumerable<FieldProblem> Hints(PackageContents package)
    {
        foreach (var way in Way.AndBehind())
        {
            if (way is { Service: { } service, Office: null } && package.IsHidden($"service:{service}")) yield return new("way", $"the service '{service}' is not public");
            if (way.Office is { } office && package.IsHidden($"office:{office}")) yield return new("way", $"the organization '{office}' is not public");
        }
        foreach (var hint in base.Hints(package)) yield return hint;
    }

    /// <returns>Questions on the longest way to an answer; null when it never ends.</returns>
    private static int? LongestWalk(Way way, Dictionary<string, Concern> others, List<string> passed)
    {
        if (way.Concern is { } key)
            return passed.Contains(key) ? null : others.TryGetValue(key, out var next) ? LongestWalk(next.Way, others, [.. passed, key]) : 0;

        var longest = 0;
        foreach (var behind in way.Ask?.Ways.Values ?? Enumerable.Empty<Way>())
        {
            if (LongestWalk(behind, others, passed) is not { } rest) return null;
            longest = Math.Max(longest, 1 + rest);
        }
        return longest;
    }
}
