using System.Diagnostics;

namespace WirPunkt.Bench.Start;

/// <summary>How long a visitor waits after a restart: from the start of the process to the first page.</summary>
internal static class StartUp
{
    private const int Rounds = 7;

    public static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        using var folder = await DataFolder.Filled(program);
        await Once(program, folder); // the program's files are in the system's memory from here on
        var seconds = new List<double>();
        for (var round = 0; round < Rounds; round++) seconds.Add(await Once(program, folder));
        return [new("start.seconds", seconds.Median(), "s", Goal.AtMost(1.2), $"process start to the first 200 of /de, filled SQLite database; median of {Rounds} ({seconds.Spread()})")];
    }

    private static async Task<double> Once(PublishedProgram program, DataFolder folder)
    {
        var clock = Stopwatch.StartNew();
        await using var site = program.Serve(folder);
        await site.Answers("/de");
        return clock.Elapsed.TotalSeconds;
    }
}
