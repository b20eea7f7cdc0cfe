using WirPunkt.TestSupport;

namespace WirPunkt.Handbook;

/// <summary>What <c>check</c> says about the language of pages and about languages that are missing.</summary>
public sealed class LanguageHintsTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create(), data = new();

    private IEnumerable<string> Hints() => Installation.OnSqlite(data).HintsOf(package.Path).Where(h => !h.Contains("legal.", StringComparison.Ordinal));

    private void Page(string language, string body) =>
        package.With($"handbook/umzug/{language}.md", SmallTown.Page("Umzug", language == "de" ? "original" : "machine", language == "de" ? "topic: wohnen\n" : "", body));

    [Fact]
    public void A_German_page_that_is_hard_to_read_is_named_with_its_figures()
    {
        Page("de", "Sozialversicherungspflichtige Beschäftigungsverhältnisse unterliegen Meldepflichten.\n");
        Assert.Contains("handbook/umzug/de.md, text, text: LIX 104.0; at most 45", Hints());
    }

    [Fact]
    public void A_plain_page_is_not_named()
    {
        Page("de", "Sie ziehen um. Sagen Sie das dem Amt.\n");
        Assert.DoesNotContain(Hints(), h => h.Contains("handbook/umzug/de.md, text", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_in_Leichte_Sprache_has_one_line_with_its_errors_by_rule_and_none_for_hints()
    {
        package.Replace("package.yaml", "[de, en, ar]", "[de, de-simple, en, ar]");
        Page("de-simple", "Der Antrag wird geprüft.  \nDer Brief wird verschickt.  \nDas steht in § 1.  \nWarten Sie nicht.\n");
        Assert.Equal("handbook/umzug/de-simple.md, text, text: errors by the rules of Leichte Sprache: 3 (passive 2, special-character 1)", Assert.Single(Hints(), h => h.Contains("de-simple.md", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_summary_with_another_number_than_its_source_is_named()
    {
        package.With("handbook/umzug/de.md", SmallTown.Page("Umzug", "original", "topic: wohnen\nsummary: In 14 Tagen.\n", "Text.\n"))
            .With("handbook/umzug/en.md", SmallTown.Page("Moving", "machine", "summary: Within 40 days.\n", "Text.\n"));
        Assert.Contains("handbook/umzug/en.md, text, summary: has the numbers 40 where the source has 14", Hints());
    }

    [Fact]
    public void What_a_language_lacks_is_one_line_a_kind_with_its_number_and_its_keys()
    {
        package.With("handbook/zweite/de.md", SmallTown.Page("Zweite", "original", "topic: wohnen\n", "Text."));
        var hints = Hints().ToList();
        Assert.Contains("handbook/, Page, ar: missing in 2: umzug, zweite", hints);
        Assert.Contains("handbook/zweite/de.md, Page, en: missing in 1: zweite", hints);
        Assert.Contains("directory/services.json, Service, ar: missing in 2: anmeldung, fuehrung", hints);
        Assert.Contains("topics.yaml, Topic, en: missing in 1: arbeit", hints);
        Assert.DoesNotContain(hints, h => h.Contains("Organization", StringComparison.Ordinal)); // no text of theirs is translated at all
    }

    public void Dispose()
    {
        package.Dispose();
        data.Dispose();
    }
}
