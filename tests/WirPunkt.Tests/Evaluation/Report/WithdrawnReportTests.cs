using System.Net;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation.Report;

/// <summary>A finished report goes off the site and comes back; the team keeps it all the time.</summary>
public sealed class WithdrawnReportTests : IAsyncLifetime
{
    private const string Home = "/team/auswertung/bericht";

    private readonly RunningSite site = new() { Clock = new FixedClock(2026, 11, 27, 9, 0), Settings = { ["WIRPUNKT_CHROMIUM"] = "off" } };
    private HttpClient lead = null!, visitor = null!;
    private string report = "";

    public async ValueTask InitializeAsync()
    {
        lead = await (await site.Add(Roles.Lead)).SignIn();
        visitor = site.Browser();
        report = (await lead.Send(Home, Home, ("kind", "Interim"), ("from", "2026-09"), ("to", "2026-09"))).Headers.Location!.ToString();
        var shown = await lead.Open(report + "/bearbeiten");
        var fields = shown.QuerySelectorAll("form.report-edit [name]").Select(f => KeyValuePair.Create(f.GetAttribute("name")!, f.TagName == "TEXTAREA" ? "Ein Satz." : f.GetAttribute("value") ?? ""));
        await lead.PostAsync(report + "/bearbeiten", new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }

    private string Id => report.Split('/')[^1];

    private string Address => $"/de/bericht/{Id}";

    private Task<HttpResponseMessage> Act(string act, string reason = "") => lead.Send(report, report, ("act", act), ("reason", reason));

    private async Task<(HttpStatusCode Status, string Text)> Ask(string address)
    {
        var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<bool> IsListed() => (await Ask("/de/statistik")).Text.Contains(Address, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_finished_or_withdrawn_is_listed_or_gone_at_once()
    {
        Assert.False(await IsListed());
        Assert.Equal(HttpStatusCode.SeeOther, (await Act("finish")).StatusCode);
        Assert.True(await IsListed());
        Assert.Equal(HttpStatusCode.OK, (await Ask(Address)).Status);

        Assert.Equal(HttpStatusCode.SeeOther, (await Act("withdraw", "Die Zahlen des Juni <b>fehlten</b>.")).StatusCode);
        Assert.False(await IsListed());
        foreach (var gone in (string[])[Address, $"/ar/bericht/{Id}", $"/bericht/{Id}.docx", $"/bericht/{Id}.csv"])
        {
            var (status, text) = await Ask(gone);
            Assert.Equal(HttpStatusCode.Gone, status);
            Assert.DoesNotContain("Ein Satz.", text, StringComparison.Ordinal);
            var page = StarterSite.Parsed(text);
            Assert.Contains("Die Zahlen des Juni <b>fehlten</b>.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(page.QuerySelectorAll("main a[href$='/statistik']"));
        }

        Assert.Equal(HttpStatusCode.SeeOther, (await Act("put-back")).StatusCode);
        Assert.True(await IsListed());
        Assert.Contains("Ein Satz.", (await Ask(Address)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("withdrawn;", (await Ask($"/bericht/{Id}.csv")).Text, StringComparison.Ordinal);
        Assert.Equal(["report.finished", "report.withdrawn", "report.put-back"],
            await site.Ask(db => db.Set<AuditEntry>().Where(e => e.Kind.StartsWith("report.") && e.Kind != "report.drafted" && e.Kind != "report.edited").OrderBy(e => e.At).Select(e => e.Kind).ToListAsync()));
    }

    [Fact]
    public async Task The_team_keeps_it_as_it_was_and_reads_why_it_went()
    {
        await Act("finish");
        await Act("withdraw", "Ein Fehler.");
        var page = await lead.Open(report);
        Assert.Contains("Ein Satz.", page.QuerySelector(".report")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("zurückgezogen am 27. November 2026: Ein Fehler.", page.QuerySelector(".report__head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("zurückgezogen am 27. November 2026", (await lead.Open(Home)).QuerySelector(".staff-rows")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Act("renew")).StatusCode);
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_a_draft_has_nothing_to_withdraw()
    {
        Assert.Equal(HttpStatusCode.Conflict, (await Act("withdraw", "Zu früh.")).StatusCode);
        await Act("finish");
        foreach (var reason in (string[])["", "  ", new('x', EvaluationReport.LongestReason + 1)])
        {
            var refused = await Act("withdraw", reason);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Equal(reason.Trim(), (await refused.Page()).QuerySelector("#reason")!.GetAttribute("value") ?? "");
        }
        Assert.True(await IsListed());
        Assert.Equal(HttpStatusCode.Conflict, (await Act("put-back")).StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        lead.Dispose();
        await site.DisposeAsync();
    }
}
