using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering.Shifts;

namespace WirPunkt.Volunteering.Roster;

/// <summary>A month from the first series to the hours of the guides, through the pages.</summary>
public abstract class RosterTests(Engine engine) : PlannedMonth(engine)
{
    [Fact]
    public async Task A_series_fills_the_month_once_and_leaves_out_what_cannot_be()
    {
        await Fill();
        var page = await Lead.Send(Month, $"{Month}/fuellen");
        Assert.Contains("0 Zeiten sind dazugekommen", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal([3, 10, 17, 24], (await Site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).ToListAsync())).Select(b => b.StartsAt.Day));
    }

    [Fact]
    public async Task A_block_on_top_of_another_is_refused_by_name()
    {
        await Fill();
        var answer = await Lead.Send(Month, $"{Month}/zeiten", ("site", "treff"), ("day", "2026-12-03"), ("from", "11:00"), ("to", "13:00"), ("places", "1"), ("price", "Usual"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("gibt es dort schon einen Eintrag", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_is_made_published_told_and_shown_without_names()
    {
        var anna = await Site.AddGuide("Anna Berg", languages: ["de", "tr"], days: IsoDayOfWeek.Thursday);
        await Fill();
        await Solve();
        Assert.Contains("Anna Berg", (await Lead.Open(Month)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await Assignments()); // nobody is told of what is not published
        await Publish();

        Assert.Equal(4, (await Assignments()).Count(a => a.VolunteerId == anna.Id && a.State == AssignmentState.Published));
        var mail = Assert.Single(await MailTo(anna));
        Assert.Contains("3. Dezember 2026", mail.Text, StringComparison.Ordinal);
        Assert.Equal(4, mail.Calendar!.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("LAST-MODIFIED:20261120T", mail.Calendar, StringComparison.Ordinal);
        var page = await Site.Browser().GetStringAsync("/de/wir-punkt/treff", TestContext.Current.CancellationToken);
        Assert.Contains("Deutsch, Türkçe", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Berg", page, StringComparison.Ordinal);
        var feed = await Site.Browser().GetStringAsync("/wir-punkte.ics", TestContext.Current.CancellationToken);
        Assert.Equal(4, feed.Split("BEGIN:VEVENT").Length - 1);
        Assert.DoesNotContain("LAST-MODIFIED", feed, StringComparison.Ordinal); // not known, and never a time that lies ahead
        Assert.DoesNotContain("Berg", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_leads_who_publish_at_once_do_not_overwrite_each_other()
    {
        await Site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await Fill();
        await Solve();
        var shown = await Lead.Open(Month);
        await Publish();
        await Solve();
        var late = await Lead.Send(shown, $"{Month}/veroeffentlichen");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Jemand anderes hat inzwischen", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_agreement_is_not_planned_and_the_page_says_why()
    {
        await Site.AddGuide("Anna Berg", days: IsoDayOfWeek.Monday);
        await Fill();
        await Solve();
        var block = await Site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).FirstAsync());
        Assert.Contains("kann zu dieser Zeit nicht", (await Lead.Open($"/team/dienstplan/zeit/{block.Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("niemand", (await Lead.Open(Month)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_pinned_stays_and_who_is_ruled_out_does_not_come()
    {
        var anna = await Site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        var bela = await Site.AddGuide("Bela Tal", days: IsoDayOfWeek.Thursday);
        await Fill();
        var block = await Site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).FirstAsync());
        await Done(Lead.Send($"/team/dienstplan/zeit/{block.Id}", $"/team/dienstplan/zeit/{block.Id}/wunsch", ("person", anna.Id.ToString()), ("kind", "Forbidden")));
        await Done(Lead.Send($"/team/dienstplan/zeit/{block.Id}", $"/team/dienstplan/zeit/{block.Id}/wunsch", ("person", bela.Id.ToString()), ("kind", "Pinned")));
        await Solve();
        await Publish();
        Assert.Equal([bela.Id], (await Assignments()).Where(a => a.BlockId == block.Id).Select(a => a.VolunteerId));
    }

    [Fact]
    public async Task Two_swap_and_whoever_is_late_is_told()
    {
        var anna = await Site.AddGuide("Anna Berg", days: [IsoDayOfWeek.Thursday, IsoDayOfWeek.Tuesday]);
        var bela = await Site.AddGuide("Bela Tal", days: [IsoDayOfWeek.Thursday, IsoDayOfWeek.Tuesday]);
        await Fill();
        var block = await Site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).FirstAsync());
        await Done(Lead.Send($"/team/dienstplan/zeit/{block.Id}", $"/team/dienstplan/zeit/{block.Id}/wunsch", ("person", bela.Id.ToString()), ("kind", "Forbidden")));
        await Solve();
        await Publish();
        var (one, other) = (await anna.Account.SignIn(), await bela.Account.SignIn());
        var given = (await Assignments()).Single(a => a.BlockId == block.Id);
        await Done(one.Send("/team/ich/dienste", $"/team/ich/dienste/tauschen/{given.Id}", ("with", bela.Id.ToString())));
        var offer = await Site.Ask(db => db.SwapOffers.AsNoTracking().SingleAsync());
        var (seenByOne, seenByOther) = (await one.Open("/team/ich/dienste"), await other.Open("/team/ich/dienste"));
        Assert.DoesNotContain("Berg", seenByOther.Body!.TextContent, StringComparison.Ordinal); // surnames stay with the lead
        await Done(other.Send(seenByOther, $"/team/ich/dienste/tausch/{offer.Id}", ("answer", "Accepted")));
        var late = await one.Send(seenByOne, $"/team/ich/dienste/tausch/{offer.Id}", ("answer", "Withdrawn"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal([bela.Id], (await Assignments()).Where(a => a.BlockId == block.Id && a.Stands).Select(a => a.VolunteerId));
    }

    [Fact]
    public async Task Hours_are_confirmed_checked_and_the_month_is_closed()
    {
        var anna = await Site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await Fill();
        await Solve();
        await Publish();
        Clock.Now = new LocalDateTime(2026, 12, 3, 13, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();
        var guide = await anna.Account.SignIn();
        var first = (await Site.Ask(db => db.Assignments.Join(db.PresenceBlocks, a => a.BlockId, b => b.Id, (a, b) => new { a.Id, b.StartsAt }).OrderBy(x => x.StartsAt).FirstAsync())).Id;
        await Done(guide.Send("/team/ich/dienste", $"/team/ich/dienste/stunden/{first}", ("hours", "2,5"), ("was", "yes")));
        Assert.Equal(150, (await Site.Ask(db => db.WorkEntries.SingleAsync())).Minutes);
        Assert.Equal(new DateOnly(2026, 12, 3), (await Site.Ask(db => db.Volunteers.SingleAsync(v => v.Id == anna.Id))).FirstShiftOn);

        Lead = await (await Site.Add(Roles.Lead)).SignIn();
        Assert.Equal(HttpStatusCode.Conflict, (await Lead.Send("/team/dienstplan/stunden/2026-12", "/team/dienstplan/stunden/2026-12/abschliessen")).StatusCode);
        await Done(Lead.Send("/team/dienstplan/stunden/2026-12", "/team/dienstplan/stunden/2026-12/pruefen"));
        await Done(Lead.Send("/team/dienstplan/stunden/2026-12", "/team/dienstplan/stunden/2026-12/abschliessen"));
        var entry = (await Site.Ask(db => db.WorkEntries.SingleAsync())).Id;
        var wrong = await Lead.Send("/team/dienstplan/stunden/2026-12", $"/team/dienstplan/stunden/2026-12/berichtigen/{entry}", ("hours", "dreieinhalb"), ("reason", "Zahlendreher"));
        Assert.Equal(["dreieinhalb", "Zahlendreher"], StarterSite.Parsed(await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelectorAll("details[open] form input:not([type=hidden])").Select(i => i.GetAttribute("value")));
        var late = await guide.Send("/team/ich/dienste", "/team/ich/dienste/arbeit", ("kind", "Meeting"), ("day", "2026-12-02"), ("hours", "1"), ("note", ""));
        Assert.Equal("2026-12-02", StarterSite.Parsed(await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector("details[open] #day")!.GetAttribute("value"));
        Assert.Contains("schon abgeschlossen", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_feed_opens_with_its_secret_and_says_when_it_was_blocked()
    {
        var anna = await Site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await Site.AddGuide("Bela Tal", days: IsoDayOfWeek.Thursday);
        await Fill();
        await Solve();
        await Publish();
        var guide = await anna.Account.SignIn();
        var made = StarterSite.Parsed(await (await guide.Send("/team/ich/dienste", "/team/ich/dienste/kalender", ("act", "new"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var address = new Uri(made.QuerySelector(".secret bdi")!.TextContent).AbsolutePath;
        var feed = await Site.Browser().GetStringAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains("BEGIN:VEVENT", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Tal", feed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Site.Browser().GetAsync("/dienste/erfunden.ics", TestContext.Current.CancellationToken)).StatusCode);

        await Done(guide.Send("/team/ich/dienste", "/team/ich/dienste/kalender", ("act", "revoke")));
        var blocked = await Site.Browser().GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, blocked.StatusCode);
        Assert.Contains("gesperrt", await blocked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wanted_languages_are_chosen_by_name_for_all_places_or_one()
    {
        const string Settings = "/team/dienstplan/einstellungen";
        await Done(Lead.Send(Settings, Settings, ("languages", "tr"), ("languages", "uk"), ("languages-treff", "ar")));
        var page = await Lead.Open(Settings);
        Assert.Equal(["tr", "uk"], page.QuerySelectorAll("input[name=languages][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("العربية", page.QuerySelector("details[open] input[name=languages-treff][checked]")!.ParentElement!.TextContent.Trim());
    }

    [Fact]
    public async Task Settings_that_are_refused_stay_in_the_form()
    {
        const string Settings = "/team/dienstplan/einstellungen";
        var answer = await Lead.Send(Settings, Settings, ("languages", "tr"), ("languages-treff", "ar"), ("answer", "500"), ("reminder", "12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["tr", "ar"], page.QuerySelectorAll("input[type=checkbox][name^=languages][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal(["500", "12"], page.QuerySelectorAll("[name=answer], [name=reminder]").Select(i => i.GetAttribute("value")));
        Assert.Empty((await Lead.Open(Settings)).QuerySelectorAll("input[name=languages][checked]"));
    }
}

public sealed class SqliteRosterTests() : RosterTests(Engine.Sqlite);

public sealed class PostgresRosterTests() : RosterTests(Engine.Postgres);
