using System.Net;
using WirPunkt.TestSupport;

namespace WirPunkt.Accounts;

/// <summary>Several instances are one site: keys, sessions and mail are in the database.</summary>
public sealed class PostgresAccountsTests
{
    [Fact]
    public async Task Who_signed_in_at_one_instance_is_signed_in_at_the_other()
    {
        await using var database = await PostgresDatabase.Create();
        using var package = SmallTown.Create();
        using var one = new RunningSite { Connection = database.ConnectionOf("one"), Content = package.Path };
        using var other = new RunningSite { Connection = database.ConnectionOf("other"), Content = package.Path };
        var editor = await one.Add(Roles.Editor);
        var browser = one.Browser();
        await browser.Send("/konto/anmelden", "/konto/anmelden", ("email", editor.Email), ("password", Team.Password));
        var answer = await browser.Send("/konto/zweiter-faktor", "/konto/zweiter-faktor", ("code", Team.CodeOf(editor.Key!)));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("konto=", StringComparison.Ordinal) && c.Length > 100).Split(';')[0];

        using var elsewhere = other.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        elsewhere.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/team", TestContext.Current.CancellationToken)).StatusCode);
        await browser.Send("/team", "/konto/abmelden");
        Assert.Equal(HttpStatusCode.SeeOther, (await elsewhere.GetAsync("/team", TestContext.Current.CancellationToken)).StatusCode);
    }
}
