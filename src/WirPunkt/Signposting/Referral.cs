using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting;

/// <summary>Something a Wir-Punkt does not do, and who does it.</summary>
public sealed class Referral : DirectoryRecord
{
    public required LocalText NotOffered { get; set; }
    public LocalText? Reason { get; set; }

    /// <summary>How a guide recognises that a question belongs here.</summary>
    public LocalText? Recognise { get; set; }

    /// <summary>The kind sentence with which a guide leads on.</summary>
    public LocalText? Say { get; set; }

    /// <summary>What to do when those who do it are closed.</summary>
    public LocalText? WhenClosed { get; set; }

    /// <summary>Keys of the organizations that do it, best first.</summary>
    [KeyOf(typeof(Organization))] public List<string> ReferTo { get; set; } = [];

    /// <summary>Keys of those to try when the first cannot be reached.</summary>
    [KeyOf(typeof(Organization))] public List<string> Fallback { get; set; } = [];

    /// <summary>The kind of body in words, for when no target is published.</summary>
    public LocalText? Body { get; set; }

    /// <summary>The boundary of a Wir-Punkt is the programme's own and always published; the targets have a confidence of their own.</summary>
    public override bool IsPublic => true;

    /// <summary>Those that do it and may be named in public, best first: each target is as sure as its own facts.</summary>
    public IReadOnlyList<Organization> Targets(Reading reading) => [.. ReferTo.Select(reading.Find<Organization>).OfType<Organization>()];

    /// <summary>Those to try otherwise that may be named in public.</summary>
    public IReadOnlyList<Organization> Others(Reading reading) => [.. Fallback.Select(reading.Find<Organization>).OfType<Organization>()];

    /// <summary>Every text that a translation would hold.</summary>
    public IEnumerable<LocalText?> Texts() => [NotOffered, Reason, Recognise, Say, WhenClosed, Body];

    public override string NameInGerman() => $"Nicht im Wir-Punkt: {NotOffered.German}";

    public override IEnumerable<Gap> Gaps()
    {
        foreach (var gap in base.Gaps()) yield return gap;
        if (ReferTo.Count == 0) yield return new("referTo", "Wer macht das? An welche Stelle verweisen wir?");
    }

    public override IEnumerable<FieldProblem> Check(PackageContents package) =>
    [
        .. base.Check(package),
        .. Missing<Organization>(package, "referTo", "organization", ReferTo),
        .. Missing<Organization>(package, "fallback", "organization", Fallback),
        .. ReferTo.Count == 0 && Body is null ? [FieldProblem.Of("referTo", "nobody-named")] : Array.Empty<FieldProblem>(),
    ];

    /// <summary>Its hints name them field by field.</summary>
    public override IEnumerable<Language> MissingLanguages(PackageContents package) => [];

    public override IEnumerable<FieldProblem> LanguageDetails(PackageContents package) => [];

    public override IEnumerable<FieldProblem> Hints(PackageContents package) => package.Untranslated(LocalTexts.In(this));
}
