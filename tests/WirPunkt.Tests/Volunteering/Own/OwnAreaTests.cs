using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering.Own;

/// <summary>What a guide sees and does in the own area.</summary>
public abstract class OwnAreaTests(Engine engine) : ProgrammeTests(engine)
{
    private const string Times = "/team/ich/verfuegbarkeit";

    private async Task<HttpClient> Guide(string language = "de")
    {
        var member = await Town.Site.Add(Roles.Guide, "ada@example.org", language);
        await Town.Apply();
        await Town.Site.Ask(async db =>
        {
            (await db.Volunteers.SingleAsync()).AccountId = member.Id;
            return await db.SaveChangesAsync();
        });
        return await member.SignIn();
    }

    private Task<Availability> Availability() => Town.Site.Ask(db => db.Availabilities.AsNoTracking().SingleAsync());

    [Fact]
    public async Task Times_are_entered_changed_and_taken_away()
    {
        var guide = await Guide();
        (string, string)[] entered = [("day", "Monday"), ("from", "09:00"), ("to", "12:00"), ("wish", "Gladly"), ("day", "Friday"), ("from", "18:00"), ("to", "00:00"), ("wish", "IfNeedBe"), ("day", "Sunday"), ("from", ""), ("to", ""), ("wish", "Gladly"),
            ("first", "2026-12-24"), ("through", "2027-01-06"), ("date-from", ""), ("date-to", ""), ("date-wish", "No")];
        Assert.Equal(HttpStatusCode.SeeOther, (await guide.Send(Times, Times, entered)).StatusCode);
        var availability = await Availability();
        Assert.Equal([new(IsoDayOfWeek.Monday, new(9, 0), new(12, 0), Wish.Gladly), new(IsoDayOfWeek.Friday, new(18, 0), LocalTime.Midnight, Wish.IfNeedBe)], availability.Weekly);
        Assert.Equal(Wish.No, availability.WishFor(new(2026, 12, 28, 9, 0), new(2026, 12, 28, 11, 0)));
        Assert.Equal(Wish.Gladly, availability.WishFor(new(2026, 12, 21, 9, 0), new(2026, 12, 21, 11, 0)));
        var home = (await guide.Open("/team/ich")).Body!.TextContent;
        Assert.Contains("Montag, 9:00–12:00 Uhr: gern", home, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await guide.Send(Times, Times, ("day", "Monday"), ("from", ""), ("to", ""), ("wish", "Gladly"), ("first", ""), ("through", ""), ("date-from", ""), ("date-to", ""))).StatusCode);
        Assert.Empty((await Availability()).Weekly);
    }

    [Fact]
    public async Task A_time_that_ends_before_it_begins_is_named_and_stays_in_the_form()
    {
        var guide = await Guide();
        var answer = await guide.Send(Times, Times, ("day", "Monday"), ("from", "12:00"), ("to", "09:00"), ("wish", "Gladly"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("12:00", page.QuerySelector("[name=from]")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("[name=from]")!.GetAttribute("aria-invalid"));
        Assert.Equal(["Montag: 12:00–09:00"], page.QuerySelectorAll("[role=alert] li").Select(li => li.TextContent));
    }

    [Fact]
    public async Task All_times_that_cannot_be_are_named_by_their_day()
    {
        var guide = await Guide();
        (string, string)[] entered = [("day", "Monday"), ("from", "09:00"), ("to", "12:00"), ("wish", "Gladly"), ("day", "Friday"), ("from", "18:00"), ("to", ""), ("wish", "Gladly"),
            ("first", "2026-12-24"), ("through", "2026-12-20"), ("date-from", ""), ("date-to", ""), ("date-wish", "No")];
        var answer = await guide.Send(Times, Times, entered);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["Freitag: 18:00–…", "Ausnahme 1: 24. Dezember 2026 – 20. Dezember 2026"], page.QuerySelectorAll("[role=alert] li").Select(li => li.TextContent));
    }

    [Fact]
    public async Task Two_devices_do_not_overwrite_each_other()
    {
        var guide = await Guide();
        var shown = await guide.Open(Times);
        (string, string)[] monday = [("day", "Monday"), ("from", "09:00"), ("to", "12:00"), ("wish", "Gladly")];
        await guide.Send(Times, Times, monday);
        Assert.Equal(HttpStatusCode.Conflict, (await guide.Send(shown, Times, [("day", "Tuesday"), .. monday[1..]])).StatusCode);
        Assert.Equal(IsoDayOfWeek.Monday, Assert.Single((await Availability()).Weekly).Day);
    }

    [Fact]
    public async Task A_declaration_is_read_and_signed_and_the_German_text_stands_beside_the_readers()
    {
        var guide = await Guide("en");
        var page = await guide.Open("/team/ich/erklaerung/confidentiality");
        Assert.Contains("I keep silent.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ich schweige.", page.QuerySelector(".prose[lang=de]")!.TextContent, StringComparison.Ordinal);
        await guide.Send(page, "/team/ich/erklaerung/confidentiality");
        Assert.Equal(0, await Town.Site.Ask(db => db.Formalities.CountAsync()));
        await guide.Send(page, "/team/ich/erklaerung/confidentiality", ("read", "yes"));
        Assert.Equal((new DateOnly(2026, 11, 3), "1"), await Town.Site.Ask(async db => { var f = await db.Formalities.SingleAsync(); return (f.DoneOn!.Value, f.TextVersion!); }));
        Assert.Equal(HttpStatusCode.NotFound, (await guide.GetAsync("/team/ich/erklaerung/certificate", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task In_Leichte_Sprache_a_plain_text_stands_above_the_one_that_counts()
    {
        var guide = await Guide("de-simple");
        var page = await guide.Open("/team/ich/erklaerung/confidentiality");
        Assert.Equal(["Ich sage nichts weiter.", "Ich schweige."], page.QuerySelectorAll(".prose").Select(p => p.TextContent.Trim()));
        Assert.Contains("Der lange Text gilt.", page.QuerySelector(".kern-alert")!.TextContent, StringComparison.Ordinal);
        var sheet = (await guide.Open("/team/ich/unfall")).QuerySelector(".accident")!;
        Assert.Contains("Geburtsdatum", sheet.TextContent, StringComparison.Ordinal);
        Assert.Contains("Geburts-Datum", sheet.QuerySelectorAll(".accident__own").Select(o => o.TextContent));
    }

    [Fact]
    public async Task My_data_come_as_a_file_and_I_change_them_myself()
    {
        var guide = await Guide();
        var answer = await guide.GetAsync("/team/ich/meine-daten.json", TestContext.Current.CancellationToken);
        Assert.Equal("attachment; filename=\"meine-daten.json\"", answer.Content.Headers.ContentDisposition!.ToString());
        using var file = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ada@example.org", file.RootElement.GetProperty("person").GetProperty("email").GetString());
        Assert.Equal("montags", file.RootElement.GetProperty("person").GetProperty("times").GetString());
        Assert.Equal(HttpStatusCode.SeeOther, (await guide.Send("/team/ich", "/team/ich/daten", ("phone", "07031 12345"), ("spoken", "tr"), ("level", "Good"))).StatusCode);
        var volunteer = await Town.Volunteer();
        Assert.Equal(("07031 12345", "tr"), (volunteer.Phone, volunteer.Languages.Single().Code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guide.Send("/team/ich", "/team/ich/daten", ("name", ""), ("spoken", "tr"), ("level", "Good"))).StatusCode);
    }

    [Fact]
    public async Task Leaving_needs_one_tick_tells_the_lead_and_sets_the_day_of_deletion()
    {
        await Town.Site.Add(Roles.Lead, "leitung@kleinstadt.example");
        var guide = await Guide();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guide.Send("/team/ich", "/team/ich/gehen")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await guide.Send("/team/ich", "/team/ich/gehen", ("sure", "yes"))).StatusCode);
        var volunteer = await Town.Volunteer();
        Assert.Equal((VolunteerStage.Left, new DateOnly(2027, 5, 3)), (volunteer.Stage, volunteer.DeleteOn!.Value));
        Assert.Contains("Alle Angaben werden am 3. Mai 2027 gelöscht.", (await guide.Open("/team/ich")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await Town.Site.Ask(db => db.Set<OutboxMessage>().ToListAsync()), m => m.To == "leitung@kleinstadt.example" && m.Text.Contains("Mitarbeit beendet", StringComparison.Ordinal) && !m.Text.Contains("Ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_that_belongs_to_nobody_of_the_programme_is_told_so()
    {
        var guide = await (await Town.Site.Add(Roles.Guide)).SignIn();
        Assert.Contains("gehört noch niemand", (await guide.Open("/team/ich")).Body!.TextContent, StringComparison.Ordinal);
    }
}

public sealed class SqliteOwnAreaTests() : OwnAreaTests(Engine.Sqlite);

public sealed class PostgresOwnAreaTests() : OwnAreaTests(Engine.Postgres);
