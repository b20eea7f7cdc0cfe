using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;
using WirPunkt.Volunteering.People;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Journeys.Programme;

/// <summary>From the flyer to the roster and out again, with the keyboard alone and without barriers, through the months it takes.</summary>
public sealed class ProgrammeTests(SiteInBrowser browser)
{
    private readonly List<string> problems = [];

    [Fact]
    public async Task Somebody_applies_is_prepared_planned_swaps_gives_hours_leaves_and_is_forgotten()
    {
        await using var site = new ProgrammeSite(browser);
        var lead = new LeadAtWork(await site.Window(), site, problems);
        var ada = new GuideToBe(await site.Window(), "Ada Lotse", "ada.lotse@example.org", problems);
        await lead.SignIn();
        await ada.Apply(await lead.AddressOnSheet("flyer"));
        await Welcome(site, lead, ada);
        await Train(site, lead, ada);
        await Work(site, lead, ada);
        await SayGoodbye(site, lead, ada);
        Check.AssertNone(problems);
    }

    /// <summary>The conversation, what was agreed, the papers, the own area.</summary>
    private static async Task Welcome(ProgrammeSite site, LeadAtWork lead, GuideToBe ada)
    {
        await lead.Contact();
        await lead.Interview();
        await lead.RecordFormality("Datenschutz");
        await lead.Pay("12,50");
        await lead.Move(VolunteerStage.InTraining, "In der Schulung");
        await lead.Invite();
        var invitation = (await site.MailTo(ada.Email, "/konto/link/")).Text;
        await ada.ComeIn(invitation[invitation.IndexOf("/konto/link/", StringComparison.Ordinal)..].Split('\n')[0].Trim());
        await ada.Sign("confidentiality");
        await ada.EnterThursdays();
    }

    /// <summary>Half of it at a date, half of it alone; then nothing is missing any more.</summary>
    private static async Task Train(ProgrammeSite site, LeadAtWork lead, GuideToBe ada)
    {
        var (alone, together) = (site.Modules.First(m => m is { ForEveryone: true, Questions.Count: > 0 }), site.Modules.Where(m => m.ForEveryone).Skip(1).OrderBy(m => m.Title));
        await lead.SeeFitness("Schulung");
        var session = await lead.PlanTraining(new(2026, 11, 26), [.. together.Where(m => m.Key != alone.Key).Select(m => m.Key)]);
        await ada.Register(session);
        await site.Run<Volunteering.Training.Letters.RemindOfSessions>();
        Assert.NotNull((await site.MailTo(ada.Email, "Erinnerung: Erste Schritte")).Calendar);
        site.ItIs(2026, 11, 26, 12, 30);
        await lead.SignIn();
        await lead.RecordAttendance(session);
        await ada.SignIn();
        await ada.PassSelfCheck(alone);
        await lead.SeeFitness("einsatzbereit");
        await lead.SeeFunnel("1", "1", "1", "0", "noch offen");
        await lead.Move(VolunteerStage.Active, "Im Einsatz");
    }

    /// <summary>A month is planned for two; one time is swapped away, one is worked.</summary>
    private async Task Work(ProgrammeSite site, LeadAtWork lead, GuideToBe ada)
    {
        var bea = await site.AddExperienced("Bea Beispiel");
        await lead.AskNoExperience();
        await lead.PlanThursdaysOfDecember();
        var shifts = await site.Coming(ada.Email);
        Assert.True(shifts.Count >= 2, $"{shifts.Count} times for Ada");
        Assert.NotNull((await site.MailTo(ada.Email, "Ihre Zeiten am Wir-Punkt")).Calendar);
        await ada.Confirm(shifts[0].Id);
        var beas = await site.Site.Ask(db => db.Volunteers.SingleAsync(v => v.Email == bea.Email));
        await ada.OfferSwap(shifts[1].Id, beas.Id);
        await Accept(await site.Window(), bea);
        Assert.DoesNotContain(await site.Coming(ada.Email), a => a.BlockId == shifts[1].BlockId);
        Assert.Contains(await site.Coming(bea.Email), a => a.BlockId == shifts[1].BlockId && a.State == AssignmentState.Confirmed);

        var ends = await site.Site.Ask(db => db.PresenceBlocks.Where(b => b.Id == shifts[0].BlockId).Select(b => b.EndsAt).SingleAsync());
        site.ItIs(ends.Year, ends.Month, ends.Day, 14);
        await ada.SignIn();
        await ada.SayThere(shifts[0].Id);
        await lead.SignIn();
        await lead.SeeFunnel("1", "1", "1", "1", "noch offen");
    }

    private async Task Accept(IPage page, Member bea)
    {
        await page.SignIn(bea);
        problems.AddRange(await page.BarriersAt("/team/ich/dienste"));
        await page.Press("button[value=Accepted]");
        await Assertions.Expect(page.Locator("button[value=Accepted]")).ToHaveCountAsync(0);
    }

    /// <summary>What stays is the count.</summary>
    private static async Task SayGoodbye(ProgrammeSite site, LeadAtWork lead, GuideToBe ada)
    {
        await ada.Leave();
        var day = await site.Site.Ask(db => db.Volunteers.Where(v => v.Email == ada.Email).Select(v => v.DeleteOn!.Value).SingleAsync());
        site.ItIs(day.Year, day.Month, day.Day, 4);
        await site.Run<DeleteVolunteers>();
        Assert.False(await site.Site.Ask(async db => await db.Accounts.AnyAsync(a => a.Email == ada.Email) || await db.Volunteers.AnyAsync(v => v.Email == ada.Email)));
        await lead.SignIn();
        await lead.SeeNobodyCalled("Ada Lotse");
        await lead.SeeFunnel("1", "1", "1", "1", "noch offen");
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Pages_about_people_have_no_barrier(string language)
    {
        await using var site = new ProgrammeSite(browser);
        var guide = await site.AddExperienced("Cem Schranke");
        var volunteer = await site.Site.Ask(async db =>
        {
            (await db.Accounts.SingleAsync(a => a.Id == guide.Id)).Language = language;
            var found = await db.Volunteers.SingleAsync(v => v.AccountId == guide.Id);
            await db.SaveChangesAsync();
            return found;
        });
        var (lead, own) = (await site.Window(), await site.Window());
        await lead.SignIn(await site.Site.Add(Roles.Lead, language: language));
        var person = $"/team/lotsen/{volunteer.Id}";
        foreach (var address in new[] { "/team/lotsen", "/team/lotsen/neu", person, $"{person}/gespraech", $"{person}/erklaerung/insurance", $"{person}/unfall", $"{person}/bescheinigung", "/team/lotsen/kanaele", "/team/lotsen/kanaele/flyer", "/team/lotsen/einstellungen" })
            problems.AddRange(await lead.BarriersAt(address));
        await own.SignIn(guide);
        foreach (var address in new[] { "/team/ich", "/team/ich/verfuegbarkeit", "/team/ich/erklaerung/insurance", "/team/ich/unfall", "/team/ich/schulung" }) problems.AddRange(await own.BarriersAt(address));
        Check.AssertNone(problems);
    }
}
