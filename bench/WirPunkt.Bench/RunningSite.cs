using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WirPunkt.Bench;

/// <summary>A server process on a free port of the loopback; ends with the measurement.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(20) };

    private RunningSite(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    /// <summary>Resident memory in bytes, as the system counts it.</summary>
    public long ResidentMemory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public static RunningSite Start(ProcessStartInfo command, string address)
    {
        var process = Process.Start(command)!;
        process.OutputDataReceived += (_, _) => { }; // a full pipe would stop the server
        process.BeginOutputReadLine();
        return new RunningSite(process, address);
    }

    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>Asks again and again until the path is answered with 200.</summary>
    public async Task Answers(string path)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (process.HasExited) throw new InvalidOperationException($"The server ended with {process.ExitCode}");
            try
            {
                using var answer = await client.GetAsync(Address + path);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // does not listen yet
            }
            await Task.Delay(2);
        }
        throw new TimeoutException($"No answer from {path} within {Patience.TotalSeconds} s");
    }

    public Task<string> Read(string path) => client.GetStringAsync(Address + path);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

/// <summary>Ties a process to one processor core, so that load and server do not take from each other.</summary>
internal static class Pinning
{
    public static ProcessStartInfo PinnedTo(this ProcessStartInfo command, int? core)
    {
        if (core is null) return command;
        command.ArgumentList.Insert(0, command.FileName);
        command.ArgumentList.Insert(0, core.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        command.ArgumentList.Insert(0, "-c");
        command.FileName = "taskset";
        return command;
    }
}
