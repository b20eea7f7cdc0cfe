using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering.Roster.Months;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster;

/// <summary>What cannot be: a message that names the thing, and what was typed is still there.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private const string Month = "/team/dienstplan/2026-12", Series = "/team/dienstplan/reihen", Shifts = "/team/ich/dienste";
    private const string House = """
        [{"key": "treff", "kind": "wir-punkt", "name": "Wir-Punkt im Rathaus", "organization": "rathaus", "location": "markt", "fact": {"source": null, "confidence": "high"},
          "schedules": [{"kind": "opening-hours", "rules": [{"days": ["mo", "tu", "we", "th", "fr"], "opens": "09:00", "closes": "13:00"}], "fact": {"source": null, "confidence": "high"}}]}]
        """;

    private static readonly string[] DayAndTimes = ["day", "from", "to"], HowOften = ["every", "except"];

    private readonly TemporaryFolder package = SmallTown.Create().With("service-points.json", House);
    private RunningSite site = null!;
    private HttpClient lead = null!;

    public async ValueTask InitializeAsync()
    {
        var nowhere = new Dictionary<string, string> { ["WIRPUNKT_SMTP"] = "smtp://127.0.0.1:1", ["WIRPUNKT_MAIL_FROM"] = "wir-punkt@kleinstadt.example" }; // what is mailed stays to be read
        site = new() { Content = package.Path, Clock = new FixedClock(2026, 11, 20, 9, 0), Settings = nowhere };
        await site.Prepare();
        lead = await (await site.Add(Roles.Lead)).SignIn();
        await site.AddSeries(IsoDayOfWeek.Thursday, new(2026, 12, 1));
    }

    private Task<HttpResponseMessage> AddTime(string month, string day, string from, string to) =>
        lead.Send(month, $"{month}/zeiten", ("site", "treff"), ("day", day), ("from", from), ("to", to), ("places", "1"), ("price", "More"), ("form-help", "yes"));

    private static async Task<IHtmlDocument> Refused(Task<HttpResponseMessage> sent, HttpStatusCode status = HttpStatusCode.Conflict)
    {
        var answer = await sent;
        Assert.Equal(status, answer.StatusCode);
        return StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string Said(IHtmlDocument page) => page.QuerySelector("[role=alert]")!.TextContent.Trim();

    private async Task Solve(string month)
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(month, $"{month}/planen", ("effort", "usual"))).StatusCode);
        while ((await lead.GetStringAsync($"{month}/stand", TestContext.Current.CancellationToken)).Contains("true", StringComparison.Ordinal)) await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    private async Task<string> TroublesOf(string month)
    {
        await Solve(month);
        return (await lead.Open(month)).QuerySelector("#plan")!.ParentElement!.TextContent;
    }

    [Fact]
    public async Task A_time_on_top_of_another_names_both_and_keeps_what_was_typed()
    {
        await lead.Send(Month, $"{Month}/fuellen");
        var page = await Refused(AddTime(Month, "2026-12-03", "11:00", "13:00"));
        Assert.Equal("Donnerstag, 3. Dezember 2026, 11:00–13:00 Uhr, Wir-Punkt im Rathaus: Zu dieser Zeit gibt es dort schon einen Eintrag: 10:00–12:00 Uhr.", Said(page));
        var form = page.Forms.Single(f => f.GetAttribute("action") == $"{Month}/zeiten");
        Assert.True(form.ParentElement!.HasAttribute("open"));
        Assert.Equal(["2026-12-03", "11:00", "13:00"], DayAndTimes.Select(n => form.QuerySelector($"[name={n}]")!.GetAttribute("value")));
        Assert.Equal(["1", "yes", "More"], form.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task A_time_of_another_month_meets_the_times_of_that_month()
    {
        await lead.Send(Month, $"{Month}/fuellen");
        Assert.Contains("3. Dezember 2026", Said(await Refused(AddTime("/team/dienstplan/2026-11", "2026-12-03", "11:00", "13:00"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_outside_the_opening_hours_names_them()
    {
        Assert.Equal("Freitag, 4. Dezember 2026, 12:00–14:00 Uhr, Wir-Punkt im Rathaus: Das liegt außerhalb der Öffnungszeiten des Hauses: 9:00–13:00 Uhr.", Said(await Refused(AddTime(Month, "2026-12-04", "12:00", "14:00"))));
        Assert.Contains("Das Haus ist an diesem Tag geschlossen.", Said(await Refused(AddTime(Month, "2026-12-05", "10:00", "12:00"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_whose_house_keeps_other_hours_since_is_named_in_the_month()
    {
        await site.Ask(db =>
        {
            db.Add(new PresenceBlock { Site = "treff", StartsAt = new(2026, 12, 5, 9, 0, 0, DateTimeKind.Utc), EndsAt = new(2026, 12, 5, 11, 0, 0, DateTimeKind.Utc) }); // a Saturday, from before
            return db.SaveChangesAsync();
        });
        Assert.Contains("Samstag, 5. Dezember 2026, 10:00–12:00 Uhr, Wir-Punkt im Rathaus: Das Haus ist an diesem Tag geschlossen.", (await lead.Open(Month)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_that_cannot_be_keeps_what_was_typed()
    {
        var page = await Refused(lead.Send(Series, Series, ("site", "treff"), ("weekday", "Friday"), ("from", "10:00"), ("to", "9:00"), ("places", "2"), ("price", "Usual"), ("every", "2"), ("first", "2026-12-01"), ("last", ""), ("except", "24.12.2026")), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Friday", page.QuerySelector("#weekday option[selected]")!.GetAttribute("value"));
        Assert.Equal(["2", "24.12.2026"], HowOften.Select(n => page.QuerySelector($"[name={n}]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_series_is_not_taken_for_a_place_that_is_none()
    {
        var page = await Refused(lead.Send(Series, Series, ("site", "nirgendwo"), ("weekday", "Friday"), ("from", "10:00"), ("to", "12:00"), ("places", "2"), ("price", "Usual"), ("every", "1"), ("first", "2026-12-01"), ("last", ""), ("except", "")), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Diesen Wir-Punkt gibt es nicht.", Said(page));
    }

    [Fact]
    public async Task A_series_is_not_taken_with_an_exception_that_is_no_day()
    {
        var page = await Refused(lead.Send(Series, Series, ("site", "treff"), ("weekday", "Friday"), ("from", "10:00"), ("to", "12:00"), ("places", "2"), ("price", "Usual"), ("every", "1"), ("first", "2026-12-01"), ("last", ""), ("except", "24.12.2026, 31.11.2026 morgen")), HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("Kein Tag im Kalender: 31.11.2026, morgen.", Said(page), StringComparison.Ordinal);
        Assert.Equal("24.12.2026, 31.11.2026 morgen", page.QuerySelector("[name=except]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_leads_who_change_the_settings_do_not_overwrite_each_other()
    {
        const string Settings = "/team/dienstplan/einstellungen";
        var seen = await lead.Open(Settings);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(Settings, Settings, ("answer", "12"))).StatusCode);
        var page = await Refused(lead.Send(seen, Settings, ("answer", "36")), HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("Jemand anderes hat inzwischen etwas geändert.", Said(page), StringComparison.Ordinal);
        Assert.Equal("12", page.QuerySelector("[name=answer]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("languages"), InlineData("languages-treff")]
    public async Task A_language_that_nobody_speaks_is_not_wanted(string field)
    {
        const string Settings = "/team/dienstplan/einstellungen";
        var page = await Refused(lead.Send(Settings, Settings, (field, "tr"), (field, "xx")), HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("Diese Sprachen gibt es nicht zur Auswahl.", Said(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_agreement_is_named_and_left_out()
    {
        var anna = await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await site.Ask(db => db.Agreements.Where(a => a.VolunteerId == anna.Id).ExecuteDeleteAsync());
        await lead.Send(Month, $"{Month}/fuellen");
        Assert.Contains("Ohne Vereinbarung oder noch nicht einsatzbereit, deshalb nicht geplant: Anna Berg", await TroublesOf(Month), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_has_become_impossible_says_why_and_is_not_published()
    {
        var anna = await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await lead.Send(Month, $"{Month}/fuellen");
        await Solve(Month);
        var seen = await lead.Open(Month);
        await site.Ask(db => db.Agreements.Where(a => a.VolunteerId == anna.Id).ExecuteDeleteAsync());

        var page = await lead.Open(Month);
        var why = page.QuerySelector("section[aria-labelledby=plan] .kern-alert li")!;
        Assert.StartsWith("Anna Berg: Es gibt noch keine Vereinbarung.", why.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal((await site.Ask(db => db.PlanVersions.AsNoTracking().SingleAsync())).Places.Count, why.QuerySelectorAll("li").Length);
        Assert.Empty(page.QuerySelectorAll("form[action$=veroeffentlichen]"));
        var refused = await Refused(lead.Send(seen, $"{Month}/veroeffentlichen"));
        Assert.StartsWith("Dieser Plan geht so nicht mehr und wird nicht veröffentlicht.", Said(refused), StringComparison.Ordinal);
        Assert.Equal((0, 0), await site.Ask(async db => (await db.Assignments.CountAsync(), await db.Set<OutboxMessage>().CountAsync())));
    }

    [Fact]
    public async Task Only_one_of_two_leads_plans_a_month_and_the_other_sees_who()
    {
        await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await lead.Send(Month, $"{Month}/fuellen");
        var (solve, month) = (site.Services.GetRequiredService<SolveMonths>(), new YearMonth(2026, 12));
        Assert.True(solve.Start(month, new SolverRun(1, 500), "Lea Leitung"));
        Assert.False(solve.Start(month, new SolverRun(), "Mika Muster"));
        Assert.Contains("Lea Leitung lässt gerade planen.", (await lead.Open(Month)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(Month, $"{Month}/anhalten")).StatusCode);
        while (solve.Of(month)!.IsRunning) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal("Lea Leitung", Assert.Single(await site.Ask(db => db.PlanVersions.AsNoTracking().ToListAsync())).MadeBy);
    }

    [Fact]
    public async Task A_swap_that_both_change_at_the_same_moment_is_settled_once()
    {
        var (anna, bela) = (await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday), await site.AddGuide("Bela Tal", days: IsoDayOfWeek.Thursday));
        await site.Ask(db => db.BlockSeries.ExecuteUpdateAsync(set => set.SetProperty(s => s.Places, 1)));
        await site.PlanAndPublish(new(2026, 12));
        var given = (await site.Places())[0];
        var (from, to) = given.Assignment.VolunteerId == anna.Id ? (anna, bela) : (bela, anna);
        var (one, other) = (await from.Account.SignIn(), await to.Account.SignIn());
        var choice = (await one.Open(Shifts)).QuerySelector($"form[action='{Shifts}/tauschen/{given.Assignment.Id}']")!;
        Assert.Equal([to == bela ? "Bela T." : "Anna B."], choice.QuerySelectorAll("optgroup").Select(g => g.GetAttribute("label")));
        Assert.Equal(HttpStatusCode.SeeOther, (await one.Send(Shifts, $"{Shifts}/tauschen/{given.Assignment.Id}", ("with", to.Id.ToString()))).StatusCode);
        var again = StarterSite.Parsed(await (await one.Send(Shifts, $"{Shifts}/tauschen/{given.Assignment.Id}", ("with", to.Id.ToString()))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(again.QuerySelector($"details[open] form[action='{Shifts}/tauschen/{given.Assignment.Id}'] option[selected][value='{to.Id}']"));
        var offer = $"{Shifts}/tausch/{(await site.Ask(db => db.SwapOffers.SingleAsync())).Id}";
        var (seenByOne, seenByOther) = (await one.Open(Shifts), await other.Open(Shifts));
        Assert.Contains("Kein Tausch: Sie haben dann einen Dienst mehr.", seenByOther.QuerySelector(".shift-ask")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kein Tausch: Sie geben den Dienst ab", seenByOne.QuerySelector(".shift-ask")!.TextContent, StringComparison.Ordinal);

        var answers = await Task.WhenAll(one.Send(seenByOne, offer, ("answer", "Withdrawn")), other.Send(seenByOther, offer, ("answer", "Accepted")));

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        var there = Assert.Single(await site.Places(), p => p.Block.Id == given.Block.Id && p.Assignment.Stands).Assignment.VolunteerId;
        Assert.Equal(answers[0].StatusCode == HttpStatusCode.SeeOther ? from.Id : to.Id, there);
    }

    /// <summary>Although the page does not offer it.</summary>
    private static async Task<HttpResponseMessage> OfferTo(Guid other, Guid given, HttpClient browser)
    {
        var (page, action) = (await browser.Open(Shifts), $"{Shifts}/tauschen/{given}");
        Assert.Null(page.QuerySelector($"form[action='{action}'] option[value='{other}']"));
        page.QuerySelector($"form[action='{Shifts}/kalender']")!.SetAttribute("action", action);
        return await browser.Send(page, action, ("with", other.ToString()));
    }

    [Fact]
    public async Task A_swap_that_breaks_a_rule_names_the_rule()
    {
        var (anna, bela) = (await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday), await site.AddGuide("Bela Tal", days: IsoDayOfWeek.Monday));
        await site.PlanAndPublish(new(2026, 12));
        var refused = await Refused(OfferTo(bela.Id, (await site.Places())[0].Assignment.Id, await anna.Account.SignIn()));
        Assert.Equal("Das geht nicht: Die Zeit liegt außerhalb der eingetragenen möglichen Zeiten.", Said(refused));
    }

    /// <summary>What is given is in one month, what comes back in another, and there it cannot be.</summary>
    [Fact]
    public async Task A_swap_across_months_keeps_the_rules_of_both()
    {
        await site.AddSeries(IsoDayOfWeek.Monday, new(2027, 1, 1));
        await site.Ask(db => db.BlockSeries.ExecuteUpdateAsync(set => set.SetProperty(s => s.Places, 1)));
        var (anna, bela) = (await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday), await site.AddGuide("Bela Tal", days: [IsoDayOfWeek.Thursday, IsoDayOfWeek.Monday]));
        await site.PlanAndPublish(new(2026, 12));
        await site.PlanAndPublish(new(2027, 1));
        var places = await site.Places();
        var given = places.First(p => p.Assignment.VolunteerId == anna.Id && p.Block.StartsAt.Month == 12).Assignment.Id;
        var wanted = places.First(p => p.Assignment.VolunteerId == bela.Id && p.Block.StartsAt is { Month: 1, DayOfWeek: DayOfWeek.Monday }).Assignment.Id;
        var (browser, action) = (await anna.Account.SignIn(), $"{Shifts}/tauschen/{given}");
        var page = await browser.Open(Shifts);
        Assert.NotNull(page.QuerySelector($"form[action='{action}'] option[value='{bela.Id}']"));
        Assert.Null(page.QuerySelector($"form[action='{action}'] option[value='{bela.Id}/{wanted}']"));
        Assert.Equal("Das geht nicht: Die Zeit liegt außerhalb der eingetragenen möglichen Zeiten.", Said(await Refused(browser.Send(page, action, ("with", $"{bela.Id}/{wanted}")))));
        Assert.Equal(0, await site.Ask(db => db.SwapOffers.CountAsync()));
    }

    [Fact]
    public async Task Nobody_takes_over_the_place_beside_their_own()
    {
        var (anna, bela) = (await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday), await site.AddGuide("Bela Tal", days: IsoDayOfWeek.Thursday));
        await site.PlanAndPublish(new(2026, 12));
        var own = (await site.Places()).First(p => p.Assignment.VolunteerId == anna.Id);
        var refused = await Refused(OfferTo(bela.Id, own.Assignment.Id, await anna.Account.SignIn()));
        Assert.Equal("Das geht nicht: Es wäre der zweite Dienst am selben Tag.", Said(refused));
    }

    [Fact]
    public async Task Only_places_are_offered_that_one_may_take()
    {
        await site.Ask(db =>
        {
            db.Add(new RosterSettings { SelfSignUp = true });
            return db.SaveChangesAsync();
        });
        var anna = await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await site.PlanAndPublish(new(2026, 12));
        Assert.Empty((await (await anna.Account.SignIn()).Open(Shifts)).QuerySelectorAll("form[action*='/nehmen/']")); // she is there already, on the only days that she can
        var (bela, cem) = (await (await site.AddGuide("Bela Tal", days: IsoDayOfWeek.Thursday)).Account.SignIn(), await (await site.AddGuide("Cem See", days: IsoDayOfWeek.Thursday)).Account.SignIn());
        var (seenByBela, seenByCem) = (await bela.Open(Shifts), await cem.Open(Shifts));
        var free = seenByBela.QuerySelectorAll("form[action*='/nehmen/']").Select(f => f.GetAttribute("action")!).ToList();
        Assert.Equal(5, free.Count);
        Assert.Equal(HttpStatusCode.SeeOther, (await bela.Send(seenByBela, free[0])).StatusCode);
        Assert.Equal("Das geht nicht: Es wäre der zweite Dienst am selben Tag.", Said(await Refused(bela.Send(seenByBela, free[0])))); // clicked twice
        Assert.Equal("Das geht nicht: Alle Plätze sind schon vergeben.", Said(await Refused(cem.Send(seenByCem, free[0]))));
    }

    [Fact]
    public async Task The_lead_takes_somebody_off_who_has_rung_up_and_they_are_told()
    {
        var anna = await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await site.PlanAndPublish(new(2026, 12));
        var place = (await site.Places())[0];
        var block = $"/team/dienstplan/zeit/{place.Block.Id}";
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(block, $"{block}/abmelden")).StatusCode);
        Assert.Equal(AssignmentState.Cancelled, (await site.Places())[0].Assignment.State);
        Assert.Contains(await site.Ask(db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.To == anna.Account.Email).ToListAsync()), m => m.Subject.StartsWith("Abgemeldet: Donnerstag, 3. Dezember 2026", StringComparison.Ordinal));
        Assert.Contains("niemand gefunden", (await lead.Open(Month)).Body!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        lead.Dispose();
        await site.DisposeAsync();
        package.Dispose();
    }
}
