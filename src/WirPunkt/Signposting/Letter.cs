using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Signposting;

/// <summary>A kind of letter that people bring along: how to recognise it, how urgent it is, where to go with it.</summary>
public sealed class Letter : TranslatedRecord, IOpenQuestions
{
    public required LocalText Name { get; set; }

    /// <summary>Signs that somebody sees who reads little German.</summary>
    public required List<LocalText> Recognise { get; set; }
    public required Urgency Urgency { get; set; }

    /// <summary>What the sender wants.</summary>
    public required LocalText Wants { get; set; }

    /// <summary>What to do, in this order.</summary>
    public required List<LocalText> Steps { get; set; }
    public LocalText? Deadline { get; set; }

    /// <summary>What often goes wrong, or how fraud shows.</summary>
    public LocalText? Beware { get; set; }

    /// <summary>Paragraphs, as German lawyers cite them.</summary>
    public List<string> LegalBasis { get; set; } = [];

    /// <summary>German words that stand in or on such a letter.</summary>
    public List<string> Words { get; set; } = [];
    [KeyOf(typeof(Topic), Many = true)] public List<string> Topics { get; set; } = [];

    /// <summary>Links to where one goes with it, best first.</summary>
    [RecordLink] public List<string> See { get; set; } = [];

    /// <summary>Key of the referral when it needs advice in the single case, which no guide gives.</summary>
    [KeyOf(typeof(Referral))] public string? Referral { get; set; }

    /// <summary>When somebody last compared it with the law.</summary>
    public PartialDate? AsOf { get; set; }

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        foreach (var problem in base.Check(package)) yield return problem;
        if (Recognise.Count == 0) yield return FieldProblem.Of("recognise", "no-sign");
        if (Steps.Count == 0) yield return FieldProblem.Of("steps", "no-step");
        foreach (var key in Topics.Where(k => !package.Has<Topic>(k))) yield return FieldProblem.Of("topics", "no-topic", ("key", key));
        foreach (var link in See.Where(l => !package.HasAddress(l))) yield return FieldProblem.Of("see", "leads-nowhere", ("link", link));
        foreach (var link in See.Where(package.IsHidden)) yield return FieldProblem.Of("see", "leads-to-hidden", ("link", link));
        if (Referral is not null && !package.Has<Referral>(Referral)) yield return FieldProblem.Of("referral", "no-referral", ("key", Referral));
        if (AsOf is { } date && date.FirstDay > package.Today) yield return FieldProblem.Of("as-of", "future", ("date", date));
    }

    public string NameInGerman() => Name.German;

    /// <summary>No office of the town knows the law of all letters.</summary>
    public string? Department() => null;

    /// <summary>The law changes: until somebody who knows it has read the German text (<see cref="TranslatedRecord.Reviewed"/>), it counts as unconfirmed.</summary>
    public IEnumerable<Gap> Gaps()
    {
        if (LegalBasis.Count > 0 && !Reviewed.Contains(Language.German.Code))
            yield return new("legalBasis", $"Stimmt, was hier zum Recht steht, noch heute? Niemand mit Fachkenntnis hat das bisher bestätigt: {string.Join(", ", LegalBasis)}{(AsOf is { } asOf ? $", Stand {asOf}" : "")}.");
    }

    /// <summary>Every text that a translation would hold.</summary>
    public IEnumerable<LocalText?> Texts() => [Name, Wants, Deadline, Beware, .. Recognise, .. Steps];
}

/// <summary>Today; within days; until the date in the letter; no hurry.</summary>
public enum Urgency { Today, Days, Date, Calm }
