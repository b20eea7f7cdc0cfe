using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering.Onboarding;

/// <summary>The first interview, what was agreed, the formalities and the money.</summary>
public abstract class InterviewTests(Engine engine) : ProgrammeTests(engine)
{
    private HttpClient lead = null!;

    private async Task<Volunteer> Applicant()
    {
        await Town.Apply();
        lead = await Town.Lead();
        return await Town.Volunteer();
    }

    private Task<HttpResponseMessage> Record(Volunteer volunteer, params (string Name, string Value)[] fields) =>
        lead.Send($"/team/lotsen/{volunteer.Id}", $"/team/lotsen/{volunteer.Id}/formalie", fields);

    private async Task<string> StateOf(Volunteer volunteer, string requirement) =>
        (await lead.Open($"/team/lotsen/{volunteer.Id}")).QuerySelectorAll(".formality").Single(f => f.TextContent.Contains(requirement, StringComparison.Ordinal)).QuerySelector(".state")!.TextContent;

    [Fact]
    public async Task The_result_of_the_interview_is_an_agreement_and_the_notes_are_the_leads_alone()
    {
        var volunteer = await Applicant();
        var form = await lead.Open($"/team/lotsen/{volunteer.Id}/gespraech");
        Assert.Equal(["ar", "de"], form.QuerySelectorAll("[name=language][checked]").Select(i => i.GetAttribute("value")).Order());
        Assert.Equal("wanted", form.QuerySelector("[name='site.treff'][checked]")!.GetAttribute("value"));

        Assert.Equal(HttpStatusCode.SeeOther, (await ProgrammeTown.Interview(lead, volunteer)).StatusCode);
        var agreement = await Town.Site.Ask(db => db.Agreements.SingleAsync());
        Assert.Equal((240, 960, "keine Wege"), (agreement.MinutesPerWeek, agreement.MinutesPerMonth, agreement.Boundaries));
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday], agreement.Days);
        Assert.Equal(["treff"], agreement.WantedSites);
        Assert.Equal(["see"], agreement.ExcludedSites);
        Assert.Equal(VolunteerStage.Interviewed, (await Town.Volunteer()).Stage);
        Assert.Equal(1, await Town.Site.Ask(async db => (await db.RecruitmentCounts.SingleAsync(c => c.Step == RecruitmentStep.Interviewed)).Count));
        var person = (await lead.Open($"/team/lotsen/{volunteer.Id}")).Body!.TextContent;
        Assert.Contains("GEHEIMNIS", person, StringComparison.Ordinal);
        Assert.Contains("wird am 3. November 2028 gelöscht", person, StringComparison.Ordinal);
        Assert.DoesNotContain("GEHEIMNIS", string.Join(' ', await Town.Site.Ask(db => db.Set<Accounts.AuditEntry>().Select(e => e.After ?? "").ToListAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("per-week", "0")]
    [InlineData("per-week", "viel")]
    [InlineData("per-week", "14,5")]
    [InlineData("per-month", "2")]
    [InlineData("until", "2026-11-02")]
    [InlineData("on", "gestern")]
    [InlineData("on", "9999-12-31")]
    [InlineData("per-week", "999999999999999999999999999999")]
    public async Task What_cannot_be_agreed_is_named_and_what_was_typed_stays(string field, string value)
    {
        var volunteer = await Applicant();
        var answer = await ProgrammeTown.Interview(lead, volunteer, (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("keine Wege", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await Town.Site.Ask(db => db.Agreements.CountAsync()));
    }

    [Fact]
    public async Task An_interview_that_is_sent_twice_is_held_once()
    {
        var volunteer = await Applicant();
        var address = $"/team/lotsen/{volunteer.Id}/gespraech";
        var shown = await lead.Open(address);
        (string, string)[] typed = [("per-week", "4"), ("per-month", "16"), ("language", "de"), ("notes", "Kommt gern.")];
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(shown, address, typed)).StatusCode);
        var again = await lead.Send(shown, address, typed);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("Kommt gern.", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((1, 1), await Town.Site.Ask(async db => (await db.Agreements.CountAsync(), await db.Set<Interviews.Interview>().CountAsync())));
    }

    [Fact]
    public async Task A_new_agreement_ends_the_old_one_the_day_before()
    {
        var volunteer = await Applicant();
        await ProgrammeTown.Interview(lead, volunteer);
        await ProgrammeTown.Interview(lead, volunteer, ("from", "2026-12-01"), ("per-week", "2,5"));
        var agreements = await Town.Site.Ask(db => db.Agreements.OrderBy(a => a.ValidFrom).ToListAsync());
        Assert.Equal([(240, new DateOnly(2026, 11, 30)), (150, null)], agreements.Select(a => (a.MinutesPerWeek, a.ValidUntil)));
    }

    [Fact]
    public async Task A_declaration_is_asked_for_signed_and_after_a_new_text_open_again()
    {
        var volunteer = await Applicant();
        Assert.Equal("nicht erfasst", await StateOf(volunteer, "Verschwiegenheit"));
        await Record(volunteer, ("kind", "Confidentiality"), ("act", "ask"));
        Assert.Equal("offen", await StateOf(volunteer, "Verschwiegenheit"));
        await Record(volunteer, ("kind", "Confidentiality"), ("act", "done"), ("on", "2026-11-02"));
        Assert.Equal("erledigt", await StateOf(volunteer, "Verschwiegenheit"));
        Assert.Contains("Ich schweige.", (await lead.Open($"/team/lotsen/{volunteer.Id}/erklaerung/confidentiality")).Body!.TextContent, StringComparison.Ordinal);

        await Town.Site.Ask(async db => { (await db.Set<Declaration>().SingleAsync(d => d.Kind == RequirementKind.Confidentiality)).TextVersion = "2"; return await db.SaveChangesAsync(); });
        await Town.Reload();
        Assert.Equal("offen", await StateOf(volunteer, "Verschwiegenheit"));
    }

    [Fact]
    public async Task A_day_to_come_is_not_recorded_and_what_is_switched_off_cannot_be()
    {
        var volunteer = await Applicant();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Record(volunteer, ("kind", "Confidentiality"), ("act", "done"), ("on", "2026-11-04"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Record(volunteer, ("kind", "Certificate"), ("act", "done"), ("on", "2026-11-02"))).StatusCode);
    }

    [Fact]
    public async Task The_lead_switches_the_certificate_on_and_only_the_day_of_inspection_is_kept()
    {
        var volunteer = await Applicant();
        (string, string)[] on = [.. Enum.GetNames<RequirementKind>().Select(k => ("requirement", k))];
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send("/team/lotsen/einstellungen", "/team/lotsen/einstellungen", on)).StatusCode);
        await Record(volunteer, ("kind", "Certificate"), ("act", "done"), ("on", "2026-11-02"));
        var formality = await Town.Site.Ask(db => db.Formalities.SingleAsync());
        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2031, 11, 2), null), (formality.DoneOn!.Value, formality.ValidUntil!.Value, formality.TextVersion));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send("/team/lotsen/einstellungen", "/team/lotsen/einstellungen", ("certificate-leaving", "4"))).StatusCode);
    }

    [Fact]
    public async Task Two_leads_who_set_at_once_do_not_overwrite_each_other()
    {
        lead = await Town.Lead();
        var shown = await lead.Open("/team/lotsen/einstellungen");
        await lead.Send("/team/lotsen/einstellungen", "/team/lotsen/einstellungen", ("leaving", "3"));
        var late = await lead.Send(shown, "/team/lotsen/einstellungen", ("leaving", "9"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Equal(3, await Town.Site.Ask(async db => (await db.ProgrammeSettings()).MonthsAfterLeaving));
    }

    [Fact]
    public async Task Payments_are_written_down_and_near_the_limit_there_is_a_warning()
    {
        var volunteer = await Applicant();
        Task<HttpResponseMessage> Pay(string amount) => lead.Send($"/team/lotsen/{volunteer.Id}", $"/team/lotsen/{volunteer.Id}/zahlung", ("on", "2026-11-03"), ("amount", amount), ("kind", "Allowance"), ("purpose", "November"));
        Assert.Equal(HttpStatusCode.SeeOther, (await Pay("700,50")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Pay("viel")).StatusCode);
        var refused = await Pay("1,001");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var kept = StarterSite.Parsed(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("1,001", "November"), (kept.QuerySelector("[name=amount]")!.GetAttribute("value"), kept.QuerySelector("[name=purpose]")!.GetAttribute("value")));
        Assert.DoesNotContain("bald erreicht", (await lead.Open($"/team/lotsen/{volunteer.Id}")).Body!.TextContent, StringComparison.Ordinal);
        await Pay("100");
        Assert.Contains("800,50 € von 960,00 €. Die Grenze ist bald erreicht.", (await lead.Open($"/team/lotsen/{volunteer.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }
}

public sealed class SqliteInterviewTests() : InterviewTests(Engine.Sqlite);

public sealed class PostgresInterviewTests() : InterviewTests(Engine.Postgres);
