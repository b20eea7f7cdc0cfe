using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Directory;

/// <summary>What an office does for people (Leistung; HSDS service, schema.org GovernmentService).</summary>
public sealed class Service : DirectoryRecord
{
    public required LocalText Name { get; set; }
    [KeyOf(typeof(Topic), Many = true)] public List<string> Topics { get; set; } = [];
    public required LocalText Summary { get; set; }

    /// <summary>Key of the organization that is responsible unless an exception applies.</summary>
    [KeyOf(typeof(Organization))] public string? Responsible { get; set; }

    /// <summary>The kind of body in words, for when no organization can be named in public.</summary>
    public LocalText? Body { get; set; }

    /// <summary>The body is one that each person has or chooses: the own bank, the own health insurance. Nobody else can name it.</summary>
    public bool OwnBody { get; set; }

    /// <summary>One goes to any Wir-Punkt for it, not to the responsible organization's address.</summary>
    public bool AtServicePoints { get; set; }
    public List<OtherResponsibility> Exceptions { get; set; } = [];

    /// <summary>What to bring; null is "not known to us yet", an empty list is "nothing".</summary>
    public List<LocalText>? Documents { get; set; }
    public LocalText? Fee { get; set; }
    public LocalText? Deadline { get; set; }

    /// <summary>The sentence at the counter: "Guten Tag, ich möchte …"</summary>
    public LocalText? Say { get; set; }

    /// <summary>Paragraphs, as German lawyers cite them.</summary>
    public List<string> LegalBasis { get; set; } = [];
    public string? OnlineUrl { get; set; }

    /// <summary>LeiKa service key, 14 digits, begins with 99.</summary>
    public string? LeikaKey { get; set; }

    /// <summary>Every text that a translation would hold.</summary>
    public IEnumerable<LocalText?> Texts() =>
        [Name, Summary, Body, Fee, Deadline, Say, .. Documents ?? [], .. Exceptions.SelectMany(e => new[] { e.Condition, e.Text })];

    public override string NameInGerman() => Name.German;

    public override string? Department() => Fact.Owner ?? Responsible;

    public override int? ReviewMonths() => 6;

    public override IEnumerable<AskedFact> Asked(Catalog catalog) =>
    [
        AskedFact.Needed("name", "Name der Leistung", Name.German, said => Name = Name.German == said ? Name : new(said)),
        AskedFact.Needed("summary", "Kurz gesagt", Summary.German, said => Summary = Summary.German == said ? Summary : new(said)) with { IsLong = true },
        new("responsible", "Zuständig", catalog.FindAny<Organization>(Responsible)?.Name ?? Body?.German),
        .. Exceptions.Select((e, i) => new AskedFact($"exceptions[{i}]", $"Anderer Fall: {e.Condition.German}", catalog.FindAny<Organization>(e.Responsible)?.Name ?? e.Text.German)),
        AskedFact.Lines("documents", "Was man mitbringt", Documents?.ConvertAll(d => d.German), said => Documents = said.ConvertAll(Kept), none: "nichts"),
        AskedFact.Of("fee", "Was es kostet", Fee, said => Fee = said),
        AskedFact.Of("deadline", "Frist", Deadline, said => Deadline = said),
        AskedFact.Lines("legalBasis", "Rechtsgrundlage", LegalBasis.Count == 0 ? null : LegalBasis, said => LegalBasis = said),
        AskedFact.Of("onlineUrl", "Im Internet", OnlineUrl, said => OnlineUrl = said),
    ];

    /// <summary>A document that is still on the list keeps its translations.</summary>
    private LocalText Kept(string german) => Documents?.Find(d => d.German == german) ?? new(german);

    public override IEnumerable<Gap> Gaps()
    {
        foreach (var gap in base.Gaps()) yield return gap;
        if (Documents is null) yield return new("documents", "Welche Unterlagen bringt man mit?");
        if (Fee is null) yield return new("fee", "Was kostet es, oder ist es kostenfrei?");
        if (Deadline is null) yield return new("deadline", "Gibt es eine Frist? Welche?");
    }

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        foreach (var problem in base.Check(package)) yield return problem;
        foreach (var problem in Missing<Topic>(package, "topics", "topic", Topics)) yield return problem;
        foreach (var problem in Missing<Organization>(package, "responsible", "organization", [Responsible, .. Exceptions.Select(e => e.Responsible)])) yield return problem;
        if (LeikaKey is { } key && (key.Length != 14 || !key.StartsWith("99", StringComparison.Ordinal) || !key.All(char.IsAsciiDigit)))
            yield return FieldProblem.Of("leikaKey", "leika");
        foreach (var problem in BadAddress("onlineUrl", OnlineUrl)) yield return problem;
        if (Responsible is null && Body is null) yield return FieldProblem.Of("responsible", "nobody-named");
    }
}

/// <summary>Another office is responsible when a condition holds: "Sie wohnen in Dagersheim".</summary>
public sealed record OtherResponsibility(LocalText Condition, [property: KeyOf(typeof(Organization))] string? Responsible, LocalText Text);
