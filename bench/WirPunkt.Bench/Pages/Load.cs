using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace WirPunkt.Bench.Pages;

/// <summary>As many requests as one address of the loopback answers, from one core and for a few seconds: <c>wrk</c>.</summary>
internal static partial class Load
{
    private const int Connections = 32;

    /// <summary>Requests per second. Fails when an answer was not 200.</summary>
    public static async Task<double> On(string address, int seconds, int core)
    {
        var command = new ProcessStartInfo("wrk", ["-t1", $"-c{Connections}", $"-d{seconds}s", "-H", "Accept-Encoding: gzip, deflate, br", address])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(command.PinnedTo(core))!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || said.Contains("Non-2xx") || said.Contains("Socket errors")) throw new InvalidOperationException(said);
        return double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
