using System.Diagnostics;

namespace WirPunkt.Bench.Import;

/// <summary>How long the starter content takes into an empty database: the whole process, from start to end.</summary>
internal static class ImportTime
{
    private const int Rounds = 3;

    public static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        var seconds = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            using var folder = new DataFolder();
            var clock = Stopwatch.StartNew();
            await program.Import(folder);
            seconds.Add(clock.Elapsed.TotalSeconds);
        }
        return [new("import.seconds", seconds.Median(), "s", Goal.AtMost(5), $"`WirPunkt import content/boeblingen` into an empty SQLite database, whole process; median of {Rounds} ({seconds.Spread()})")];
    }
}
