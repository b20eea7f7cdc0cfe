using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering.Feeds;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>Somebody is reminded, cancels, leaves, stands in: what comes of the published plan, through the pages.</summary>
public abstract class AbsenceTests(Engine engine) : PlannedMonth(engine)
{
    /// <summary>The browser is Anna's.</summary>
    private async Task<(Guide Anna, Guide Bela, HttpClient Browser)> AnnaIsPlannedAndBelaIsReserve()
    {
        var anna = await Site.AddGuide("Anna Berg", languages: ["de", "tr"], days: IsoDayOfWeek.Thursday);
        var bela = await Site.AddGuide("Bela Tal", VolunteerStage.Reserve, ["de", "ar"], IsoDayOfWeek.Thursday);
        await Fill();
        await Solve();
        await Publish();
        return (anna, bela, await anna.Account.SignIn());
    }

    [Fact]
    public async Task One_cancels_the_next_is_asked_stands_in_and_the_public_page_is_right_at_once()
    {
        var (anna, bela, guide) = await AnnaIsPlannedAndBelaIsReserve();
        var first = (await Assignments()).First(a => a.VolunteerId == anna.Id);
        await Done(guide.Send("/team/ich/dienste", $"/team/ich/dienste/antwort/{first.Id}", ("answer", "Confirm")));
        await Done(guide.Send("/team/ich/dienste", $"/team/ich/dienste/antwort/{first.Id}", ("answer", "Cancel")));

        var asked = Assert.Single(await MailTo(bela));
        Assert.Contains("einspringen", asked.Subject, StringComparison.Ordinal);
        var standIn = await bela.Account.SignIn();
        var search = await Site.Ask(db => db.StandInSearches.AsNoTracking().SingleAsync());
        await Done(standIn.Send("/team/ich/dienste", $"/team/ich/dienste/einspringen/{search.Id}", ("answer", "yes")));
        Assert.Contains((await Assignments()), a => a.BlockId == first.BlockId && a.VolunteerId == bela.Id && a.State == AssignmentState.Confirmed);
        Assert.Contains("العربية", await Site.Browser().GetStringAsync("/de/wir-punkt/treff", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var again = await guide.PostAsync($"/team/ich/dienste/einspringen/{search.Id}", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode); // without the form's token
    }

    [Fact]
    public async Task Who_stood_in_from_the_reserve_stays_in_the_next_plan_and_the_pin_of_who_cancelled_is_gone()
    {
        var anna = await Site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        var bela = await Site.AddGuide("Bela Tal", VolunteerStage.Reserve, days: IsoDayOfWeek.Thursday);
        await Fill();
        var block = await Site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).FirstAsync());
        await Done(Lead.Send($"/team/dienstplan/zeit/{block.Id}", $"/team/dienstplan/zeit/{block.Id}/wunsch", ("person", anna.Id.ToString()), ("kind", "Pinned")));
        await Solve();
        await Publish();
        var given = (await Assignments()).Single(a => a.BlockId == block.Id);
        await Done((await anna.Account.SignIn()).Send("/team/ich/dienste", $"/team/ich/dienste/antwort/{given.Id}", ("answer", "Cancel")));
        var search = await Site.Ask(db => db.StandInSearches.AsNoTracking().SingleAsync());
        await Done((await bela.Account.SignIn()).Send("/team/ich/dienste", $"/team/ich/dienste/einspringen/{search.Id}", ("answer", "yes")));

        await Solve();
        var page = await Lead.Open(Month);
        Assert.Equal($"{Month}?plan=2#plan", page.QuerySelector("[role=status] a")!.GetAttribute("href"));
        Assert.DoesNotContain("gibt es nicht mehr", page.Body!.TextContent, StringComparison.Ordinal);
        await Done(Lead.Send($"{Month}?plan=2", $"{Month}/veroeffentlichen"));
        Assert.Equal((bela.Id, AssignmentState.Confirmed), (await Assignments()).Where(a => a.BlockId == block.Id && a.Stands).Select(a => (a.VolunteerId, a.State)).Single());
        Assert.Single(await Assignments(), a => a.VolunteerId == bela.Id && a.Stands);
    }

    [Fact]
    public async Task Guides_are_reminded_once_and_the_lead_sees_what_became_of_it_and_whom_to_call()
    {
        var anna = await Site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await Site.AddGuide("Bela Tal", days: IsoDayOfWeek.Thursday);
        await Site.Ask(db => db.Volunteers.Where(v => v.Id == anna.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.Email, (string?)null).SetProperty(v => v.Phone, "07031 1")));
        await Fill();
        await Solve();
        await Publish();
        Assert.Equal("tel:070311", (await Lead.Open(Month)).QuerySelector("a[href^='tel:']")!.GetAttribute("href"));

        Clock.Now = new LocalDateTime(2026, 12, 2, 9, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();
        Assert.Equal([1, 1], await Remind());
        Assert.Equal([0, 0], await Remind());
        Lead = await (await Site.Add(Roles.Lead)).SignIn();
        var block = await Site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).FirstAsync());
        var told = (await Lead.Open($"/team/dienstplan/zeit/{block.Id}")).QuerySelectorAll(".staff-row .source").Select(s => s.TextContent).Where(s => s.StartsWith("erinnert am 2. Dezember 2026", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, told.Count);
        Assert.Single(told, s => s.Contains("bitte anrufen", StringComparison.Ordinal));
        Assert.Single(told, s => s.Contains("E-Mail", StringComparison.Ordinal));
    }

    private async Task<IEnumerable<int>> Remind()
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<RemindGuides>().Run(TestContext.Current.CancellationToken)).Select(r => r.Count);
    }

    [Fact]
    public async Task Whoever_leaves_gives_up_the_times_ahead_and_others_are_asked()
    {
        var (anna, bela, guide) = await AnnaIsPlannedAndBelaIsReserve();
        Assert.Equal(HttpStatusCode.SeeOther, (await guide.Send("/team/ich", "/team/ich/gehen", ("sure", "yes"))).StatusCode);

        Assert.All(await Assignments(), a => Assert.Equal(AssignmentState.Cancelled, a.State));
        Assert.All(await Site.Ask(db => db.StandInSearches.AsNoTracking().ToListAsync()), s => Assert.Equal(bela.Id, s.Open!.VolunteerId));
        Assert.Equal(4, (await MailTo(bela)).Count);
        Assert.Contains("STATUS:CANCELLED", (await MailTo(anna)).MaxBy(m => m.Id)!.Calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Türkçe", await Site.Browser().GetStringAsync("/de/wir-punkt/treff", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

public sealed class SqliteAbsenceTests() : AbsenceTests(Engine.Sqlite);

public sealed class PostgresAbsenceTests() : AbsenceTests(Engine.Postgres);
