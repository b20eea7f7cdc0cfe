using WirPunkt.TestSupport;

namespace WirPunkt.Signposting;

public sealed class SynonymTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly TemporaryFolder data = new();

    [Theory]
    [InlineData("- { key: umzug, leads-to: ['service:weg'], words: { de: [Umzug] } }", "synonyms.yaml, record 'umzug', leads-to: 'service:weg' leads nowhere")]
    [InlineData("- { key: umzug, leads-to: [anmeldung], words: { de: [Umzug] } }", "synonyms.yaml, record 'umzug', leads-to: 'anmeldung' leads nowhere")]
    [InlineData("- { key: umzug, leads-to: [], words: { de: [Umzug] } }", "synonyms.yaml, record 'umzug', leads-to: must name what is meant")]
    [InlineData("- { key: umzug, leads-to: ['service:anmeldung'], words: { xx: [Umzug] } }", "synonyms.yaml, record 'umzug', words: 'xx' is no language of the interface")]
    [InlineData("- { key: umzug, leads-to: ['service:anmeldung'], words: { de: [Umzug, ' '] } }", "synonyms.yaml, record 'umzug', words: a word in 'de' is empty")]
    public async Task What_is_wrong_is_named(string text, string problem)
    {
        await using var town = Installation.OnSqlite(data);
        Assert.Equal([problem], town.ProblemsOf(package.With("synonyms.yaml", text).Path));
    }

    [Fact]
    public async Task Synonyms_come_back_from_an_export_as_they_were()
    {
        package.With("synonyms.yaml", "- { key: umzug, leads-to: ['service:anmeldung', 'page:umzug'], words: { de: [Umzug, neue Wohnung], ar: [الانتقال] } }");
        await using var town = await Installation.Empty(data);
        await town.Import(package.Path);
        using var target = new TemporaryFolder();
        await town.Export(target["export"]);
        Assert.Equal(0, (await town.Import(target["export"])).Updated);
        Assert.Equal(["الانتقال"], Assert.Single((await town.Content()).All<Synonym>()).Words["ar"]);
    }

    public void Dispose()
    {
        package.Dispose();
        data.Dispose();
    }
}
