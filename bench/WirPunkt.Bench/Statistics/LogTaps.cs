using System.Diagnostics;
using System.Text.Json.Nodes;
using WirPunkt.Bench.Editorial;

namespace WirPunkt.Bench.Statistics;

/// <summary>How long a tap takes to be safe on disk, and how many a second the server keeps up with; over HTTP, signed in, on SQLite.</summary>
internal static class LogTaps
{
    private const int Warm = 200, Taps = 1000, Devices = 4;
    private const string Home = "/team/desk/log";
    private static readonly TimeSpan Sustained = TimeSpan.FromSeconds(15);

    public static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        using var folder = await DataFolder.Filled(program);
        await using var site = program.Serve(folder);
        await site.Answers("/de");
        using var guide = await EditorAtWork.SignIn(folder, site);
        var token = JsonNode.Parse(await guide.Read(Home + "/token"))!["token"]!.GetValue<string>();
        var shift = Guid.NewGuid();
        for (var i = 0; i < Warm; i++) await Tap(guide, token, shift);

        var times = new List<double>();
        for (var i = 0; i < Taps; i++)
        {
            var clock = Stopwatch.StartNew();
            await Tap(guide, token, shift);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        times.Sort();

        var (watch, count) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, Devices).Select(async _ =>
        {
            for (var own = Guid.NewGuid(); watch.Elapsed < Sustained; Interlocked.Increment(ref count)) await Tap(guide, token, own);
        }));
        return
        [
            new("log.tap.p99", times[(int)(Taps * 0.99)], "ms", Goal.AtMost(100), $"one tap, one request, answered when it is committed; 99th of 100 of {Taps} taps one after the other, median {Figure.Number(times[Taps / 2])} ms"),
            new("log.rate", count / watch.Elapsed.TotalSeconds, "taps/s", Goal.AtLeast(200), $"{Devices} devices at once for {Sustained.TotalSeconds} s, a request for each tap"),
        ];
    }

    private static async Task Tap(EditorAtWork guide, string token, Guid shift)
    {
        var entry = new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["shift"] = shift.ToString(), ["site"] = "dagersheim", ["day"] = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}", ["revision"] = 1, ["number"] = 1, ["topic"] = "arbeit", ["language"] = "ar", ["channel"] = "on-site" };
        var answer = await guide.Post(Home + "/batch", new() { ["entries"] = new JsonArray(entry).ToJsonString(), ["formular"] = token });
        if (!answer.Contains("counted", StringComparison.Ordinal)) throw new InvalidOperationException($"Not counted: {answer}");
    }
}
