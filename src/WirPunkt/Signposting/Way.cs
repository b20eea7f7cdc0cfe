using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting;

/// <summary>Where a concern leads: to a service, an office, a referral, a kind of letter, to another concern, or to a question first.</summary>
public sealed record Way
{
    /// <summary>Key of the service; its own office is responsible unless <see cref="Office"/> names another.</summary>
    [KeyOf(typeof(Service))] public string? Service { get; init; }

    /// <summary>Key of the organization.</summary>
    [KeyOf(typeof(Organization))] public string? Office { get; init; }

    /// <summary>Key of the referral: a Wir-Punkt does not do this, somebody else does.</summary>
    [KeyOf(typeof(Referral))] public string? Referral { get; init; }
    [KeyOf(typeof(Letter))] public string? Letter { get; init; }

    /// <summary>Key of a concern that goes on from here.</summary>
    [KeyOf(typeof(Concern))] public string? Concern { get; init; }
    public Ask? Ask { get; init; }

    /// <summary>What is needed before going there; null: what the concern says.</summary>
    public LocalText? First { get; init; }

    /// <summary>The ways behind the answers, and theirs.</summary>
    public IEnumerable<Way> AndBehind() => Ask is null ? [this] : Ask.Ways.Values.SelectMany(w => w.AndBehind()).Prepend(this);

    internal IEnumerable<FieldProblem> Check(PackageContents package, string field)
    {
        if (new object?[] { Service, Service is null ? Office : null, Referral, Letter, Concern, Ask }.Count(t => t is not null) != 1)
            yield return FieldProblem.Of(field, "one-way");
        if (Service is not null && !package.Has<Service>(Service)) yield return FieldProblem.Of(field, "no-service", ("key", Service));
        if (Office is not null && !package.Has<Organization>(Office)) yield return FieldProblem.Of(field, "no-organization", ("key", Office));
        if (Referral is not null && !package.Has<Referral>(Referral)) yield return FieldProblem.Of(field, "no-referral", ("key", Referral));
        if (Letter is not null && !package.Has<Letter>(Letter)) yield return FieldProblem.Of(field, "no-letter", ("key", Letter));
        if (Concern is not null && !package.Has<Concern>(Concern)) yield return FieldProblem.Of(field, "no-concern", ("key", Concern));
        foreach (var problem in Ask?.Check(package, field) ?? []) yield return problem;
    }
}

/// <summary>A question and the way behind each of its answers.</summary>
/// <param name="Question">its key</param>
public sealed record Ask([property: KeyOf(typeof(Question))] string Question, Dictionary<string, Way> Ways)
{
    internal IEnumerable<FieldProblem> Check(PackageContents package, string field)
    {
        if (!package.Has<Question>(Question)) yield return FieldProblem.Of(field, "no-question", ("key", Question));
        if (package.All<Question>().FirstOrDefault(q => q.Key == Question) is { } question)
        {
            foreach (var answer in question.Answers.Where(a => !Ways.ContainsKey(a.Key))) yield return FieldProblem.Of(field, "answer-leads-nowhere", ("key", answer.Key));
            foreach (var key in Ways.Keys.Where(k => question.Find(k) is null)) yield return FieldProblem.Of(field, "no-answer", ("question", Question), ("key", key));
        }
        foreach (var problem in Ways.SelectMany(w => w.Value.Check(package, $"{field}.{w.Key}"))) yield return problem;
    }
}
