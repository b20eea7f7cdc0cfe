using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts.Identity;
using WirPunkt.TestSupport;

namespace WirPunkt.Accounts.SignIn;

public sealed class SignInTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly RunningSite site;

    public SignInTests() => site = new RunningSite { Content = package.Path };

    private static Task<HttpResponseMessage> Enter(HttpClient browser, string email, string password) =>
        browser.Send("/konto/anmelden", "/konto/anmelden", ("email", email), ("password", password));

    [Fact]
    public async Task Address_and_password_lead_in_and_on_to_where_one_wanted()
    {
        var guide = await site.Add(Roles.Guide);
        var browser = site.Browser();
        var asked = await browser.GetAsync("/team/desk?q=Umzug", TestContext.Current.CancellationToken);
        var answer = await browser.Send(asked.Headers.Location!.ToString(), "/konto/anmelden", ("email", guide.Email.ToUpperInvariant()), ("password", Team.Password));
        Assert.Equal("/team/desk?q=Umzug", answer.Headers.Location?.ToString());
        Assert.NotNull(await site.Ask(db => db.Accounts.Select(a => a.LastSignInOn).SingleAsync()));
    }

    [Theory]
    [InlineData("//evil.example/team")]
    [InlineData("https://evil.example/team")]
    [InlineData("/\\evil.example")]
    [InlineData("/de")]
    [InlineData("/konto/anmelden")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string next)
    {
        var guide = await site.Add(Roles.Guide);
        var answer = await site.Browser().Send("/konto/anmelden?weiter=" + Uri.EscapeDataString(next), "/konto/anmelden", ("email", guide.Email), ("password", Team.Password), ("weiter", next));
        Assert.Equal("/team", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var guide = await site.Add(Roles.Guide);
        var answers = new List<string>();
        foreach (var email in new[] { guide.Email, "niemand@example.org" })
        {
            var answer = await Enter(site.Browser(), email, "falsch falsch falsch");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            answers.Add(page.QuerySelector("main")!.TextContent);
            Assert.Equal("email-error", page.QuerySelector("#email")!.GetAttribute("aria-describedby"));
        }
        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_has_to_wait()
    {
        var guide = await site.Add(Roles.Guide);
        for (var i = 0; i < Account.PatientFor; i++) await Enter(site.Browser(), guide.Email, "falsch falsch falsch");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(site.Browser(), guide.Email, Team.Password)).StatusCode);
        await site.Ask(db => db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.WaitsUntil, a => a.WaitsUntil!.Value.AddMinutes(-2))));
        Assert.Equal(HttpStatusCode.SeeOther, (await Enter(site.Browser(), guide.Email, Team.Password)).StatusCode);
    }

    [Fact]
    public async Task Somebody_who_has_to_wait_is_answered_with_the_same_work_as_somebody_unknown()
    {
        var hasher = new CountingHasher();
        using var counted = new RunningSite { Content = package.Path, More = services => services.AddSingleton<IPasswordHasher<Account>>(hasher) };
        var guide = await counted.Add(Roles.Guide);
        for (var i = 0; i < Account.PatientFor; i++) await Enter(counted.Browser(), guide.Email, "falsch falsch falsch");
        foreach (var email in new[] { guide.Email, "niemand@example.org" })
        {
            hasher.Work = 0;
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(counted.Browser(), email, "falsch falsch falsch")).StatusCode);
            Assert.Equal(1, hasher.Work);
        }
    }

    /// <summary>How often the slow part of checking a password was done.</summary>
    private sealed class CountingHasher : PasswordHasher<Account>
    {
        public int Work { get; set; }

        public override string HashPassword(Account user, string password)
        {
            Work++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Work++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    [Fact]
    public async Task The_password_alone_does_not_let_in_who_has_an_authenticator_app()
    {
        var editor = await site.Add(Roles.Editor);
        var browser = site.Browser();
        Assert.StartsWith("/konto/zweiter-faktor", (await Enter(browser, editor.Email, Team.Password)).Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("/konto/anmelden", (await browser.GetAsync("/team", TestContext.Current.CancellationToken)).Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("/konto/anmelden", (await browser.GetAsync("/konto", TestContext.Current.CancellationToken)).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_the_app_opens_once()
    {
        var editor = await site.Add(Roles.Editor);
        var code = Team.CodeOf(editor.Key!);
        Assert.Equal(HttpStatusCode.SeeOther, await WithCode(editor, code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await WithCode(editor, code));
    }

    [Fact]
    public async Task A_code_that_several_send_at_once_lets_one_in()
    {
        var editor = await site.Add(Roles.Editor);
        var browsers = Enumerable.Range(0, 12).Select(_ => site.Browser()).ToList();
        foreach (var browser in browsers) await Enter(browser, editor.Email, Team.Password);
        var forms = await Task.WhenAll(browsers.Select(b => b.Open("/konto/zweiter-faktor")));
        var code = Team.CodeOf(editor.Key!);
        var answers = await Task.WhenAll(browsers.Select((b, i) => b.Send(forms[i], "/konto/zweiter-faktor", ("code", code))));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.SeeOther && a.Headers.Location?.ToString() == "/team");
        Assert.Equal(1, await site.Ask(db => db.Set<Session>().CountAsync()));
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_is_not_kept_in_clear()
    {
        var editor = await site.Add(Roles.Editor);
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var codes = (await accounts.GenerateNewTwoFactorRecoveryCodesAsync((await accounts.FindByIdAsync(editor.Id.ToString()))!, 10))!.ToList();
        Assert.Equal(HttpStatusCode.SeeOther, await WithCode(editor, codes[3].ToLowerInvariant()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await WithCode(editor, codes[3]));
        Assert.Equal(HttpStatusCode.SeeOther, await WithCode(editor, codes[4].Replace("-", " ", StringComparison.Ordinal)));
        var kept = await site.Ask(db => db.Database.SqlQuery<string>($"SELECT RecoveryCodes AS Value FROM account").SingleAsync());
        Assert.DoesNotContain(codes, c => kept.Contains(c, StringComparison.Ordinal));
        Assert.Contains("sign-in.second-factor", await site.Ask(db => db.AuditEntries.Select(e => e.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Wrong_codes_make_the_account_wait_too()
    {
        var editor = await site.Add(Roles.Editor);
        for (var i = 0; i < Account.PatientFor; i++) await WithCode(editor, i % 2 == 0 ? "000000" : "AAAAA-AAAAA");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(site.Browser(), editor.Email, Team.Password)).StatusCode);
    }

    private async Task<HttpStatusCode> WithCode(Member member, string code)
    {
        var browser = site.Browser();
        await Enter(browser, member.Email, Team.Password);
        return (await browser.Send("/konto/zweiter-faktor", "/konto/zweiter-faktor", ("code", code))).StatusCode;
    }

    [Fact]
    public async Task Too_many_attempts_from_one_place_are_put_off()
    {
        var browser = site.Browser();
        var form = await browser.Open("/konto/anmelden");
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 31; i++) answers.Add(await browser.Send(form, "/konto/anmelden", ("email", "niemand@example.org"), ("password", "x")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answers[29].StatusCode);
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (answers[30].StatusCode, answers[30].Headers.RetryAfter?.ToString()));
        Assert.Contains("warten Sie eine Minute", await answers[30].Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/de/suche?q=Umzug", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_form_of_somebody_else_is_not_taken()
    {
        var guide = await site.Add(Roles.Guide);
        var strangers = await site.Browser().Open("/konto/anmelden");
        var answer = await site.Browser().Send(strangers, "/konto/anmelden", ("email", guide.Email), ("password", Team.Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Over_https_the_cookies_are_bound_to_this_host_and_hidden_from_scripts()
    {
        using var secure = new RunningSite { Content = package.Path, Settings = { ["WIRPUNKT_URL"] = "https://wir-punkt.example" } };
        secure.ClientOptions.BaseAddress = new Uri("https://wir-punkt.example");
        var guide = await secure.Add(Roles.Guide);
        var browser = secure.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://wir-punkt.example") });
        var answer = await browser.GetAsync("/konto/anmelden", TestContext.Current.CancellationToken);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Matches("^__Host-konto-formular=.*; path=/; secure; samesite=strict; httponly$", c));
        answer = await Enter(browser, guide.Email, Team.Password);
        Assert.Matches("^__Host-konto=.*; path=/; secure; samesite=lax; httponly$", Assert.Single(answer.Headers.GetValues("Set-Cookie")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Behind_a_web_server_that_speaks_https_one_signs_in_over_plain_http()
    {
        using var behind = new RunningSite { Content = package.Path, Settings = { ["WIRPUNKT_URL"] = "https://wir-punkt.example" } };
        var guide = await behind.Add(Roles.Guide);
        using var server = behind.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var door = await server.GetAsync("/konto/anmelden", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, door.StatusCode);
        var token = StarterSite.Parsed(await door.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector("[name=formular]")!.GetAttribute("value")!;

        using var form = new HttpRequestMessage(HttpMethod.Post, "/konto/anmelden") { Content = new FormUrlEncodedContent([new("formular", token), new("email", guide.Email), new("password", Team.Password)]) };
        form.Headers.Add("Cookie", Assert.Single(door.Headers.GetValues("Set-Cookie")).Split(';')[0]);
        var entered = await server.SendAsync(form, TestContext.Current.CancellationToken);
        Assert.Equal("/team", entered.Headers.Location?.ToString());
        Assert.Matches("^__Host-konto=.*; path=/; secure; samesite=lax; httponly$", Assert.Single(entered.Headers.GetValues("Set-Cookie")));
    }

    public void Dispose()
    {
        site.Dispose();
        package.Dispose();
    }
}
