using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting;

/// <summary>Everyday words, or those of an official letter, and what they mean: "Umzug" is Wohnsitz anmelden.</summary>
public sealed class Synonym : ContentRecord
{
    /// <summary>Links to what is meant, best first: <c>service:anmeldung</c>, <c>page:umzug-in-boeblingen</c>.</summary>
    [RecordLink] public required List<string> LeadsTo { get; set; }

    /// <summary>Words and short phrases by language code.</summary>
    public required Dictionary<string, List<string>> Words { get; set; }

    public override IReadOnlyCollection<string> TextLanguages(PackageContents package) => Words.Keys;

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (LeadsTo.Count == 0) yield return FieldProblem.Of("leads-to", "nothing-meant");
        foreach (var link in LeadsTo.Where(l => !package.HasAddress(l))) yield return FieldProblem.Of("leads-to", "leads-nowhere", ("link", link));
        foreach (var code in Words.Keys.Where(c => Language.Find(c) is null)) yield return FieldProblem.Of("words", "interface-language", ("code", code));
        foreach (var (code, words) in Words.Where(w => w.Value.Any(string.IsNullOrWhiteSpace))) yield return FieldProblem.Of("words", "empty-word", ("code", code));
    }
}
