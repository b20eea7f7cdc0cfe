using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering.Feeds;
using WirPunkt.Volunteering.Shifts;

namespace WirPunkt.Volunteering.Roster;

/// <summary>A month from the first series to the hours of the guides, through the pages.</summary>
public abstract class RosterTests : IAsyncLifetime
{
    private const string Month = "/team/dienstplan/2026-12";
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly FixedClock clock = new(2026, 11, 20, 9, 0);
    private RunningSite site = null!;
    private HttpClient lead = null!;

    protected abstract Task<string?> Connection();

    public async ValueTask InitializeAsync()
    {
        site = new() { Content = package.Path, Clock = clock, Connection = await Connection() };
        await site.Prepare();
        lead = await (await site.Add(Roles.Lead)).SignIn();
    }

    private async Task Fill(string weekday = "Thursday")
    {
        await Done(lead.Send("/team/dienstplan/reihen", "/team/dienstplan/reihen", ("site", "treff"), ("weekday", weekday), ("from", "10:00"), ("to", "12:00"), ("places", "2"), ("price", "Usual"), ("form-help", "yes"), ("every", "1"), ("first", "2026-12-01"), ("last", "2026-12-24"), ("except", "")));
        Assert.Equal(HttpStatusCode.OK, (await lead.Send(Month, $"{Month}/fuellen")).StatusCode);
    }

    private async Task Solve()
    {
        await Done(lead.Send(Month, $"{Month}/planen", ("effort", "usual")));
        for (var look = 0; (await lead.GetStringAsync($"{Month}/stand", TestContext.Current.CancellationToken)).Contains("true", StringComparison.Ordinal); look++)
        {
            Assert.True(look < 600, "the plan takes too long");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private async Task Publish() => await Done(lead.Send(Month, $"{Month}/veroeffentlichen"));

    private static async Task Done(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{answer.StatusCode}: {StarterSite.Parsed(await answer.Content.ReadAsStringAsync()).QuerySelector("[role=alert]")?.TextContent}");
    }

    private Task<List<Assignment>> Assignments() => site.Ask(db => db.Assignments.AsNoTracking().ToListAsync());

    private Task<List<OutboxMessage>> MailTo(Guide guide) => site.Ask(db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.To == guide.Account.Email).ToListAsync());

    [Fact]
    public async Task A_series_fills_the_month_once_and_leaves_out_what_cannot_be()
    {
        await Fill();
        var page = await lead.Send(Month, $"{Month}/fuellen");
        Assert.Contains("0 Zeiten sind dazugekommen", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal([3, 10, 17, 24], (await site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).ToListAsync())).Select(b => b.StartsAt.Day));
    }

