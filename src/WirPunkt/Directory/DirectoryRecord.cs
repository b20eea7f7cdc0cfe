using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;

namespace WirPunkt.Directory;

/// <summary>A record that people rely on: it carries its <see cref="Directory.Fact"/> and a note for editors.</summary>
public abstract class DirectoryRecord : TranslatedRecord, IOpenQuestions
{
    /// <summary>For editors; never published.</summary>
    public string? Note { get; set; }

    public required Fact Fact { get; set; }

    public override bool IsPublic => Fact.IsPublic();

    /// <summary>What people in the town's offices call it.</summary>
    public abstract string NameInGerman();

    /// <summary>Key of the organization that can tell what is not known; null: nobody has been named.</summary>
    public virtual string? Department() => Fact.Owner;

    /// <summary>Months after which the department is asked again; null: never. A <see cref="Directory.Fact.ReviewEvery"/> of its own comes first.</summary>
    public virtual int? ReviewMonths() => 12;

    /// <summary>The day from which the department is to be asked whether it is right; null: never.</summary>
    public LocalDate? DueOn() => Facts().Select(f => f.DueOn(ReviewMonths())).Min();

    /// <summary>Its own fact and those of its hours.</summary>
    public virtual IEnumerable<Fact> Facts() => [Fact];

    /// <summary>The department has seen everything about the record and says that it is right.</summary>
    public virtual void Confirm(LocalDate today) => Fact = Fact.Confirmed(today);

    /// <summary>What the department is shown and can correct.</summary>
    public virtual IEnumerable<AskedFact> Asked(Catalog catalog) => [];

    /// <summary>What nobody knows or has confirmed.</summary>
    public virtual IEnumerable<Gap> Gaps() => Fact.Gaps();

    /// <summary>Most say the same in many records: <see cref="MissingLanguages"/> sums it up, <see cref="LanguageDetails"/> tells each.</summary>
    public override IEnumerable<FieldProblem> Hints(PackageContents package) => [];

    public override IEnumerable<Language> MissingLanguages(PackageContents package) => IsPublic ? package.LanguagesBeside(TextLanguages(package)) : [];

    public override IEnumerable<FieldProblem> LanguageDetails(PackageContents package) => IsPublic ? package.Untranslated(LocalTexts.In(this)) : [];

    public override IEnumerable<FieldProblem> Check(PackageContents package) => [.. Fact.Check(package), .. base.Check(package)];

    protected static IEnumerable<FieldProblem> Missing<T>(PackageContents package, string field, string kind, params IEnumerable<string?> keys)
        where T : ContentRecord =>
        keys.OfType<string>().Where(k => !package.Has<T>(k)).Select(k => FieldProblem.Of(field, $"no-{kind}", ("key", k)));

    protected static IEnumerable<FieldProblem> Empty(string field, string text) =>
        string.IsNullOrWhiteSpace(text) ? [FieldProblem.Of(field, "empty")] : [];

    protected static IEnumerable<FieldProblem> BadEmails(IEnumerable<string> addresses) =>
        addresses.Where(a => !EmailAddress.IsValid(a)).Select(a => FieldProblem.Of("emails", "email", ("value", a)));

    /// <summary>A link must lead to the web: anything else could be a script.</summary>
    protected static IEnumerable<FieldProblem> BadAddress(string field, string? address) =>
        address is null || WebAddress.IsValid(address) ? [] : [FieldProblem.Of(field, "address", ("value", address))];
}
