using System.Net;
using Microsoft.EntityFrameworkCore;
using WirPunkt.TestSupport;

namespace WirPunkt.Accounts.Municipal;

public sealed class MunicipalSignInTests : IAsyncLifetime
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly SmallProvider provider = new();
    private RunningSite site = null!;

    public async ValueTask InitializeAsync()
    {
        await provider.Start();
        site = new RunningSite { Content = package.Path, Settings = { ["WIRPUNKT_OIDC"] = provider.Address, ["WIRPUNKT_OIDC_CLIENT"] = SmallProvider.Client, ["WIRPUNKT_OIDC_SECRET"] = SmallProvider.Secret } };
    }

    /// <summary>There and back, as the browser goes.</summary>
    private static async Task<HttpResponseMessage> GoThrough(HttpClient browser, string next = "/team")
    {
        var asked = await browser.GetAsync("/konto/verwaltung?weiter=" + Uri.EscapeDataString(next), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        using var world = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var answered = await world.GetAsync(asked.Headers.Location, TestContext.Current.CancellationToken);
        var back = await browser.GetAsync(answered.Headers.Location!.PathAndQuery, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        return await browser.GetAsync(back.Headers.Location, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Who_is_invited_comes_in_and_is_known_again_by_another_address()
    {
        var guide = await site.Add(Roles.Guide, "anna@boeblingen.example");
        provider.Claims = new() { ["sub"] = "42", ["email"] = "anna@boeblingen.example", ["email_verified"] = true };
        var browser = site.Browser();
        Assert.Equal("/team/desk", (await GoThrough(browser, "/team/desk")).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/team/desk", TestContext.Current.CancellationToken)).StatusCode);

        provider.Claims = new() { ["sub"] = "42", ["email"] = "anna.neu@boeblingen.example", ["email_verified"] = true };
        Assert.Equal("/team", (await GoThrough(site.Browser())).Headers.Location?.ToString());
        Assert.Contains("account.linked", await site.Ask(db => db.AuditEntries.Where(e => e.AccountId == guide.Id).Select(e => e.Kind).ToListAsync()));
        Assert.True(provider.SawPkce);
        Assert.Equal($"{provider.Address} 42", await site.Ask(db => db.Database.SqlQuery<string>($"SELECT Subject AS Value FROM account").SingleAsync())); // a number of one provider is somebody else's at another
    }

    [Theory]
    [InlineData("fremd@example.org", true)]
    [InlineData("anna@boeblingen.example", false)]
    public async Task Who_is_not_invited_or_has_an_unconfirmed_address_stays_out(string email, bool confirmed)
    {
        await site.Add(Roles.Guide, "anna@boeblingen.example");
        provider.Claims = new() { ["sub"] = "43", ["email"] = email, ["email_verified"] = confirmed };
        var browser = site.Browser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GoThrough(browser)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/team", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_second_factor_is_asked_for_unless_the_provider_says_that_it_was_there()
    {
        await site.Add(Roles.Editor, "edit@boeblingen.example");
        provider.Claims = new() { ["sub"] = "44", ["email"] = "edit@boeblingen.example", ["email_verified"] = true };
        Assert.StartsWith(StaffAddresses.SecondFactor, (await GoThrough(site.Browser())).Headers.Location?.ToString(), StringComparison.Ordinal);
        provider.Claims["amr"] = new[] { "pwd", "mfa" };
        var browser = site.Browser();
        Assert.Equal("/team", (await GoThrough(browser)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/team", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_token_that_somebody_else_signed_is_refused()
    {
        await site.Add(Roles.Guide, "anna@boeblingen.example");
        provider.Claims = new() { ["sub"] = "42", ["email"] = "anna@boeblingen.example", ["email_verified"] = true };
        provider.SignsWithAnotherKey = true;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GoThrough(site.Browser())).StatusCode);
    }

    [Fact]
    public async Task An_answer_to_a_question_that_this_browser_did_not_ask_is_refused()
    {
        provider.Claims = new() { ["sub"] = "42", ["email"] = "anna@boeblingen.example", ["email_verified"] = true };
        var answer = await site.Browser().GetAsync("/konto/verwaltung/zurueck?code=stolen&state=made-up", TestContext.Current.CancellationToken);
        Assert.Equal("/konto/verwaltung/fertig", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task While_the_provider_is_away_the_door_says_so_and_shows_the_other_ways()
    {
        using var without = new RunningSite { Content = package.Path, Settings = { ["WIRPUNKT_OIDC"] = "http://127.0.0.1:1", ["WIRPUNKT_OIDC_CLIENT"] = "x" } };
        var answer = await without.Browser().GetAsync("/konto/verwaltung?weiter=%2Fkonto", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Stadtverwaltung hat nicht geklappt", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/konto", page.QuerySelector("form[action='/konto/anmelden'] [name=weiter]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_door_shows_it_only_where_it_is_set()
    {
        Assert.NotNull((await site.Browser().Open("/konto/anmelden")).QuerySelector("a[href^='/konto/verwaltung']"));
        using var without = new RunningSite { Content = package.Path };
        Assert.Null((await without.Browser().Open("/konto/anmelden")).QuerySelector("a[href^='/konto/verwaltung']"));
        Assert.Equal(HttpStatusCode.NotFound, (await without.Browser().GetAsync("/konto/verwaltung", TestContext.Current.CancellationToken)).StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await provider.DisposeAsync();
        package.Dispose();
    }
}
