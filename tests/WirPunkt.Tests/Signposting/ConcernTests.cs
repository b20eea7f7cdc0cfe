using WirPunkt.TestSupport;

namespace WirPunkt.Signposting;

/// <summary>What is wrong in a signpost is found by check, with file and key, never by a visitor.</summary>
public sealed class ConcernTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create().WithSignposts();
    private readonly TemporaryFolder data = new();

    [Theory]
    [InlineData("{ service: weg }", "there is no service 'weg'")]
    [InlineData("{ service: anmeldung, office: weg }", "there is no organization 'weg'")]
    [InlineData("{ referral: weg }", "there is no referral 'weg'")]
    [InlineData("{ letter: weg }", "there is no letter 'weg'")]
    [InlineData("{ concern: weg }", "there is no concern 'weg'")]
    [InlineData("{ }", "must lead to one of service, office, referral, letter, concern or ask")]
    [InlineData("{ service: anmeldung, letter: gelb }", "must lead to one of service, office, referral, letter, concern or ask")]
    [InlineData("{ ask: { question: weg, ways: { a: { service: anmeldung } } } }", "there is no question 'weg'")]
    [InlineData("{ ask: { question: wohnort, ways: { stadt: { service: anmeldung } } } }", "the answer 'dorf' leads nowhere")]
    [InlineData("{ ask: { question: wohnort, ways: { stadt: { office: rathaus }, dorf: { office: rathaus }, wald: { office: rathaus } } } }", "the question 'wohnort' has no answer 'wald'")]
    [InlineData("{ concern: kreis }", "goes round in a circle")]
    [InlineData("{ ask: { question: wohnort, ways: { stadt: { concern: einmal }, dorf: { office: rathaus } } } }", "goes round in a circle")]
    [InlineData("{ concern: dreimal }", "asks 3 questions in a row; at most 2 are asked")]
    public async Task A_way_that_leads_nowhere_is_named(string way, string problem)
    {
        package.With("concerns.yaml", $$"""
            - { key: neu, text: Ich bin neu, way: {{way}} }
            - { key: kreis, text: Im Kreis, way: { ask: { question: wohnort, ways: { stadt: { concern: neu }, dorf: { office: rathaus } } } } }
            - { key: zweimal, text: Zweimal, way: { ask: { question: alter, ways: { jung: { concern: einmal }, alt: { office: rathaus } } } } }
            - { key: einmal, text: Einmal, way: { ask: { question: wohnort, ways: { stadt: { office: rathaus }, dorf: { office: museum } } } } }
            - { key: dreimal, text: Dreimal, way: { ask: { question: arbeit, ways: { ja: { concern: zweimal }, nein: { office: rathaus } } } } }
            """)
            .With("questions.yaml", """
                - { key: wohnort, text: Wo?, answers: [{ key: stadt, text: Stadt }, { key: dorf, text: Dorf }] }
                - { key: alter, text: Wie alt?, answers: [{ key: jung, text: Jung }, { key: alt, text: Alt }] }
                - { key: arbeit, text: Arbeit?, answers: [{ key: ja, text: Ja }, { key: nein, text: Nein }] }
                """);
        await using var town = Installation.OnSqlite(data);
        Assert.Contains(town.ProblemsOf(package.Path), p => p.StartsWith("concerns.yaml, record 'neu', way", StringComparison.Ordinal) && p.EndsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_discreet_matter_that_is_not_there_is_named()
    {
        package.With("package.yaml", "{ format: 1, key: kleinstadt, municipality: { name: Kleinstadt }, name: Wir-Punkt, languages: [de, en, ar], discreet: ['concern:umgezogen', 'concern:weg'] }");
        await using var town = Installation.OnSqlite(data);
        Assert.Equal(["package.yaml, kleinstadt, discreet: 'concern:weg' leads nowhere"], town.ProblemsOf(package.Path).Where(p => p.Contains("discreet", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Good_signposts_have_nothing_wrong_and_come_back_from_an_export()
    {
        await using var town = await Installation.Empty(data);
        Assert.Empty(town.ProblemsOf(package.Path));
        await town.Import(package.Path);
        using var target = new TemporaryFolder();
        await town.Export(target["export"]);
        var again = await town.Import(target["export"]);
        Assert.Equal((0, 0), (again.Updated, again.Added));
        Assert.Equal("museum", (await town.Content()).Find<Concern>("umgezogen")!.Way.Ask!.Ways["dorf"].Office);
    }

    [Theory]
    [InlineData("[{ key: weiss-nicht, text: A }, { key: b, text: B }]", "'weiss-nicht' cannot be the key of an answer")]
    [InlineData("[{ key: a, text: A }]", "must be at least two")]
    [InlineData("[{ key: a, text: A }, { key: a, text: B }]", "'a' stands twice")]
    [InlineData("[{ key: Ä b, text: A }, { key: b, text: B }]", "'Ä b' cannot be the key of an answer")]
    public async Task Odd_answers_are_named(string answers, string problem)
    {
        package.With("questions.yaml", $"- {{ key: wohnort, text: Wo?, answers: {answers} }}").With("concerns.yaml", "[]");
        await using var town = Installation.OnSqlite(data);
        Assert.Contains($"questions.yaml, record 'wohnort', answers: {problem}", town.ProblemsOf(package.Path));
    }

    [Fact]
    public async Task A_missing_translation_is_a_hint_with_file_and_key()
    {
        await using var town = Installation.OnSqlite(data);
        Assert.Contains("concerns.yaml, record 'umgezogen', text: not translated into ar", town.HintsOf(package.Path));
        Assert.DoesNotContain(town.HintsOf(package.Path), h => h.Contains("'umgezogen', text", StringComparison.Ordinal) && h.Contains("en", StringComparison.Ordinal) && !h.EndsWith(" ar", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        package.Dispose();
        data.Dispose();
    }
}
