using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation.Surveys;

/// <summary>A small town with three surveys: for everybody, for departments by invitation, and one at the desk.</summary>
public abstract partial class SurveysSite(Engine engine) : IAsyncLifetime
{
    protected const string Desk = "/team/auswertung/umfragen";

    private readonly TemporaryFolder package = SmallTown.Create().With("surveys.yaml", """
        - key: alle
          title: { de: Für alle, en: For all }
          text: Worum es geht
          group: residents
          questions:
          - { key: note, kind: scale, text: { de: Wie gut?, en: How good? }, lowest: schlecht, highest: gut }
          - { key: was, kind: several, text: Was fehlt?, options: [{ key: zeit, text: Zeit }, { key: raum, text: Raum }] }
          - { key: sonst, kind: text, text: Was noch? }
        - key: amt
          title: Fachämter
          text: Worum es geht
          group: departments
          by-invitation: true
          questions:
          - { key: eins, kind: text, text: Erste Leitfrage }
          - { key: zwei, kind: text, text: Zweite Leitfrage }
        - key: tisch
          title: { de: Wie war es?, ar: كيف كان؟ }
          text: Eine Frage
          group: visitors
          questions:
          - { key: geholfen, kind: one, text: { de: Hat es geholfen?, ar: هل ساعد؟ }, options: [{ key: ja, text: { de: Ja, ar: نعم } }, { key: nein, text: { de: Nein, ar: لا } }] }
        """);

    protected FixedClock Clock { get; } = new(2026, 11, 3, 9, 30);
    protected RunningSite Site { get; private set; } = null!;
    protected HttpClient Visitor { get; private set; } = null!;
    protected HttpClient Lead { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = new() { Content = package.Path, Clock = Clock, Connection = await engine.Connection(), Settings = { ["WIRPUNKT_SMTP"] = "smtp://127.0.0.1:1?tls=no" } };
        Visitor = Site.Browser();
        Lead = await (await Site.Add(Roles.Lead)).SignIn();
    }

    protected async Task Open(string key, string until = "2026-11-30") =>
        Assert.Equal(HttpStatusCode.SeeOther, (await Lead.Send($"{Desk}/{key}", $"{Desk}/{key}/oeffnen", ("from", "2026-11-03"), ("until", until))).StatusCode);

    protected async Task Close(string key) =>
        Assert.Equal(HttpStatusCode.SeeOther, (await Lead.Send($"{Desk}/{key}", $"{Desk}/{key}/schliessen", ("sure", "yes"))).StatusCode);

    /// <summary>From an address of its own, as people do.</summary>
    protected async Task<HttpResponseMessage> Answer(string path, int sender, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        request.Headers.Add("X-Forwarded-For", $"10.1.{sender / 250}.{sender % 250}");
        return await Visitor.SendAsync(request, TestContext.Current.CancellationToken);
    }

    protected async Task<IReadOnlyList<string>> Invite(string key, int number)
    {
        var slips = await (await Lead.Send($"{Desk}/{key}", $"{Desk}/{key}/zettel", ("number", $"{number}"))).Page();
        return [.. slips.QuerySelectorAll(".slips__link").Select(l => new Uri(l.TextContent.Trim()).AbsolutePath)];
    }

    protected Task<Dictionary<string, int>> Counters() => Site.Ask(db => db.Set<SurveyCount>().ToDictionaryAsync(c => c.Answer, c => c.Number));

    protected static async Task<string> Text(HttpClient browser, string path) => (await browser.Open(path)).Body!.TextContent;

    protected async Task Run<TJob>() where TJob : Platform.Jobs.IJob
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().Run(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    protected static partial Regex Token();

    public async ValueTask DisposeAsync()
    {
        Visitor?.Dispose();
        Lead?.Dispose();
        if (Site is not null) await Site.DisposeAsync();
        package.Dispose();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
