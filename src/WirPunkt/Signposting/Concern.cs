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
    [KeyOf(typeof(Topic))] public List<string> Topics { get; set; } = [];

    /// <summary>Keys of the life events.</summary>
    [KeyOf(typeof(LifeEvent), Many = true)] public List<string> LifeEvents { get; set; } = [];
    public required Way Way { get; set; }

    /// <summary>What is needed before going to the office.</summary>
    public LocalText? First { get; set; }

    /// <summary>The sentence at the counter: "Guten Tag, ich möchte …"</summary>
    public LocalText? Say { get; set; }

    /// <summary>Links to what belongs to it: <c>page:umzug-in-boeblingen</c>.</summary>
    [RecordLink] public List<string> See { get; set; } = [];

    /// <summary>Whether somebody who comes with it needs a number to call before anything else.</summary>
    public bool IsEmergency(Reading reading) => LifeEvents.Any(key => reading.Find<LifeEvent>(key) is { Emergency: true });

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        foreach (var problem in base.Check(package)) yield return problem;
        if (string.IsNullOrWhiteSpace(Text.German)) yield return FieldProblem.Of("text", "empty-in-german");
        foreach (var key in Topics.Where(k => !package.Has<Topic>(k))) yield return FieldProblem.Of("topics", "no-topic", ("key", key));
        foreach (var key in LifeEvents.Where(k => !package.Has<LifeEvent>(k))) yield return FieldProblem.Of("life-events", "no-life-event", ("key", key));
        foreach (var link in See.Where(l => !package.HasAddress(l))) yield return FieldProblem.Of("see", "leads-nowhere", ("link", link));
        foreach (var link in See.Where(package.IsHidden)) yield return FieldProblem.Of("see", "leads-to-hidden", ("link", link));
        foreach (var problem in Way.Check(package, "way")) yield return problem;

        var others = package.All<Concern>().GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.First());
        if (LongestWalk(Way, others, [Key]) is not { } questions) yield return FieldProblem.Of("way", "circle");
        else if (questions > MostQuestions) yield return FieldProblem.Of("way", "too-many-questions", ("questions", questions), ("most", MostQuestions));
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

        var asked = $"?{way.Ask?.Question}"; // the same question twice is a circle as well
        if (way.Ask is not null && passed.Contains(asked)) return null;
        var longest = 0;
        foreach (var behind in way.Ask?.Ways.Values ?? Enumerable.Empty<Way>())
        {
            if (LongestWalk(behind, others, [.. passed, asked]) is not { } rest) return null;
            longest = Math.Max(longest, 1 + rest);
        }
        return longest;
    }
}
