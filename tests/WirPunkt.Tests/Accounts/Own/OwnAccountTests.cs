using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.TestSupport;

namespace WirPunkt.Accounts.Own;

public sealed class OwnAccountTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly RunningSite site;

    public OwnAccountTests() => site = new RunningSite { Content = package.Path };

    private static async Task<bool> IsIn(HttpClient browser) => (await browser.GetAsync("/konto", TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.OK;

    [Fact]
    public async Task The_account_speaks_its_owners_language()
    {
        var browser = await (await site.Add(Roles.Guide)).SignIn();
        Assert.Equal("de", (await browser.Open("/konto")).DocumentElement.GetAttribute("lang"));
        await browser.Send("/konto", "/konto", ("name", "Amal"), ("language", "ar"));
        var page = await browser.Open("/konto");
        Assert.Equal(("ar", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal("Amal", await site.Ask(db => db.Accounts.Select(a => a.Name).SingleAsync()));
    }

    [Fact]
    public async Task After_signing_out_the_old_cookie_is_worth_nothing()
    {
        var guide = await site.Add(Roles.Guide);
        var browser = site.Browser();
        var answer = await browser.Send("/konto/anmelden", "/konto/anmelden", ("email", guide.Email), ("password", Team.Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("konto=", StringComparison.Ordinal)).Split(';')[0];
        using var thief = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.True(await IsIn(thief));
        await browser.Send("/konto", "/konto/abmelden");
        Assert.False(await IsIn(thief));
        Assert.False(await IsIn(browser));
    }

    [Fact]
    public async Task Whoever_has_a_changed_password_or_factor_learns_of_it_in_their_language()
    {
        var guide = await site.Add(Roles.Guide, language: "en");
        var browser = await guide.SignIn();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Send("/konto", "/konto/passwort", ("current", "falsch"), ("password", "neun Giraffen im Aufzug"))).StatusCode);
        Assert.Empty(await Mail());
        await browser.Send("/konto", "/konto/passwort", ("current", Team.Password), ("password", "neun Giraffen im Aufzug"));
        var mail = Assert.Single(await Mail());
        Assert.Equal((guide.Email, "Your account at Wir-Punkt Smalltown was changed"), (mail.To, mail.Subject));
        Assert.Contains("Password set", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/konto", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(guide.Email, mail.Text, StringComparison.Ordinal);

        var key = (await browser.Open("/konto/authenticator")).QuerySelector(".secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.Send("/konto/authenticator", "/konto/authenticator", ("code", Team.CodeOf(key.ToUpperInvariant())));
        Assert.Contains("Authenticator", (await Mail())[^1].Text, StringComparison.OrdinalIgnoreCase);
    }

    private Task<List<Platform.Mail.OutboxMessage>> Mail() => site.Ask(db => db.Set<Platform.Mail.OutboxMessage>().OrderBy(m => m.CreatedAt).ToListAsync());

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        var guide = await site.Add(Roles.Guide);
        var (here, there) = (await guide.SignIn(), await guide.SignIn());
        Assert.Equal(2, (await here.Open("/konto")).QuerySelectorAll("form[action^='/konto/sitzung/']").Length);
        await here.Send("/konto", "/konto/ueberall-abmelden");
        Assert.Equal((false, false), (await IsIn(here), await IsIn(there)));
    }

    [Fact]
    public async Task A_single_session_can_be_ended_but_only_ones_own()
    {
        var (guide, other) = (await site.Add(Roles.Guide), await site.Add(Roles.Guide));
        var (here, there, stranger) = (await guide.SignIn(), await guide.SignIn(), await other.SignIn());
        var first = (await here.Open("/konto")).Forms.First(f => f.GetAttribute("action")!.StartsWith("/konto/sitzung/", StringComparison.Ordinal)).GetAttribute("action")!;
        var token = await stranger.Open("/konto");
        var form = token.Forms.First(f => f.GetAttribute("action")!.StartsWith("/konto/sitzung/", StringComparison.Ordinal));
        form.SetAttribute("action", first);
        await stranger.Send(token, first);
        Assert.Equal((true, true), (await IsIn(here), await IsIn(there)));
        await here.Send("/konto", first);
        Assert.True(await IsIn(here) ^ await IsIn(there));
    }

    [Fact]
    public async Task The_list_says_which_session_is_this_one()
    {
        var guide = await site.Add(Roles.Guide);
        var (here, there) = (await guide.SignIn(), await guide.SignIn());
        var rows = (await here.Open("/konto")).QuerySelectorAll(".staff-row:has(form[action^='/konto/sitzung/'])").ToLookup(r => r.TextContent.Contains("dieses Gerät", StringComparison.Ordinal));
        var other = Assert.Single(rows[false]).QuerySelector("form")!.GetAttribute("action")!;
        Assert.Single(rows[true]);
        await here.Send("/konto", other);
        Assert.Equal((true, false), (await IsIn(here), await IsIn(there)));
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_needs_the_old_one()
    {
        var guide = await site.Add(Roles.Guide);
        var (here, there) = (await guide.SignIn(), await guide.SignIn());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await here.Send("/konto", "/konto/passwort", ("current", "falsch"), ("password", "neun Regenschirme hinter Pluto"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await here.Send("/konto", "/konto/passwort", ("current", Team.Password), ("password", "passwort1234"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await here.Send("/konto", "/konto/passwort", ("current", Team.Password), ("password", "neun Regenschirme hinter Pluto"))).StatusCode);
        Assert.Equal((true, false), (await IsIn(here), await IsIn(there)));
    }

    [Fact]
    public async Task Who_knows_only_the_password_cannot_add_a_second_factor_beside_a_passkey()
    {
        var editor = await site.Add(Roles.Editor, withApp: false);
        await site.Ask(db => db.Database.ExecuteSqlAsync($"INSERT INTO passkey (CredentialId, AccountId, PublicKey, CreatedAt, SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp) VALUES ('AAAA', {editor.Id}, x'00', '2026-01-01', 0, '[]', 1, 0, 0)"));
        var browser = await editor.SignIn();
        var page = await browser.Open(StaffAddresses.SetUpSecondFactor);
        Assert.Null(page.QuerySelector(".secret"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Send("/konto", "/konto/passkey")).StatusCode);
        await browser.Send("/konto", "/konto/passkey/AAAA/entfernen");
        Assert.NotEmpty((await browser.Open("/konto")).QuerySelectorAll("form[action='/konto/passkey/AAAA/entfernen']"));
    }

    [Fact]
    public async Task A_session_ends_when_nothing_was_asked_for_hours_and_at_the_latest_after_half_a_day()
    {
        var clock = new FixedClock(TimeProvider.System.GetUtcNow() is var t ? NodaTime.Instant.FromDateTimeOffset(t) : default);
        using var later = new RunningSite { Content = package.Path, Clock = clock };
        var browser = await (await later.Add(Roles.Guide)).SignIn();
        for (var hours = 0; hours < 9; hours += 3)
        {
            clock.Now += NodaTime.Duration.FromHours(3);
            Assert.True(await IsIn(browser), $"after {hours + 3} hours");
        }
        clock.Now += NodaTime.Duration.FromHours(3.1);
        Assert.False(await IsIn(browser));

        var idle = await (await later.Add(Roles.Guide)).SignIn();
        clock.Now += NodaTime.Duration.FromHours(4.1);
        Assert.False(await IsIn(idle));
    }

    public void Dispose()
    {
        site.Dispose();
        package.Dispose();
    }
}
