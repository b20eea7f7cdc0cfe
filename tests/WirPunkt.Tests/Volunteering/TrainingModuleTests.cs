using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering;

public sealed class TrainingModuleTests : IDisposable
{
    private const string Good = """
        ---
        title: Umzug
        topic: wohnen
        minutes: 30
        goals: Sie können den Weg zeigen.
        pages: [umzug]
        as-of: 2026-11
        ---
        ## Übungen

        [Anmelden](service:anmeldung)

        """;

    private readonly TemporaryFolder package = SmallTown.Create().With("training/umzug/de.md", Good), data = new();

    private string Problem() => Assert.Single(Installation.OnSqlite(data).ProblemsOf(package.Path));

    [Fact]
    public async Task A_good_module_has_nothing_wrong_and_comes_back_from_an_export()
    {
        await using var town = await Installation.Empty(data);
        Assert.Empty(town.ProblemsOf(package.Path));
        await town.Import(package.Path);
        using var target = new TemporaryFolder();
        await town.Export(target["export"]);
        Assert.EndsWith("---\n## Übungen\n\n[Anmelden](service:anmeldung)\n", await File.ReadAllTextAsync(target["export/training/umzug/de.md"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var again = await town.Import(target["export"]);
        Assert.Equal((0, 0), (again.Updated, again.Added));
        Assert.Equal(30, (await town.Content()).Find<TrainingModule>("umzug")!.Minutes);
    }

    [Theory]
    [InlineData("topic: wohnen", "topic: nirgends", "topic: there is no topic 'nirgends'")]
    [InlineData("[umzug]", "[nirgends]", "pages: there is no page 'nirgends'")]
    [InlineData("minutes: 30", "minutes: 4", "minutes: must be from 5 to 180")]
    [InlineData("minutes: 30", "minutes: 181", "minutes: must be from 5 to 180")]
    [InlineData("2026-11", "2199-01", "as-of: 2199-01 lies in the future")]
    [InlineData("service:anmeldung", "service:nirgends", "link: 'service:nirgends' leads nowhere")]
    [InlineData("service:anmeldung", "javascript:alert(1)", "link: 'javascript:alert(1)' leads nowhere")]
    [InlineData("title: Umzug", "title: ' '", "title: must not be empty")]
    public void What_is_wrong_in_a_module_is_named(string right, string wrong, string problem)
    {
        package.Replace("training/umzug/de.md", right, wrong);
        Assert.Equal($"training/umzug/de.md, module, {problem}", Problem());
    }

    [Fact]
    public void A_link_to_what_is_not_confirmed_is_named()
    {
        package.Replace("directory/services.json", "\"responsible\": \"rathaus\",  \"fact\": {\"source\": null, \"confidence\": \"high\"}", "\"responsible\": \"rathaus\", \"fact\": {\"confidence\": \"low\"}");
        Assert.Contains("training/umzug/de.md, module, link: 'service:anmeldung' leads to what is not confirmed: nobody would see it", Installation.OnSqlite(data).ProblemsOf(package.Path));
    }

    [Theory]
    [InlineData("training/umzug/en.md", "training/umzug/en.md: training is in German only")]
    [InlineData("training/umzug.md", "training/umzug.md: is no text of a module; expected training/MODULE/LANGUAGE.md")]
    public void What_is_no_module_is_named(string file, string problem)
    {
        package.With(file, Good);
        Assert.StartsWith(problem, Problem(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        package.Dispose();
        data.Dispose();
    }
}
