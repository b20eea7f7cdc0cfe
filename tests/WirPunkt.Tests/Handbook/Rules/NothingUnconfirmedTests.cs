using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Rules;

/// <summary>What only a record of low confidence says stands in no text that the public reads.</summary>
public sealed class NothingUnconfirmedTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create().WithSignposts(), data = new();

    public NothingUnconfirmedTests()
    {
        const string Low = """ "fact": {"source": null, "confidence": "low"} """;
        package.With("directory/organizations.json", $$"""
            [
              {"key": "rathaus", "name": "Rathaus Kleinstadt", "kind": "municipal-office", "phones": [{"number": "+49 7031 6690"}], "fact": {"source": null, "confidence": "high"} },
              {"key": "museum", "name": "Museum Kleinstadt", "kind": "culture", "fact": {"source": null, "confidence": "high"} },
              {"key": "cafe", "name": "Café Anton (Treff im Wald)", "kind": "community-centre", "emails": ["cafe@example.org"], "website": "https://www.cafe-anton.example/",
               "phones": [{"number": "+49 7031 4711"}, {"number": "+49 7031 6690"}], {{Low}}},
              {"key": "jobcenter", "name": "Jobcenter (für Kleinstadt)", "kind": "federal-local", {{Low}}}
            ]
            """)
            .With("directory/locations.json", $$"""
            [
              {"key": "markt", "name": "Altes Rathaus", "street": "Markt 1", "city": "Kleinstadt", "fact": {"source": null, "confidence": "high"} },
              {"key": "wald", "name": "Haus im Wald", "street": "Waldweg 7", "city": "Kleinstadt", {{Low}}}
            ]
            """)
            .With("glossary.yaml", "- { key: jobcenter, term: Jobcenter, keep: true, name: { de: Jobcenter }, meaning: { de: Ein Amt. } }");
    }

    private IReadOnlyList<string> Problems() => Installation.OnSqlite(data).ProblemsOf(package.Path);

    private void Page(string body, string language = "de") =>
        package.With($"handbook/umzug/{language}.md", SmallTown.Page("Umzug", language == "de" ? "original" : "machine", language == "de" ? "topic: wohnen\n" : "", body));

    [Fact]
    public void A_package_without_such_words_has_nothing_wrong() => Assert.Empty(Problems());

    [Theory]
    [InlineData("Gehen Sie ins Café Anton.", "Café Anton")]
    [InlineData("Gehen Sie ins CAFÉ ANTON am Wald.", "Café Anton")]
    [InlineData("Schreiben Sie an cafe@example.org.", "cafe@example.org")]
    [InlineData("Lesen Sie cafe-anton.example/hilfe.", "cafe-anton.example")]
    [InlineData("Rufen Sie an: 07031 47-11.", "07031 47-11")]
    [InlineData("Rufen Sie an: +49 (7031) 4711.", "+49 (7031) 4711")]
    [InlineData("Das Haus im Wald ist offen.", "Haus im Wald")]
    [InlineData("Kommen Sie in den Waldweg 7.", "Waldweg 7")]
    public void A_name_a_number_or_an_address_in_a_page_is_a_problem(string text, string found)
    {
        Page(text);
        Assert.Contains($"handbook/umzug/de.md, text, text: '{found}' is not confirmed: nobody may read it yet", Problems());
    }

    [Theory]
    [InlineData("Gehen Sie zum Jobcenter.")] // the glossary explains it: a kind of office
    [InlineData("Rufen Sie an: 07031 6690.")] // the town hall's number, too
    [InlineData("Gehen Sie ins Altes Rathaus, Markt 1.")]
    [InlineData("Das Gartenhaus im Wald ist offen.")]
    public void What_is_sure_or_a_kind_of_office_is_none(string text)
    {
        Page(text);
        Assert.Empty(Problems());
    }

    [Fact]
    public void A_translation_is_looked_at_as_well_and_so_is_every_field_of_a_record()
    {
        Page("Go to Café Anton.", "en");
        package.With("letters.yaml", "- { key: gelb, name: Gelber Brief, recognise: [Der Umschlag ist gelb], urgency: today, wants: Etwas, steps: [{ de: Heute öffnen, en: Call 07031 4711 }] }");
        Assert.Contains(Problems(), p => p.StartsWith("handbook/umzug/en.md, text, text: 'Café Anton'", StringComparison.Ordinal));
        Assert.Contains("letters.yaml, record 'gelb', steps[0], en: '07031 4711' is not confirmed: nobody may read it yet", Problems());
    }

    [Fact]
    public void A_link_to_such_a_record_is_a_problem_in_a_page_a_concern_and_a_letter()
    {
        Page("Gehen Sie [dorthin](office:cafe).");
        package.Replace("concerns.yaml", "say: Guten Tag, ich bin umgezogen.", "see: [\"place:wald\"]");
        package.With("letters.yaml", "- { key: gelb, name: Gelber Brief, recognise: [Gelb], urgency: today, wants: Etwas, steps: [Öffnen], see: [\"office:jobcenter\"] }");
        var problems = Problems();
        Assert.Contains("handbook/umzug/de.md, text, link: 'office:cafe' leads to what is not confirmed: nobody would see it", problems);
        Assert.Contains("concerns.yaml, record 'umgezogen', see: 'place:wald' leads to what is not confirmed: nobody would see it", problems);
        Assert.Contains("letters.yaml, record 'gelb', see: 'office:jobcenter' leads to what is not confirmed: nobody would see it", problems);
    }

    public void Dispose()
    {
        package.Dispose();
        data.Dispose();
    }
}
