using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;

namespace WirPunkt.Accounts.Administration;

public sealed class AccountsPageTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly RunningSite site;

    public AccountsPageTests() => site = new RunningSite { Content = package.Path };

    private static (string, string)[] Roles(params string[] roles) => [("name", "Mika Muster"), .. roles.Select(r => ("role", r))];

    [Theory]
    [InlineData("kein-at", "Mika", "Guide", "email-error")]
    [InlineData("a@example.org b@example.org", "Mika", "Guide", "email-error")]
    [InlineData("a@example.org", "", "Guide", "name-error")]
    [InlineData("a@example.org", "Mika", "King", "roles-error")]
    public async Task A_wrong_invitation_says_what_is_wrong_and_keeps_what_was_typed(string email, string name, string role, string error)
    {
        var administrator = await (await site.Add(Accounts.Roles.Administrator)).SignIn();
        var answer = await administrator.Send("/team/konten", "/team/konten", ("email", email), ("name", name), ("role", role));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(page.GetElementById(error));
        Assert.Equal(email, page.GetElementById("email")!.GetAttribute("value"));
        Assert.Equal((1, 0), (await site.Ask(db => db.Accounts.CountAsync()), await site.Ask(db => db.Set<OutboxMessage>().CountAsync())));
    }

    [Theory]
    [InlineData("topics", "gibt-es-nicht")]
    [InlineData("languages", "fr")]
    [InlineData("languages", "de")]
    [InlineData("organization", "gibt-es-nicht")]
    public async Task What_an_account_names_must_be_there(string field, string value)
    {
        var administrator = await (await site.Add(Accounts.Roles.Administrator)).SignIn();
        var guide = await site.Add(Accounts.Roles.Guide);
        foreach (var address in new[] { "/team/konten", $"/team/konten/{guide.Id}" })
        {
            (string, string)[] email = address == "/team/konten" ? [("email", "a@example.org")] : [];
            var answer = await administrator.Send(address, address, [.. email, .. Roles("Editor"), (field, value)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.NotNull(page.GetElementById($"{field}-error"));
            if (field != "languages") Assert.NotNull(page.QuerySelector($"input[name={field}][value='{value}'][checked], #{field} option[value='{value}'][selected]")); // none left would mean all
        }
        Assert.Equal((2, Accounts.Roles.Guide), (await site.Ask(db => db.Accounts.CountAsync()), await site.Ask(db => db.Accounts.Where(a => a.Id == guide.Id).Select(a => a.Roles).SingleAsync())));
    }

    [Fact]
    public async Task What_is_there_is_kept_with_the_account()
    {
        var administrator = await (await site.Add(Accounts.Roles.Administrator)).SignIn();
        var answer = await administrator.Send("/team/konten", "/team/konten",
            [("email", "a@example.org"), .. Roles("Editor"), ("topics", "wohnen"), ("topics", "arbeit"), ("languages", "en"), ("languages", "ar"), ("organization", "rathaus")]);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var account = await site.Ask(db => db.Accounts.SingleAsync(a => a.Email == "a@example.org"));
        var shown = await administrator.Open($"/team/konten/{account.Id}");
        Assert.Equal(["Arbeit", "Wohnen"], shown.QuerySelectorAll("input[name=topics][checked] + span").Select(s => s.TextContent));
        Assert.Equal("Rathaus Kleinstadt", shown.QuerySelector("#organization option[selected]")!.TextContent);
        Assert.Equal("wohnen arbeit, en ar, rathaus", $"{string.Join(' ', account.Topics)}, {string.Join(' ', account.Languages)}, {account.Organization}");
    }

    [Fact]
    public async Task An_office_that_the_public_does_not_see_yet_has_its_name_here()
    {
        package.Replace("directory/organizations.json", "\"topics\": [\"arbeit\"],  \"fact\": {\"source\": null, \"confidence\": \"high\"}", "\"topics\": [\"arbeit\"], \"fact\": {\"source\": null, \"confidence\": \"low\"}");
        var administrator = await (await site.Add(Accounts.Roles.Administrator)).SignIn();
        var office = (await administrator.Open("/team/konten")).QuerySelector("#organization option[value=museum]")!;
        Assert.Equal(("Museum Kleinstadt", "de"), (office.TextContent, office.GetAttribute("lang")));
    }

    [Fact]
    public async Task Nobody_is_invited_twice()
    {
        var guide = await site.Add(Accounts.Roles.Guide);
        var administrator = await (await site.Add(Accounts.Roles.Administrator)).SignIn();
        var answer = await administrator.Send("/team/konten", "/team/konten", [("email", guide.Email.ToUpperInvariant()), .. Roles("Administrator")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_right_that_is_taken_away_is_gone_at_once_and_stands_in_the_history()
    {
        var lead = await site.Add(Accounts.Roles.Lead);
        var browser = await lead.SignIn();
        var administrator = await (await site.Add(Accounts.Roles.Administrator)).SignIn();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/team/desk", TestContext.Current.CancellationToken)).StatusCode);
        await administrator.Send($"/team/konten/{lead.Id}", $"/team/konten/{lead.Id}", Roles("Translator"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/team/desk", TestContext.Current.CancellationToken)).StatusCode);
        var entry = await site.Ask(db => db.AuditEntries.SingleAsync(e => e.Kind == "account.changed"));
        Assert.Contains("\"roles\":[\"lead\"]", entry.Before, StringComparison.Ordinal);
        Assert.Contains("\"roles\":[\"translator\"]", entry.After, StringComparison.Ordinal);
        Assert.Equal($"account:{lead.Id}", entry.Record);
    }

    [Theory]
    [InlineData("schliessen", "account.closed")]
    [InlineData("loeschen", "account.deleted")]
    [InlineData("zweiter-faktor", "second-factor.reset")]
    public async Task Closing_deleting_and_resetting_end_the_sessions(string verb, string kind)
    {
        var editor = await site.Add(Accounts.Roles.Editor);
        var browser = await editor.SignIn();
        var administrator = await (await site.Add(Accounts.Roles.Administrator)).SignIn();
        await administrator.Send($"/team/konten/{editor.Id}", $"/team/konten/{editor.Id}/{verb}");
        Assert.StartsWith(StaffAddresses.SignIn, (await browser.GetAsync("/konto", TestContext.Current.CancellationToken)).Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains(kind, await site.Ask(db => db.AuditEntries.Select(e => e.Kind).ToListAsync()));
        var again = await site.Browser().Send("/konto/anmelden", "/konto/anmelden", ("email", editor.Email), ("password", Team.Password));
        Assert.Equal(verb == "zweiter-faktor" ? StaffAddresses.SetUpSecondFactor : null, again.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_administrator_cannot_lock_out_or_demote_themselves()
    {
        var me = await site.Add(Accounts.Roles.Administrator);
        var (browser, other) = (await me.SignIn(), await site.Add(Accounts.Roles.Guide));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Send($"/team/konten/{me.Id}", $"/team/konten/{me.Id}", Roles("Guide"))).StatusCode);
        var others = await browser.Open($"/team/konten/{other.Id}");
        foreach (var verb in new[] { "schliessen", "loeschen", "zweiter-faktor" })
        {
            others.Forms.First(f => f.GetAttribute("action") == $"/team/konten/{other.Id}/{verb}").SetAttribute("action", $"/team/konten/{me.Id}/{verb}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Send(others, $"/team/konten/{me.Id}/{verb}")).StatusCode);
        }
    }

    [Fact]
    public async Task Two_administrators_do_not_overwrite_each_other_unseen()
    {
        var guide = await site.Add(Accounts.Roles.Guide);
        var (one, other) = (await (await site.Add(Accounts.Roles.Administrator)).SignIn(), await (await site.Add(Accounts.Roles.Administrator)).SignIn());
        var shown = await one.Open($"/team/konten/{guide.Id}");
        await other.Send($"/team/konten/{guide.Id}", $"/team/konten/{guide.Id}", Roles("Lead"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await one.Send(shown, $"/team/konten/{guide.Id}", Roles("Editor"))).StatusCode);
        Assert.Equal(Accounts.Roles.Lead, await site.Ask(db => db.Accounts.Where(a => a.Id == guide.Id).Select(a => a.Roles).SingleAsync()));
    }

    public void Dispose()
    {
        site.Dispose();
        package.Dispose();
    }
}
