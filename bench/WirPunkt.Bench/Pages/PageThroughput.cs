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
        var (ofSite, ofBaseline) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ofSite.Add(await Load.On(site.Address + Page, RoundSeconds, LoadCore));
            ofBaseline.Add(await Load.On(baseline.Address + Page, RoundSeconds, LoadCore));
        }
        var ratios = ofSite.Zip(ofBaseline, (s, b) => s / b).ToList();
        return [new("page.ratio", Math.Round(ratios.Median(), 3), "times", Goal.AtLeast(0.85),
            $"requests/s of {Page} (brotli, from the page cache) over those of an endpoint with the same bytes and headers; server on one core, `wrk` on another; " +
            $"median of {Rounds} rounds ({ratios.Spread()}), {ofSite.Median():0} to {ofBaseline.Median():0} requests/s")];
    }

    private static RunningSite Baseline(string page)
    {
        var address = RunningSite.FreeAddress();
        var command = new ProcessStartInfo(Environment.ProcessPath!, ["baseline", address, page]) { RedirectStandardOutput = true };
        return RunningSite.Start(command.PinnedTo(ServerCore), address);
    }
}
