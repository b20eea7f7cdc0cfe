using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Rules;

/// <summary>Records keep the rules of language that pages keep: numbers, German words that stay, Leichte Sprache.</summary>
public sealed class RecordLanguageTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create(), data = new();

    private IReadOnlyList<string> Hints() => Installation.OnSqlite(data).HintsOf(package.Path);

    [Theory]
    [InlineData("Kommen Sie bis 8 Uhr (§ 17 BMG)", "Come until 8 (§ 17 BMG)", null)]
    [InlineData("Es kostet 13,90 Euro", "It costs 13.90 euros", null)]
    [InlineData("Sie haben 3 Tage", "You have 2 days", "the text in 'en' has the numbers 2 where the German one has 3")]
    [InlineData("Sie haben drei Tage", "You have 3 days", "the text in 'en' has the numbers 3 where the German one has none")]
    public void A_translation_has_the_numbers_of_the_German_text(string german, string english, string? hint)
    {
        package.With("letters.yaml", $$"""- { key: gelb, name: Brief, recognise: [Gelb], urgency: today, wants: Etwas, steps: [{ de: "{{german}}", en: "{{english}}", de-simple: "Warten Sie 99 Tage" }] }""");
        var found = Hints().Where(h => h.Contains("numbers", StringComparison.Ordinal));
        if (hint is null) Assert.Empty(found);
        else Assert.Equal($"letters.yaml, record 'gelb', steps[0]: {hint}", Assert.Single(found));
    }

    [Fact]
    public void A_German_word_that_the_glossary_keeps_stands_somewhere_in_the_translated_record()
    {
        package.With("glossary.yaml", "- { key: kindergeld, term: Kindergeld, keep: true, name: { de: Kindergeld, en: child benefit }, meaning: { de: Geld. } }")
            .With("letters.yaml", """
                - { key: ohne, name: { de: Kindergeld, en: Child benefit }, recognise: [Gelb], urgency: today, wants: Etwas, steps: [Öffnen] }
                - { key: mit, name: { de: Kindergeld, en: Child benefit }, recognise: [Gelb], urgency: today, wants: { de: Etwas, en: About Kindergeld }, steps: [Öffnen] }
                """)
            .With("concerns.yaml", "- { key: nur-gesagt, text: { de: Mehr Geld, en: More money }, say: { de: Ich möchte Kindergeld., en: I would like child benefit. }, way: { office: rathaus } }");
        Assert.Equal("letters.yaml, record 'ohne', en: 'Kindergeld' stands in the German text and nowhere here; the glossary keeps the German word",
            Assert.Single(Hints(), h => h.Contains("glossary keeps", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_record_in_Leichte_Sprache_has_one_line_with_its_errors_by_rule()
    {
        package.Replace("package.yaml", "[de, en, ar]", "[de, de-simple, en, ar]");
        package.With("letters.yaml", """- { key: gelb, name: Brief, recognise: [{ de: Gelb, de-simple: "Auf dem Brief steht „Rechtsbehelfsbelehrung“." }], urgency: today, wants: { de: Etwas, de-simple: "Das steht in § 1. Der Antrag wird geprüft." }, steps: [{ de: Öffnen, de-simple: "Machen Sie den Brief auf. Warten Sie nicht." }] }""");
        Assert.Equal("letters.yaml, record 'gelb', de-simple: errors by the rules of Leichte Sprache: 2 (passive 1, special-character 1)",
            Assert.Single(Hints(), h => h.Contains("Leichte Sprache", StringComparison.Ordinal)));
    }

    public void Dispose()
    {
        package.Dispose();
        data.Dispose();
    }
}
