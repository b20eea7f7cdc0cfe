using System.Diagnostics;
using System.Text.Json;

namespace WirPunkt.Bench.Pages;

/// <summary>Runs the Lighthouse of <c>bench/lighthouse</c>, each time in a browser with a profile of its own.</summary>
internal static class Lighthouse
{
    /// <summary>Lighthouse now and then loses the browser's trace and asks to be run again (NO_NAVSTART).</summary>
    private const int MostTries = 3;

    public static async Task<LighthouseVerdict> Judge(PublishedProgram program, string address)
    {
        for (var tries = 1; ; tries++)
        {
            var (exitCode, report, complaints) = await Run(program, address);
            if (exitCode == 0)
            {
                using var json = JsonDocument.Parse(report);
                return LighthouseVerdict.Of(json.RootElement);
            }
            if (tries == MostTries || !complaints.Contains("Please run Lighthouse again", StringComparison.Ordinal)) throw new InvalidOperationException(complaints);
        }
    }

    private static async Task<(int ExitCode, string Report, string Complaints)> Run(PublishedProgram program, string address)
    {
        var command = new ProcessStartInfo("node",
        [
            Path.Combine(program.Root, "bench", "lighthouse", "node_modules", "lighthouse", "cli", "index.js"), address,
            "--output=json", "--quiet", "--no-enable-error-reporting", $"--chrome-flags={string.Join(' ', Browser.Flags)}",
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        command.Environment["CHROME_PATH"] = Browser.Executable;

        using var process = Process.Start(command)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var report = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, report, await complaints);
    }
}

/// <summary>Points from 0 to 100 per category, what cost points, and the largest paint in seconds.</summary>
internal sealed record LighthouseVerdict(IReadOnlyDictionary<string, double> Scores, IReadOnlyDictionary<string, IReadOnlyList<string>> Lost, double LargestPaintSeconds)
{
    public static LighthouseVerdict Of(JsonElement report)
    {
        var audits = report.GetProperty("audits");
        var categories = report.GetProperty("categories").EnumerateObject().ToList();
        return new(
            categories.ToDictionary(c => c.Name, c => Math.Round(c.Value.GetProperty("score").GetDouble() * 100)),
            categories.ToDictionary(c => c.Name, c => LostIn(c.Value, audits)),
            audits.GetProperty("largest-contentful-paint").GetProperty("numericValue").GetDouble() / 1000);
    }

    private static IReadOnlyList<string> LostIn(JsonElement category, JsonElement audits) =>
    [.. category.GetProperty("auditRefs").EnumerateArray()
        .Where(r => r.GetProperty("weight").GetDouble() > 0)
        .Select(r => r.GetProperty("id").GetString()!)
        .Where(id => audits.GetProperty(id).GetProperty("score") is { ValueKind: JsonValueKind.Number } score && score.GetDouble() < 0.9)];
}