    [Fact]
    public async Task A_block_on_top_of_another_is_refused_by_name()
    {
        await Fill();
        var answer = await lead.Send(Month, $"{Month}/zeiten", ("site", "treff"), ("day", "2026-12-03"), ("from", "11:00"), ("to", "13:00"), ("places", "1"), ("price", "Usual"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("gibt es dort schon einen Eintrag", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_is_made_published_told_and_shown_without_names()
    {
        var anna = await site.AddGuide("Anna Berg", languages: ["de", "tr"], days: IsoDayOfWeek.Thursday);
        await Fill();
        await Solve();
        Assert.Contains("Anna Berg", (await lead.Open(Month)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await Assignments()); // nobody is told of what is not published
        await Publish();

        Assert.Equal(4, (await Assignments()).Count(a => a.VolunteerId == anna.Id && a.State == AssignmentState.Published));
        var mail = Assert.Single(await MailTo(anna));
        Assert.Contains("3. Dezember 2026", mail.Text, StringComparison.Ordinal);
        Assert.Equal(4, mail.Calendar!.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("LAST-MODIFIED:20261120T", mail.Calendar, StringComparison.Ordinal);
        var page = await site.Browser().GetStringAsync("/de/wir-punkt/treff", TestContext.Current.CancellationToken);
        Assert.Contains("Deutsch, Türkçe", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Berg", page, StringComparison.Ordinal);
        var feed = await site.Browser().GetStringAsync("/wir-punkte.ics", TestContext.Current.CancellationToken);
        Assert.Equal(4, feed.Split("BEGIN:VEVENT").Length - 1);
        Assert.DoesNotContain("LAST-MODIFIED", feed, StringComparison.Ordinal); // not known, and never a time that lies ahead
        Assert.DoesNotContain("Berg", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_leads_who_publish_at_once_do_not_overwrite_each_other()
    {
        await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await Fill();
        await Solve();
        var shown = await lead.Open(Month);
        await Publish();
        await Solve();
        var late = await lead.Send(shown, $"{Month}/veroeffentlichen");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Jemand anderes hat inzwischen", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_agreement_is_not_planned_and_the_page_says_why()
    {
        await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Monday);
        await Fill();
        await Solve();
        var block = await site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).FirstAsync());
        Assert.Contains("kann zu dieser Zeit nicht", (await lead.Open($"/team/dienstplan/zeit/{block.Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("niemand", (await lead.Open(Month)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_pinned_stays_and_who_is_ruled_out_does_not_come()
    {
        var anna = await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        var bela = await site.AddGuide("Bela Tal", days: IsoDayOfWeek.Thursday);
        await Fill();
        var block = await site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).FirstAsync());
        await Done(lead.Send($"/team/dienstplan/zeit/{block.Id}", $"/team/dienstplan/zeit/{block.Id}/wunsch", ("person", anna.Id.ToString()), ("kind", "Forbidden")));
        await Done(lead.Send($"/team/dienstplan/zeit/{block.Id}", $"/team/dienstplan/zeit/{block.Id}/wunsch", ("person", bela.Id.ToString()), ("kind", "Pinned")));
        await Solve();
        await Publish();
        Assert.Equal([bela.Id], (await Assignments()).Where(a => a.BlockId == block.Id).Select(a => a.VolunteerId));
    }

    [Fact]
    public async Task One_cancels_the_next_is_asked_stands_in_and_the_public_page_is_right_at_once()
    {
        var anna = await site.AddGuide("Anna Berg", languages: ["de", "tr"], days: IsoDayOfWeek.Thursday);
        var bela = await site.AddGuide("Bela Tal", VolunteerStage.Reserve, ["de", "ar"], IsoDayOfWeek.Thursday);
        await Fill();
        await Solve();
        await Publish();
        var guide = await anna.Account.SignIn();
        var first = (await Assignments()).First(a => a.VolunteerId == anna.Id);
        await Done(guide.Send("/team/ich/dienste", $"/team/ich/dienste/antwort/{first.Id}", ("answer", "Confirm")));
        await Done(guide.Send("/team/ich/dienste", $"/team/ich/dienste/antwort/{first.Id}", ("answer", "Cancel")));

        var asked = Assert.Single(await MailTo(bela));
        Assert.Contains("einspringen", asked.Subject, StringComparison.Ordinal);
        var standIn = await bela.Account.SignIn();
        var search = await site.Ask(db => db.StandInSearches.AsNoTracking().SingleAsync());
        await Done(standIn.Send("/team/ich/dienste", $"/team/ich/dienste/einspringen/{search.Id}", ("answer", "yes")));
        Assert.Contains((await Assignments()), a => a.BlockId == first.BlockId && a.VolunteerId == bela.Id && a.State == AssignmentState.Confirmed);
        Assert.Contains("العربية", await site.Browser().GetStringAsync("/de/wir-punkt/treff", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var again = await guide.PostAsync($"/team/ich/dienste/einspringen/{search.Id}", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode); // without the form's token
    }

    [Fact]
    public async Task Who_stood_in_from_the_reserve_stays_in_the_next_plan_and_the_pin_of_who_cancelled_is_gone()
    {
        var anna = await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        var bela = await site.AddGuide("Bela Tal", VolunteerStage.Reserve, days: IsoDayOfWeek.Thursday);
        await Fill();
        var block = await site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).FirstAsync());
        await Done(lead.Send($"/team/dienstplan/zeit/{block.Id}", $"/team/dienstplan/zeit/{block.Id}/wunsch", ("person", anna.Id.ToString()), ("kind", "Pinned")));
        await Solve();
        await Publish();
        var given = (await Assignments()).Single(a => a.BlockId == block.Id);
        await Done((await anna.Account.SignIn()).Send("/team/ich/dienste", $"/team/ich/dienste/antwort/{given.Id}", ("answer", "Cancel")));
        var search = await site.Ask(db => db.StandInSearches.AsNoTracking().SingleAsync());
        await Done((await bela.Account.SignIn()).Send("/team/ich/dienste", $"/team/ich/dienste/einspringen/{search.Id}", ("answer", "yes")));

        await Solve();
        var page = await lead.Open(Month);
        Assert.Equal($"{Month}?plan=2#plan", page.QuerySelector("[role=status] a")!.GetAttribute("href"));
        Assert.DoesNotContain("gibt es nicht mehr", page.Body!.TextContent, StringComparison.Ordinal);
        await Done(lead.Send($"{Month}?plan=2", $"{Month}/veroeffentlichen"));
        Assert.Equal((bela.Id, AssignmentState.Confirmed), (await Assignments()).Where(a => a.BlockId == block.Id && a.Stands).Select(a => (a.VolunteerId, a.State)).Single());
        Assert.Single(await Assignments(), a => a.VolunteerId == bela.Id && a.Stands);
    }

    [Fact]
    public async Task Guides_are_reminded_once_and_the_lead_sees_what_became_of_it_and_whom_to_call()
    {
        var anna = await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await site.AddGuide("Bela Tal", days: IsoDayOfWeek.Thursday);
        await site.Ask(db => db.Volunteers.Where(v => v.Id == anna.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.Email, (string?)null).SetProperty(v => v.Phone, "07031 1")));
        await Fill();
        await Solve();
        await Publish();
        Assert.Equal("tel:070311", (await lead.Open(Month)).QuerySelector("a[href^='tel:']")!.GetAttribute("href"));

        clock.Now = new LocalDateTime(2026, 12, 2, 9, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();
        Assert.Equal([1, 1], await Remind());
        Assert.Equal([0, 0], await Remind());
        lead = await (await site.Add(Roles.Lead)).SignIn();
        var block = await site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).FirstAsync());
        var told = (await lead.Open($"/team/dienstplan/zeit/{block.Id}")).QuerySelectorAll(".staff-row .source").Select(s => s.TextContent).Where(s => s.StartsWith("erinnert am 2. Dezember 2026", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, told.Count);
        Assert.Single(told, s => s.Contains("bitte anrufen", StringComparison.Ordinal));
        Assert.Single(told, s => s.Contains("E-Mail", StringComparison.Ordinal));
    }

    private async Task<IEnumerable<int>> Remind()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<RemindGuides>().Run(TestContext.Current.CancellationToken)).Select(r => r.Count);
    }

    [Fact]
    public async Task Whoever_leaves_gives_up_the_times_ahead_and_others_are_asked()
    {
        var anna = await site.AddGuide("Anna Berg", languages: ["de", "tr"], days: IsoDayOfWeek.Thursday);
        var bela = await site.AddGuide("Bela Tal", VolunteerStage.Reserve, ["de", "ar"], IsoDayOfWeek.Thursday);
        await Fill();
        await Solve();
        await Publish();
        var guide = await anna.Account.SignIn();
        Assert.Equal(HttpStatusCode.SeeOther, (await guide.Send("/team/ich", "/team/ich/gehen", ("sure", "yes"))).StatusCode);

        Assert.All(await Assignments(), a => Assert.Equal(AssignmentState.Cancelled, a.State));
        Assert.All(await site.Ask(db => db.StandInSearches.AsNoTracking().ToListAsync()), s => Assert.Equal(bela.Id, s.Open!.VolunteerId));
        Assert.Equal(4, (await MailTo(bela)).Count);
        Assert.Contains("STATUS:CANCELLED", (await MailTo(anna)).MaxBy(m => m.Id)!.Calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Türkçe", await site.Browser().GetStringAsync("/de/wir-punkt/treff", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_swap_and_whoever_is_late_is_told()
    {
        var anna = await site.AddGuide("Anna Berg", days: [IsoDayOfWeek.Thursday, IsoDayOfWeek.Tuesday]);
        var bela = await site.AddGuide("Bela Tal", days: [IsoDayOfWeek.Thursday, IsoDayOfWeek.Tuesday]);
        await Fill();
        var block = await site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).FirstAsync());
        await Done(lead.Send($"/team/dienstplan/zeit/{block.Id}", $"/team/dienstplan/zeit/{block.Id}/wunsch", ("person", bela.Id.ToString()), ("kind", "Forbidden")));
        await Solve();
        await Publish();
        var (one, other) = (await anna.Account.SignIn(), await bela.Account.SignIn());
        var given = (await Assignments()).Single(a => a.BlockId == block.Id);
        await Done(one.Send("/team/ich/dienste", $"/team/ich/dienste/tauschen/{given.Id}", ("with", bela.Id.ToString())));
        var offer = await site.Ask(db => db.SwapOffers.AsNoTracking().SingleAsync());
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
        var anna = await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await Fill();
        await Solve();
        await Publish();
        clock.Now = new LocalDateTime(2026, 12, 3, 13, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();
        var guide = await anna.Account.SignIn();
        var first = (await site.Ask(db => db.Assignments.Join(db.PresenceBlocks, a => a.BlockId, b => b.Id, (a, b) => new { a.Id, b.StartsAt }).OrderBy(x => x.StartsAt).FirstAsync())).Id;
        await Done(guide.Send("/team/ich/dienste", $"/team/ich/dienste/stunden/{first}", ("hours", "2,5"), ("was", "yes")));
        Assert.Equal(150, (await site.Ask(db => db.WorkEntries.SingleAsync())).Minutes);
        Assert.Equal(new DateOnly(2026, 12, 3), (await site.Ask(db => db.Volunteers.SingleAsync(v => v.Id == anna.Id))).FirstShiftOn);

        lead = await (await site.Add(Roles.Lead)).SignIn();
        Assert.Equal(HttpStatusCode.Conflict, (await lead.Send("/team/dienstplan/stunden/2026-12", "/team/dienstplan/stunden/2026-12/abschliessen")).StatusCode);
        await Done(lead.Send("/team/dienstplan/stunden/2026-12", "/team/dienstplan/stunden/2026-12/pruefen"));
        await Done(lead.Send("/team/dienstplan/stunden/2026-12", "/team/dienstplan/stunden/2026-12/abschliessen"));
        var late = await guide.Send("/team/ich/dienste", "/team/ich/dienste/arbeit", ("kind", "Meeting"), ("day", "2026-12-02"), ("hours", "1"), ("note", ""));
        Assert.Equal("2026-12-02", StarterSite.Parsed(await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector("details[open] #day")!.GetAttribute("value"));
        Assert.Contains("schon abgeschlossen", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_feed_opens_with_its_secret_and_says_when_it_was_blocked()
    {
        var anna = await site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await site.AddGuide("Bela Tal", days: IsoDayOfWeek.Thursday);
        await Fill();
        await Solve();
        await Publish();
        var guide = await anna.Account.SignIn();
        var made = StarterSite.Parsed(await (await guide.Send("/team/ich/dienste", "/team/ich/dienste/kalender", ("act", "new"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var address = new Uri(made.QuerySelector(".secret bdi")!.TextContent).AbsolutePath;
        var feed = await site.Browser().GetStringAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains("BEGIN:VEVENT", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Tal", feed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync("/dienste/erfunden.ics", TestContext.Current.CancellationToken)).StatusCode);

        await Done(guide.Send("/team/ich/dienste", "/team/ich/dienste/kalender", ("act", "revoke")));
        var blocked = await site.Browser().GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, blocked.StatusCode);
        Assert.Contains("gesperrt", await blocked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wanted_languages_are_chosen_by_name_for_all_places_or_one()
    {
        const string Settings = "/team/dienstplan/einstellungen";
        await Done(lead.Send(Settings, Settings, ("languages", "tr"), ("languages", "uk"), ("languages-treff", "ar")));
        var page = await lead.Open(Settings);
        Assert.Equal(["tr", "uk"], page.QuerySelectorAll("input[name=languages][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("العربية", page.QuerySelector("details[open] input[name=languages-treff][checked]")!.ParentElement!.TextContent.Trim());
    }

    [Fact]
    public async Task Settings_that_are_refused_stay_in_the_form()
    {
        const string Settings = "/team/dienstplan/einstellungen";
        var answer = await lead.Send(Settings, Settings, ("languages", "tr"), ("languages-treff", "ar"), ("answer", "500"), ("reminder", "12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["tr", "ar"], page.QuerySelectorAll("input[type=checkbox][name^=languages][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal(["500", "12"], page.QuerySelectorAll("[name=answer], [name=reminder]").Select(i => i.GetAttribute("value")));
        Assert.Empty((await lead.Open(Settings)).QuerySelectorAll("input[name=languages][checked]"));
    }

    public virtual async ValueTask DisposeAsync()
    {
        lead.Dispose();
        await site.DisposeAsync();
        package.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteRosterTests : RosterTests
{
    protected override Task<string?> Connection() => Task.FromResult<string?>(null);
}

public sealed class PostgresRosterTests : RosterTests
{
    private PostgresDatabase? database;

    protected override async Task<string?> Connection() => (database = await PostgresDatabase.Create()).Connection;

    public override async ValueTask DisposeAsync()
    {
        if (database is null) return; // skipped
        await base.DisposeAsync();
        await database.DisposeAsync();
    }
}
