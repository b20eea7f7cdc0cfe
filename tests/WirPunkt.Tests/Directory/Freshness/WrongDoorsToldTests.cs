using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;

namespace WirPunkt.Directory.Freshness;

/// <summary>Where a department's offices send people wrongly reaches it with its mail of the week, over HTTP from the tap on.</summary>
public sealed class WrongDoorsToldTests
{
    private static async Task SentTo(ConfirmingTown town, string path, string from, string other = "")
    {
        using var form = new FormUrlEncodedContent([new("from", from), new("other", other)]);
        var answer = await town.Visitor.PostAsync(path, form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_department_is_told_in_its_mail_of_the_week_once_and_only_office_service_and_month(bool onPostgres)
    {
        await using var database = onPostgres ? await PostgresDatabase.Create() : null;
        using var town = new ConfirmingTown(database?.Connection);
        await SentTo(town, "/de/falsch-geschickt/leistung/fuehrung", "rathaus");
        await SentTo(town, "/ar/falsch-geschickt/leistung/fuehrung", "rathaus");
        await town.RunJobs();
        Assert.Empty(await town.Mail()); // nobody is written to before the lead says so

        await town.AskByItself();
        await town.RunJobs();
        var mail = Assert.Single(await town.Mail());
        Assert.Equal(ConfirmingTown.Mailbox, mail.To);
        Assert.Contains("November 2026: 2× · geschickt von: Rathaus Kleinstadt · wegen: Führung im Museum · richtig ist: Museum Kleinstadt", mail.Text, StringComparison.Ordinal);
        var link = ConfirmingTown.LinkIn(mail);
        await town.Answer(link, await town.Visitor.Open(link), "confirm", null);

        await town.LetDaysPass(7);
        Assert.Empty(await town.Mail()); // told is told
        await SentTo(town, "/de/falsch-geschickt/stelle/museum", "rathaus", "anmeldung");
        await town.LetDaysPass(1);
        mail = Assert.Single(await town.Mail()); // nothing is due, the mail asks nothing
        Assert.Contains("Dezember 2026: 1× · geschickt von: Rathaus Kleinstadt · geschickt zu: Museum Kleinstadt · wegen: Wohnsitz anmelden · richtig ist: Rathaus Kleinstadt", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Führung", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/bestaetigen/", mail.Text, StringComparison.Ordinal);
        Assert.Equal(["confirming.doors-told"], await town.Site.Ask(db => db.AuditEntries.Select(e => e.Kind).Where(k => k.Contains("doors")).ToListAsync()));

        await SentTo(town, "/de/falsch-geschickt/stelle/museum", "rathaus", "anmeldung");
        await town.LetDaysPass(6);
        Assert.Empty(await town.Mail()); // not two in a week
        await town.LetDaysPass(1);
        Assert.Contains("Dezember 2026: 2×", Assert.Single(await town.Mail()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_and_what_was_told_stands_where_the_lead_looks()
    {
        using var town = new ConfirmingTown();
        await SentTo(town, "/de/falsch-geschickt/stelle/museum", "rathaus");
        var lead = await (await town.Site.Add(Roles.Lead)).SignIn();
        Assert.Contains("falsch geschickt, noch nicht gesagt: 1", (await lead.Open("/team/frische")).Body!.TextContent, StringComparison.Ordinal);
        await town.AskByItself();
        await town.RunJobs();
        Assert.DoesNotContain("noch nicht gesagt", (await lead.Open("/team/frische")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("24. November 2026", (await lead.Open("/team/falsch-geschickt")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discreet_matter_is_counted_and_told_to_nobody()
    {
        using var town = new ConfirmingTown(discreet: "service:fuehrung");
        await SentTo(town, "/de/falsch-geschickt/leistung/fuehrung", "rathaus");
        await town.AskByItself();
        await town.RunJobs();
        Assert.DoesNotContain("Führung im Museum", Assert.Single(await town.Mail()).Text, StringComparison.Ordinal);
        Assert.Equal((1, 0), await town.Site.Ask(db => db.Set<WrongDoor>().Select(d => ValueTuple.Create(d.Count, d.Told)).SingleAsync()));
    }

    [Theory]
    [InlineData("2026-08", true), InlineData("2026-07", false)]
    public void What_is_long_past_is_told_no_more(string month, bool isNews) =>
        Assert.Equal(isNews, new WrongDoor { Month = month, From = "a", To = "b", Service = "", Count = 1 }.IsNews(new LocalDate(2026, 11, 24)));
}
