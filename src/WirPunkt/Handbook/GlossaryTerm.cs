using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook;

/// <summary>A word of offices and their letters ("Meldebescheinigung"): how to say it, what it is called and what it means.</summary>
public sealed class GlossaryTerm : TranslatedRecord
{
    /// <summary>The German word, as a letter has it.</summary>
    public required string Term { get; set; }

    /// <summary>Other spellings in which it stands in texts: plural, cases.</summary>
    public List<string> Forms { get; set; } = [];

    /// <summary>Whether translations keep the German word because people meet it on doors and forms: Jobcenter, Kindergeld.</summary>
    public bool Keep { get; set; }

    /// <summary>What it is called; the word that translations use.</summary>
    public required LocalText Name { get; set; }

    /// <summary>How to say the German word, in the letters of a language, by its code.</summary>
    public Dictionary<string, string> Say { get; set; } = [];

    /// <summary>One or two plain sentences.</summary>
    public required LocalText Meaning { get; set; }

    public IEnumerable<string> Spellings => Forms.Prepend(Term);

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        foreach (var problem in base.Check(package)) yield return problem;
        if (string.IsNullOrWhiteSpace(Term)) yield return FieldProblem.Of("term", "empty");
        if (Forms.Any(string.IsNullOrWhiteSpace)) yield return FieldProblem.Of("forms", "empty-form");
        foreach (var (code, _) in Say.Where(s => string.IsNullOrWhiteSpace(s.Value))) yield return FieldProblem.Of("say", "empty-text", ("code", code));
        foreach (var code in Say.Keys.Where(c => Language.Find(c) is null)) yield return FieldProblem.Of("say", "interface-language", ("code", code));
        foreach (var (field, text) in new[] { ("name", Name), ("meaning", Meaning) })
            foreach (var code in text.ByLanguage.Keys.Where(c => Language.Find(c) is null)) yield return FieldProblem.Of(field, "interface-language", ("code", code));

        foreach (var other in package.All<GlossaryTerm>().TakeWhile(t => t != this))
            foreach (var twice in Spellings.Intersect(other.Spellings, StringComparer.OrdinalIgnoreCase)) yield return FieldProblem.Of("forms", "stands-in-other", ("value", twice), ("key", other.Key));
    }

    public override IEnumerable<FieldProblem> Hints(PackageContents package)
    {
        var say = new LocalText(new Dictionary<string, string>(Say) { [Language.German.Code] = Term }); // nobody tells Germans
        return base.Hints(package).Concat(package.Untranslated(("say", say)));
    }

    /// <summary>Every text that a translation would hold.</summary>
    public IEnumerable<LocalText?> Texts() => [Name, Meaning];
}
