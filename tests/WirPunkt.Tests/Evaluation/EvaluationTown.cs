using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation;

/// <summary>The small town with a plan, a budget and two towns beside it; a lead is signed in. It is 3 November 2026.</summary>
public sealed class EvaluationTown : IAsyncDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create()
        .With("plan.yaml", """
            - { key: start, title: Der Start, ends: 2026-09, state: done, actual-end: 2026-10-05, who: Projektleitung }
            - { key: bericht, title: Der Bericht, starts: 2026-09, ends: 2026-10, state: planned }
            - { key: schluss, title: Der Schluss, ends: 2026-12, state: planned }
            """)
        .With("budget.yaml", """
            - { key: land, title: Land, side: funding, amount: 100.00 }
            - { key: stadt, title: Stadt, side: own, amount: 50.50 }
            - { key: druck, title: Druck, side: spending, amount: 100 }
            - { key: raum, title: Raum, side: spending, amount: 50 }
            """)
        .With("towns.yaml", """
            - { key: ahl, name: Ahl, kind: town, programme: Wege, confidence: low, cells: [{ criterion: guides, number: 4 }, { criterion: population, number: 20000 }, { criterion: offers, text: '=1+1', origin: 'https://www.example.org/b', as-of: 2020 }], origin: Zeitung, as-of: 2024 }
            - { key: berg, name: Berg, kind: district, confidence: high }
            """);

    public EvaluationTown(string? connection) => Site = new() { Content = package.Path, Clock = new FixedClock(2026, 11, 3, 9, 30), Connection = connection };

    public RunningSite Site { get; }

    public async Task<HttpClient> Lead(string language = "de") => await (await Site.Add(Roles.Lead, language: language)).SignIn();

    /// <summary>What one room tells the report about these months.</summary>
    public async Task<ReportPart> Report(string room, ReportSpan span)
    {
        await Site.Browser().GetAsync("/de", TestContext.Current.CancellationToken); // the content is there with the first answer
        await using var scope = Site.Services.CreateAsyncScope();
        var source = scope.ServiceProvider.GetServices<IReportSource>().Single(s => s.GetType().Name == $"{room}InReport");
        return await source.Read(span, scope.ServiceProvider.GetRequiredService<TextLibrary>().In(Language.German), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        package.Dispose();
    }
}
