using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Content;

/// <summary>A record with texts in several languages, of which a person has read some.</summary>
public abstract class TranslatedRecord : ContentRecord
{
    /// <summary>Languages whose texts a person has read and approved; all others but German count as machine-made.</summary>
    [LanguageCodes] public List<string> Reviewed { get; set; } = [];

    /// <summary>Whether a text of the record in this language came from a machine and nobody has read it yet.</summary>
    public bool IsMachineMade(Language language, params IEnumerable<LocalText?> texts) =>
        language != Language.German && !Reviewed.Contains(language.Code) && texts.Any(t => t?.Has(language) == true);

    public override IEnumerable<FieldProblem> Check(PackageContents package) => NoLanguages("reviewed", Reviewed);

    public override IEnumerable<FieldProblem> Hints(PackageContents package) => package.Untranslated(LocalTexts.In(this));

    protected static IEnumerable<FieldProblem> NoLanguages(string field, IEnumerable<string>? codes) =>
        (codes ?? []).Where(c => !LanguageTag.IsValid(c)).Select(c => FieldProblem.Of(field, "language", ("code", c)));
}
