using WirPunkt.TestSupport;

namespace WirPunkt.Handbook;

public sealed class GlossaryTermTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create().WithGlossary(), data = new();

    [Fact]
    public async Task A_good_glossary_has_nothing_wrong_and_comes_back_from_an_export()
    {
        await using var town = await Installation.Empty(data);
        Assert.Empty(town.ProblemsOf(package.Path));
        Assert.DoesNotContain(town.HintsOf(package.Path), h => h.StartsWith("glossary.yaml", StringComparison.Ordinal));
        await town.Import(package.Path);
        using var target = new TemporaryFolder();
        await town.Export(target["export"]);
        var again = await town.Import(target["export"]);
        Assert.Equal((0, 0), (again.Updated, again.Added));
        Assert.Equal("buh-SHYD", (await town.Content()).Find<GlossaryTerm>("bescheid")!.Say["en"]);
    }

    [Theory]
    [InlineData("term: Bescheid", "term: ' '", "record 'bescheid', term: must not be empty")]
    [InlineData("forms: [befristet]", "forms: [bescheide]", "record 'grad-der-behinderung', forms: 'bescheide' stands in 'bescheid', too")]
    [InlineData("forms: [befristet]", "forms: ['']", "record 'grad-der-behinderung', forms: a form is empty")]
    [InlineData("en: buh-SHYD", "xx: buh-SHYD", "record 'bescheid', say: 'xx' is no language of the interface")]
    [InlineData("en: buh-SHYD", "en: ''", "record 'bescheid', say: the text in 'en' is empty")]
    [InlineData("en: decision", "fr: décision", "record 'bescheid', name: 'fr' is no language of the interface")]
    [InlineData("en: decision", "klingon: x", "record 'bescheid', name: 'klingon' is no language")]
    public void What_is_wrong_in_a_term_is_named(string right, string wrong, string problem)
    {
        package.Replace("glossary.yaml", right, wrong);
        Assert.StartsWith("glossary.yaml, " + problem, Assert.Single(Installation.OnSqlite(data).ProblemsOf(package.Path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(", ar: قرار", "name: not translated into ar")]
    [InlineData(", ar: بشايد", "say: not translated into ar")]
    [InlineData(", en: The office has decided.", "meaning: not translated into en")]
    public void A_missing_translation_is_a_hint(string translation, string hint)
    {
        package.Replace("glossary.yaml", translation, "");
        Assert.Contains($"glossary.yaml, record 'bescheid', {hint}", Installation.OnSqlite(data).HintsOf(package.Path));
    }

    [Theory]
    [InlineData("child benefit (*Kindergeld*)", false)]
    [InlineData("the Kindergeld-office", false)]
    [InlineData("child benefit", true)]
    public void A_translation_that_lost_a_German_word_which_the_glossary_keeps_gets_a_hint(string translation, bool isLost)
    {
        package.With("handbook/umzug/de.md", SmallTown.Page("Umzug", "original", "topic: wohnen\n", "## Zuerst\n\nEin Bescheid über Kindergeld.\n"));
        package.With("handbook/umzug/en.md", SmallTown.Page("Moving", "machine", "", $"## First\n\nA decision on {translation}.\n"));
        var hints = Installation.OnSqlite(data).HintsOf(package.Path).Where(h => h.StartsWith("handbook/umzug/en.md", StringComparison.Ordinal));
        Assert.Equal(isLost ? ["handbook/umzug/en.md, text, text: 'Kindergeld' stands in block 2 of the source and nowhere here; the glossary keeps the German word"] : [], hints);
    }

    public void Dispose()
    {
        package.Dispose();
        data.Dispose();
    }
}
