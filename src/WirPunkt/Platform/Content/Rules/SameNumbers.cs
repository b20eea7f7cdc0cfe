using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Content.Rules;

/// <summary>A translation has the numbers of its German text: days, money, telephones, paragraphs. Leichte Sprache leaves out and explains.</summary>
internal sealed class SameNumbers : ContentRule
{
    public override IEnumerable<FieldProblem> Hints(ContentRecord record, PackageContents package) =>
        from field in LocalTexts.In(record)
        where field.Text is not null
        let numbers = NumbersIn.Text(field.Text.German)
        from translation in field.Text.ByLanguage
        where translation.Key != Language.German.Code && translation.Key != Language.SimpleGerman.Code
        let there = NumbersIn.Text(translation.Value)
        where !numbers.SequenceEqual(there)
        select new FieldProblem(field.Field, $"the text in '{translation.Key}' has the numbers {NumbersIn.List(there)} where the German one has {NumbersIn.List(numbers)}");
}
