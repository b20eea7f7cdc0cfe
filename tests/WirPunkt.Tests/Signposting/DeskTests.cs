using System.Net;
using WirPunkt.TestSupport;

namespace WirPunkt.Signposting;

public sealed class DeskTests : IDisposable
{
    private readonly RunningSite site = new() { Clock = new FixedClock(2026, 11, 24, 9, 30) };

    [Fact]
    public async Task Without_the_setting_the_desk_asks_who_is_there()
    {
        var answer = await site.Browser().GetAsync("/team/desk?q=Umzug", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.SeeOther, "/konto/anmelden?weiter=%2Fteam%2Fdesk%3Fq%3DUmzug"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task The_desk_finds_in_the_language_of_the_person_opposite_and_shows_the_German_name_beside_it()
    {
        using var open = new RunningSite { Desk = true };
        var page = StarterSite.Parsed(await open.Browser().GetStringAsync("/team/desk?q=I+have+moved&lang=en", TestContext.Current.CancellationToken));
        var hits = page.QuerySelectorAll(".desk-hit");
        var registering = hits.First(h => h.QuerySelector("[data-slip][href='/en/laufzettel/leistung/anmeldung']") is not null);
        Assert.Contains("Wohnsitz anmelden", registering.QuerySelector(".desk-hit__german")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(registering.QuerySelector("[data-show][href='/en/zeigen/leistung/anmeldung']"));
        Assert.NotNull(page.QuerySelector("input[name=q][autofocus]"));
    }

    [Fact]
    public async Task At_the_desk_a_question_and_its_answers_stand_in_both_languages()
    {
        using var open = new RunningSite { Desk = true };
        var page = StarterSite.Parsed(await open.Browser().GetStringAsync("/team/desk?q=I+have+moved&lang=en", TestContext.Current.CancellationToken));
        var answer = page.QuerySelector(".first-answers a[href='/en/anliegen/umgezogen/dagersheim']")!;
        Assert.Contains("Wo ist Ihre neue Wohnung?", answer.Closest(".first-answers")!.QuerySelector("[lang=de]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("In Dagersheim", answer.QuerySelector("[lang=de]")!.TextContent);
        Assert.NotNull(page.QuerySelector("[data-show][href='/en/zeigen/anliegen/umgezogen']"));
    }

    [Fact]
    public async Task What_the_German_words_find_is_called_in_the_language_of_the_person_opposite()
    {
        using var open = new RunningSite { Desk = true };
        var page = StarterSite.Parsed(await open.Browser().GetStringAsync("/team/desk?q=Kita&lang=ar", TestContext.Current.CancellationToken));
        var concern = page.QuerySelector(".desk-hit [data-open][href='/ar/anliegen/kita-ansehen']")!;
        Assert.Equal("ar", concern.GetAttribute("lang"));
        var hit = concern.Closest(".desk-hit")!;
        Assert.Equal("Ich möchte mir eine Kita ansehen", hit.QuerySelector(".desk-hit__german[lang=de]")!.TextContent);
        Assert.DoesNotContain("auf Deutsch", hit.QuerySelector(".hit__kind")!.TextContent, StringComparison.Ordinal); // there is Arabic
    }

    [Fact]
    public async Task Above_no_hit_stands_no_best_one()
    {
        using var open = new RunningSite { Desk = true };
        var page = StarterSite.Parsed(await open.Browser().GetStringAsync("/team/desk?q=zzzqqq", TestContext.Current.CancellationToken));
        Assert.Empty(page.QuerySelectorAll(".desk-hit"));
        Assert.Equal("Treffer: 0", page.QuerySelector("[data-hits] h2")!.TextContent);
    }

    [Fact]
    public async Task All_that_leads_away_from_the_desk_leads_to_the_language_of_the_person_opposite()
    {
        using var open = new RunningSite { Desk = true };
        foreach (var address in new[] { "/team/desk?lang=tr", "/team/desk?lang=tr&q=kira" })
        {
            var page = StarterSite.Parsed(await open.Browser().GetStringAsync(address, TestContext.Current.CancellationToken));
            Assert.All(page.QuerySelectorAll(".desk__hits a"), a => Assert.StartsWith("/tr/", a.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    public void Dispose() => site.Dispose();
}
