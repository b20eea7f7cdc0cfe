using System.Diagnostics;
using System.Text.Json;

namespace WirPunkt.TestSupport;

/// <summary>A calendar as ical.js reads it, a parser that is not ours (tests/ical; bin/ci installs it).</summary>
public sealed record ForeignCalendar(string Version, string? Method, IReadOnlyList<ForeignEvent> Events)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ical");

    public static async Task<ForeignCalendar> Read(string text)
    {
        Assert.True(System.IO.Directory.Exists(Path.Combine(Folder, "node_modules")), $"ical.js is missing: npm ci --prefix {Folder}");
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "parse.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await node.StandardInput.BaseStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await error);
        return JsonSerializer.Deserialize<ForeignCalendar>(await output, JsonSerializerOptions.Web)!;
    }
}

/// <param name="Starts">in universal time, as <paramref name="Ends"/></param>
public sealed record ForeignEvent(string Uid, int Sequence, string Status, DateTime Starts, DateTime Ends, int Minutes, string Title, string? Place);
