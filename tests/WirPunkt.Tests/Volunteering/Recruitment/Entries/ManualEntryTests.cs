using System.Net;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering.Recruitment.Entries;

/// <summary>Somebody rings up, and the lead writes the application down.</summary>
public abstract class ManualEntryTests(Engine engine) : ProgrammeTests(engine)
{
    private const string Address = "/team/lotsen/neu";

    private static Task<HttpResponseMessage> Enter(HttpClient lead, params (string Name, string Value)[] more)
    {
        (string, string)[] typed = [("name", "Ada Lotse"), ("email", ""), ("phone", "07031 12345"), ("spoken", "de"), ("level", "Native"), ("times", "montags"), ("site", "treff"), ("channel", "flyer"), ("language", "de"), ("consent", "yes"), ("told-on", "2026-11-02")];
        return lead.Send(Address, Address, [.. typed.Where(t => more.All(m => m.Name != t.Item1)), .. more]);
    }

    [Fact]
    public async Task It_is_kept_and_counted_as_one_from_the_site_with_the_day_on_which_consent_was_told()
    {
        var lead = await Town.Lead();
        var answer = await Enter(lead);
        var volunteer = await Town.Volunteer();
        Assert.Equal((HttpStatusCode.SeeOther, $"/team/lotsen/{volunteer.Id}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Equal((VolunteerStage.Applied, "flyer", "07031 12345", new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 2)), (volunteer.Stage, volunteer.Channel, volunteer.Phone, volunteer.AppliedOn, volunteer.ConsentToldOn!.Value));
        Assert.Equal(1, await Town.Site.Ask(async db => (await db.RecruitmentCounts.SingleAsync()).Count));
        Assert.Contains("mündlich, am 2. November 2026", (await lead.Open($"/team/lotsen/{volunteer.Id}")).Body!.TextContent, StringComparison.Ordinal);
        var entry = await Town.Site.Ask(db => db.AuditEntries.SingleAsync(e => e.Kind == "volunteer.entered"));
        Assert.DoesNotContain("Ada", entry.After, StringComparison.Ordinal);
        Assert.Equal(0, await Town.Site.Ask(db => db.Set<OutboxMessage>().CountAsync()));
    }

    [Fact]
    public async Task Who_has_an_address_gets_the_way_out_in_their_language()
    {
        await Enter(await Town.Lead(), ("email", "ada@example.org"), ("language", "ar"));
        var mail = await Town.Site.Ask(db => db.Set<OutboxMessage>().SingleAsync());
        Assert.Equal("ada@example.org", mail.To);
        Assert.Contains("/ar/mitmachen/zurueckziehen/", mail.Text, StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("consent", "", "Ohne das Einverständnis")]
    [InlineData("told-on", "", "Bitte den Tag angeben")]
    [InlineData("told-on", "2026-11-04", "Bitte den Tag angeben")]
    [InlineData("phone", "", "E-Mail-Adresse oder eine Telefonnummer")]
    [InlineData("name", "", "Bitte geben Sie den Namen an")]
    public async Task What_is_wrong_is_named_and_nothing_is_kept(string field, string value, string said)
    {
        var answer = await Enter(await Town.Lead(), (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(said, StarterSite.Parsed(page).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("montags", page, StringComparison.Ordinal);
        Assert.Equal(0, await Town.Site.Ask(db => db.Volunteers.CountAsync()));
    }
}

public sealed class SqliteManualEntryTests() : ManualEntryTests(Engine.Sqlite);

public sealed class PostgresManualEntryTests() : ManualEntryTests(Engine.Postgres);
