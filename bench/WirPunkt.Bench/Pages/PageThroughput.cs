using System.Diagnostics;

namespace WirPunkt.Bench.Pages;

/// <summary>How near a page from the page cache comes to an endpoint that only writes the same bytes.</summary>
internal static class PageThroughput
{
    private const string Page = "/de/leistung/anmeldung";
    private const int Rounds = 7, WarmUpSeconds = 6, RoundSeconds = 3, ServerCore = 0, LoadCore = 1;

    public static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        using var folder = await DataFolder.Filled(program);
        await using var site = program.Serve(folder, ServerCore);
        await site.Answers(Page); // renders the page and keeps it; what the baseline repeats is an answer from the cache
        await using var baseline = Baseline(site.Address + Page);
        await baseline.Answers(Page);

        foreach (var server in (RunningSite[])[site, baseline]) await Load.On(server.Address + Page, WarmUpSeconds, LoadCore);
        var (ofSite, ofBaseline) = (new List<Answers>(), new List<Answers>());
        for (var round = 0; round < Rounds; round++)
        {
            ofSite.Add(await Count(site));
            ofBaseline.Add(await Count(baseline));
        }
        var ratios = ofSite.Zip(ofBaseline, (s, b) => s.PerSecond / b.PerSecond).ToList();
        var byProcessorTime = ofSite.Zip(ofBaseline, (s, b) => s.PerProcessorSecond / b.PerProcessorSecond).Median();
        return [new("page.ratio", Math.Round(ratios.Median(), 3), "times", Goal.AtLeast(0.85),
            $"requests/s of {Page} (brotli, from the page cache) over those of an endpoint with the same bytes and headers; server on one core, `wrk` on another; " +
            $"median of {Rounds} rounds ({ratios.Spread()}), {ofSite.Select(a => a.PerSecond).Median():0} to {ofBaseline.Select(a => a.PerSecond).Median():0} requests/s; " +
            $"by processor time of the two servers {Figure.Number(byProcessorTime)}")];
    }

    private static async Task<Answers> Count(RunningSite server)
    {
        var before = server.ProcessorSeconds;
        var perSecond = await Load.On(server.Address + Page, RoundSeconds, LoadCore);
        return new Answers(perSecond, perSecond * RoundSeconds / (server.ProcessorSeconds - before));
    }

    private static RunningSite Baseline(string page)
    {
        var address = RunningSite.FreeAddress();
        var command = new ProcessStartInfo(Environment.ProcessPath!, ["baseline", address, page]) { RedirectStandardOutput = true };
        return RunningSite.Start(command.PinnedTo(ServerCore), address);
    }

    private sealed record Answers(double PerSecond, double PerProcessorSecond);
}
