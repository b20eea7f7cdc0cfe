using System.Net;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering.Roster;

/// <summary>A town whose lead plans a month through the pages.</summary>
public abstract class PlannedMonth(Engine engine) : IAsyncLifetime
{
    protected const string Month = "/team/dienstplan/2026-12";
    private readonly TemporaryFolder package = SmallTown.Create();

    protected FixedClock Clock { get; } = new(2026, 11, 20, 9, 0);
    protected RunningSite Site { get; private set; } = null!;
    protected HttpClient Lead { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = new() { Content = package.Path, Clock = Clock, Connection = await engine.Connection(), Settings = { ["WIRPUNKT_SMTP"] = "smtp://127.0.0.1:1?tls=no" } }; // mail stays in the outbox
        await Site.Prepare();
        Lead = await (await Site.Add(Roles.Lead)).SignIn();
    }

    protected async Task Fill(string weekday = "Thursday")
    {
        await Done(Lead.Send("/team/dienstplan/reihen", "/team/dienstplan/reihen", ("site", "treff"), ("weekday", weekday), ("from", "10:00"), ("to", "12:00"), ("places", "2"), ("price", "Usual"), ("form-help", "yes"), ("every", "1"), ("first", "2026-12-01"), ("last", "2026-12-24"), ("except", "")));
        Assert.Equal(HttpStatusCode.OK, (await Lead.Send(Month, $"{Month}/fuellen")).StatusCode);
    }

    protected async Task Solve()
    {
        await Done(Lead.Send(Month, $"{Month}/planen", ("effort", "usual")));
        for (var look = 0; (await Lead.GetStringAsync($"{Month}/stand", TestContext.Current.CancellationToken)).Contains("true", StringComparison.Ordinal); look++)
        {
            Assert.True(look < 600, "the plan takes too long");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    protected async Task Publish() => await Done(Lead.Send(Month, $"{Month}/veroeffentlichen"));

    protected static async Task Done(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{answer.StatusCode}: {StarterSite.Parsed(await answer.Content.ReadAsStringAsync()).QuerySelector("[role=alert]")?.TextContent}");
    }

    protected Task<List<Assignment>> Assignments() => Site.Ask(db => db.Assignments.AsNoTracking().ToListAsync());

    protected Task<List<OutboxMessage>> MailTo(Guide guide) => Site.Ask(db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.To == guide.Account.Email).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        Lead?.Dispose();
        if (Site is not null) await Site.DisposeAsync();
        package.Dispose();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
