using WirPunkt.Handbook.Words;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Rules;

/// <summary>A translated record names the German words that the glossary keeps, at least once. The sentence to say at the counter is
/// free of that: its German stands beside it.</summary>
internal sealed class KeptWordsOfRecords : ContentRule
{
    public override IEnumerable<FieldProblem> Hints(ContentRecord record, PackageContents package)
    {
        if (record is not TranslatedRecord or GlossaryTerm) return [];

        var texts = LocalTexts.In(record).Where(t => t.Text is not null && !t.Field.Split('.')[^1].Equals("say", StringComparison.Ordinal)).ToList();
        return from language in package.Languages
               where !language.IsGerman
               let translated = texts.Where(t => t.Text!.Has(language)).ToList()
               from term in KeptWords.In(string.Join('\n', translated.Select(t => t.Text!.German)), package.All<GlossaryTerm>())
               where !KeptWords.Names(term, string.Join('\n', LocalTexts.In(record).Select(t => t.Text?.In(language).Text)))
               select new FieldProblem(language.Code, $"'{term.Term}' stands in the German text and nowhere here; the glossary keeps the German word");
    }
}
