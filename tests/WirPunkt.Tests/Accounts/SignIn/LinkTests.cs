using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;

namespace WirPunkt.Accounts.SignIn;

/// <summary>Links that set a password: in an invitation, and when it was forgotten.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly RunningSite site;

    public LinkTests() => site = new RunningSite { Content = package.Path };

    private async Task<OutboxMessage> Mail() => await site.Ask(db => db.Set<OutboxMessage>().OrderByDescending(m => m.CreatedAt).FirstAsync());

    private static string LinkIn(OutboxMessage mail) => new Uri(mail.Text.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;

    private async Task Forget(string email) =>
        Assert.Equal(HttpStatusCode.OK, (await site.Browser().Send("/konto/passwort-vergessen", "/konto/passwort-vergessen", ("email", email))).StatusCode);

    [Fact]
    public async Task From_the_invitation_to_the_start_page_of_the_team()
    {
        var administrator = await (await site.Add(Roles.Administrator)).SignIn();
        var invited = await administrator.Send("/team/konten", "/team/konten", ("email", "olena@example.org"), ("name", "Olena Koval"), ("role", "Translator"), ("role", "Editor"), ("languages", "ar"), ("language", "uk"));
        Assert.Equal(HttpStatusCode.SeeOther, invited.StatusCode);

        var mail = await Mail();
        Assert.Equal("olena@example.org", mail.To);
        Assert.Contains("lang=\"uk\"", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Olena", mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal);

        var browser = site.Browser();
        Assert.Equal("uk", (await browser.Open(LinkIn(mail))).DocumentElement.GetAttribute("lang"));
        var set = await browser.Send(LinkIn(mail), LinkIn(mail), ("password", Team.Password));
        Assert.Equal(StaffAddresses.SignIn, set.Headers.Location?.ToString());
        var used = await site.Browser().GetAsync(LinkIn(mail), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Gone, "uk"), (used.StatusCode, StarterSite.Parsed(await used.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).DocumentElement.GetAttribute("lang"))); // as the mail that brought it
        var entered = await browser.Send("/konto/anmelden", "/konto/anmelden", ("email", "olena@example.org"), ("password", Team.Password));
        Assert.Equal(StaffAddresses.SetUpSecondFactor, entered.Headers.Location?.ToString());

        var key = (await browser.Open(StaffAddresses.SetUpSecondFactor)).QuerySelector(".secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var on = await browser.Send(StaffAddresses.SetUpSecondFactor, StaffAddresses.SetUpSecondFactor, ("code", Team.CodeOf(key)));
        Assert.Equal(10, StarterSite.Parsed(await on.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelectorAll(".recovery-codes li").Length);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/team", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(["account.invited", "account.password", "second-factor.on"], await site.Ask(db => db.AuditEntries.OrderBy(e => e.At).Select(e => e.Kind).Where(k => k != "sign-in.second-factor" && k != "package.imported").ToListAsync()));
    }

    [Fact]
    public async Task A_link_opens_once()
    {
        var guide = await site.Add(Roles.Guide);
        await Forget(guide.Email);
        var link = LinkIn(await Mail());
        const string changed = "neun Regenschirme hinter Pluto";
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Browser().Send(link, link, ("password", changed))).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await site.Browser().GetAsync(link, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Browser().Send("/konto/anmelden", "/konto/anmelden", ("email", guide.Email), ("password", changed))).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_every_session_and_leaves_the_second_factor()
    {
        var editor = await site.Add(Roles.Editor);
        var browser = await editor.SignIn();
        await Forget(editor.Email);
        var link = LinkIn(await Mail());
        await site.Browser().Send(link, link, ("password", "neun Regenschirme hinter Pluto"));
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/team", TestContext.Current.CancellationToken)).StatusCode);
        var entered = await site.Browser().Send("/konto/anmelden", "/konto/anmelden", ("email", editor.Email), ("password", "neun Regenschirme hinter Pluto"));
        Assert.StartsWith(StaffAddresses.SecondFactor, entered.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_common_password_is_refused_and_the_link_goes_on()
    {
        await Forget((await site.Add(Roles.Guide)).Email);
        var link = LinkIn(await Mail());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.Browser().Send(link, link, ("password", "passwort1234"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Browser().GetAsync(link, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_old_link_opens_nothing()
    {
        await Forget((await site.Add(Roles.Guide)).Email);
        var link = LinkIn(await Mail());
        await site.Ask(db => db.Database.ExecuteSqlAsync($"UPDATE account SET LinkUntil = '2020-01-01 00:00:00'"));
        Assert.Equal(HttpStatusCode.Gone, (await site.Browser().GetAsync(link, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/konto/link/x")]
    [InlineData("/konto/link/00000000000000000000000000000000")]
    [InlineData("/konto/link/00000000000000000000000000000000AAAA")]
    [InlineData("/konto/link/00000000000000000000000000000000%E2%82%AC")]
    public async Task What_is_no_link_is_said_to_be_none(string link) =>
        Assert.Equal(HttpStatusCode.Gone, (await site.Browser().GetAsync(link, TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task Who_has_no_account_gets_the_same_answer_and_no_mail()
    {
        await Forget("niemand@example.org");
        Assert.Equal(0, await site.Ask(db => db.Set<OutboxMessage>().CountAsync()));
    }

    [Fact]
    public async Task Who_asks_again_and_again_gets_one_mail_in_five_minutes_and_its_link_holds()
    {
        var guide = await site.Add(Roles.Guide);
        for (var i = 0; i < 3; i++) await Forget(guide.Email);
        Assert.Equal(1, await site.Ask(db => db.Set<OutboxMessage>().CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await site.Browser().GetAsync(LinkIn(await Mail()), TestContext.Current.CancellationToken)).StatusCode);
        await site.Ask(db => db.Database.ExecuteSqlAsync($"UPDATE account SET LinkUntil = datetime(LinkUntil, '-6 minutes')"));
        await Forget(guide.Email);
        Assert.Equal(2, await site.Ask(db => db.Set<OutboxMessage>().CountAsync()));
    }

    [Fact]
    public async Task The_link_is_not_kept_in_clear()
    {
        var guide = await site.Add(Roles.Guide);
        await Forget(guide.Email);
        var link = LinkIn(await Mail());
        var kept = await site.Ask(db => db.Database.SqlQuery<string>($"SELECT LinkHash AS Value FROM account").SingleAsync());
        Assert.DoesNotContain(kept, link, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_a_mail_server_the_message_lands_in_the_data_folder()
    {
        await Forget((await site.Add(Roles.Guide, "anna@example.org", language: "ar")).Email);
        Assert.Equal(1, await site.Services.GetRequiredService<SendMail>().Run(TestContext.Current.CancellationToken));
        Assert.Equal(0, await site.Ask(db => db.Set<OutboxMessage>().CountAsync()));
        var file = await File.ReadAllTextAsync(Assert.Single(System.IO.Directory.GetFiles(Path.Combine(site.DataFolder, "mail"), "*.eml")), TestContext.Current.CancellationToken);
        Assert.All(["To: anna@example.org", "text/plain", "text/html", "Auto-Submitted: auto-generated", "multipart/alternative"], part => Assert.Contains(part, file, StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose()
    {
        site.Dispose();
        package.Dispose();
    }
}
