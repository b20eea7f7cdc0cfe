using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Editing.Records;

/// <summary>The editorial desk of a small town over HTTP.</summary>
public abstract class RecordDesk : IDisposable
{
    protected const string Service = "/team/inhalte/leistung/anmeldung";

    protected TemporaryFolder Package { get; } = SmallTown.Create();

    protected FixedClock Clock { get; } = new(2026, 11, 24, 9, 30);
    protected RunningSite Site { get; }

    protected RecordDesk() => Site = new RunningSite { Content = Package.Path, Clock = Clock };

    protected async Task<HttpClient> SignIn(Roles roles, Action<Account>? more = null, string name = "Mika Muster", string language = "de")
    {
        var member = await Site.Add(roles, language: language);
        await using var scope = Site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByIdAsync(member.Id.ToString()))!;
        account.Name = name;
        more?.Invoke(account);
        Assert.True((await accounts.UpdateAsync(account)).Succeeded);
        return await member.SignIn();
    }

    protected Task<HttpClient> Editor(string name = "Mika Muster", string language = "de") => SignIn(Roles.Editor, name: name, language: language);

    protected Task<string> Public(string path) => Site.Browser().GetStringAsync(path, TestContext.Current.CancellationToken);

    protected Catalog Catalog => Site.Services.GetRequiredService<Publication>().Current;

    protected static string Place(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Keys in a list of records.</summary>
    protected static IEnumerable<string> Rows(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".staff-row .source[dir=ltr]").Select(s => s.TextContent);

    public void Dispose()
    {
        Site.Dispose();
        Package.Dispose();
        GC.SuppressFinalize(this);
    }
}
