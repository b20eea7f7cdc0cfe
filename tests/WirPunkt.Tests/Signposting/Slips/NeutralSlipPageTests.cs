using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Signposting.Concerns;
using WirPunkt.TestSupport;

namespace WirPunkt.Signposting.Slips;

/// <summary>A slip in a pocket must not tell a violent man where his wife has been.</summary>
public sealed class NeutralSlipPageTests(StarterSite site)
{
    [Theory]
    [InlineData("/de/laufzettel/anliegen/gewalt-zuhause/beratung", "/de/laufzettel/stelle/amila")]
    [InlineData("/tr/laufzettel/leistung/sexgewalt", "/tr/laufzettel/stelle/thamar")]
    [InlineData("/ar/laufzettel/anliegen/adresse-geheim/dagersheim", "/ar/laufzettel/stelle/buergerbuero-dagersheim")]
    public async Task A_discreet_matter_has_the_slip_of_the_office_alone(string asked, string neutral)
    {
        using var answer = await site.Get(asked);
        Assert.Equal(neutral, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task In_no_language_does_it_say_what_it_is_about()
    {
        var reading = new Reading(site.Running.Services.GetRequiredService<Publication>());
        var matters = reading.All<Concern>(c => reading.Municipality.Discreet.Contains($"concern:{c.Key}"));
        Assert.NotEmpty(matters);
        foreach (var way in matters.SelectMany(c => ConcernPageTests.WaysOf(c, [], reading)).Where(w => w.Destination is { HasSlip: true, Office: not null }))
        {
            var office = way.Destination!.Office!;
            var isNamed = !reading.Municipality.Discreet.Contains($"office:{office.Key}");
            foreach (var language in Language.All)
            {
                var page = await site.Open($"/{language.Code}/laufzettel/stelle/{office.Key}");
                var texts = new[] { way.Concern.Text, way.Say, way.Destination.Service?.Name }.OfType<LocalText>().SelectMany(t => new[] { t.In(language).Text, t.German });
                string[] betrays = [.. texts, .. isNamed ? [] : new[] { office.Name }, "Gewalt", "gewalt", way.Concern.Key];
                var paper = page.Title + OnPaper(page);
                Assert.All(betrays, b => Assert.DoesNotContain(b, paper, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task The_paper_does_not_say_where_it_is_from_and_nothing_saved_names_the_office()
    {
        var page = await site.Open("/de/laufzettel/stelle/thamar");
        Assert.DoesNotContain("laufzettel", page.QuerySelector(".print-note")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href$='kontakt.vcf']"));
        Assert.Equal("Weg zu einer Stelle", page.QuerySelector("[data-appointment]")!.GetAttribute("data-appointment"));
    }

    [Theory]
    [InlineData("amt-soziales", true), InlineData("amila", false)]
    public async Task The_hours_are_of_a_day_and_the_site_that_says_them_is_named_where_it_betrays_nothing(string office, bool names)
    {
        var source = (await site.Open($"/de/laufzettel/stelle/{office}")).QuerySelector(".slip__source")!.TextContent;
        Assert.StartsWith("Stand", source, StringComparison.Ordinal);
        Assert.Equal(names, source.Contains(".de", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_office_without_a_number_passes_on_the_hotline_beside_it() =>
        Assert.NotNull((await site.Open("/uk/laufzettel/stelle/amila")).QuerySelector(".slip a[href='tel:116016']"));

    [Theory]
    [InlineData("/de/anliegen/gewalt-zuhause/beratung"), InlineData("/de/leistung/gewaltschutz")]
    public async Task Beside_the_way_to_it_stands_that_it_is_neutral(string path)
    {
        var page = await site.Open(path);
        Assert.NotNull(page.QuerySelector("a[href='/de/laufzettel/stelle/amila']"));
        Assert.Contains("Darauf steht nicht, worum es geht", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/de/anliegen/partner-kontrolliert", true), InlineData("/ar/seite/hilfe-bei-gewalt", true), InlineData("/de/leistung/gewaltschutz", true)]
    [InlineData("/de/laufzettel/stelle/amila", true), InlineData("/de/nicht-hier/sozialdienst", true), InlineData("/en/suche?q=my+husband+hits+me", true)]
    [InlineData("/de/anliegen/umgezogen", false), InlineData("/de/seite/umzug-in-boeblingen", false)]
    public async Task A_page_about_violence_can_be_left_at_once(string path, bool can)
    {
        var exit = (await site.Open(path)).QuerySelector("a[data-exit]");
        Assert.Equal(can, exit is not null);
        if (can) Assert.Equal(("https://www.boeblingen.de", "noreferrer"), (exit!.GetAttribute("href"), exit.GetAttribute("rel")));
    }

    private static string OnPaper(IDocument page)
    {
        foreach (var screen in page.QuerySelectorAll(".on-screen, .site-header, .site-footer, .breadcrumb, script, link").ToList()) screen.Remove();
        return page.Body!.TextContent;
    }
}
