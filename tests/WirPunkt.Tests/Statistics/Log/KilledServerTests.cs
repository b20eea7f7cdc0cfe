using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.TestSupport;

namespace WirPunkt.Statistics.Log;

/// <summary>The server dies in the middle of batches, for real, and the devices send all of it again.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const string Home = "/team/desk/log";
    private const int Contacts = 200;
    private readonly TemporaryFolder package = SmallTown.Create(), data = new();
    private readonly int port = FreePort();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<Process> Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WirPunkt.dll"), "--urls", $"http://127.0.0.1:{port}"]) { RedirectStandardOutput = true, WorkingDirectory = data.Path };
        start.Environment["WIRPUNKT_DATA"] = data["data"];
        start.Environment["WIRPUNKT_CONTENT"] = package.Path;
        start.Environment["WIRPUNKT_JOBS"] = "off";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { }; // a full pipe would stop it
        process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        for (var look = 0; ; look++)
        {
            try
            {
                if ((await client.GetAsync("/de", Cancel)).IsSuccessStatusCode) return process;
            }
            catch (HttpRequestException) when (look < 600 && !process.HasExited)
            {
                await Task.Delay(100, Cancel); // does not listen yet
            }
        }
    }

    private static async Task Kill(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(Cancel);
        process.Dispose();
    }

    private HttpClient Device() => new(new HttpClientHandler { CookieContainer = new(), AllowAutoRedirect = false }) { BaseAddress = new($"http://127.0.0.1:{port}") };

    private static async Task<bool> Send(HttpClient device, string token, IEnumerable<JsonObject> entries)
    {
        try
        {
            var json = new JsonArray([.. entries.Select(e => e.DeepClone())]).ToJsonString();
            return (await device.PostAsync(Home + "/batch", new FormUrlEncodedContent([new("entries", json), new("formular", token)]), Cancel)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // the device knows nothing and keeps all
        }
    }

    [Fact]
    public async Task Two_hundred_in_two_hundred_counted()
    {
        var random = new Random(11);
        Guid[] shifts = [Guid.NewGuid(), Guid.NewGuid()];
        var entries = Enumerable.Range(0, Contacts).Select(i => new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["shift"] = shifts[i % 2].ToString(), ["site"] = "treff", ["day"] = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}", ["revision"] = 1, ["number"] = 1, ["topic"] = "arbeit" }).ToList();
        await using (var installation = Installation.OnSqlite(data["data"]))
        {
            await installation.Migrate();
            await installation.Do(async s => await s.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>().CreateAsync(new Account { Email = "guide@example.org", Name = "Mika", Roles = Roles.Guide, Language = "de" }, Team.Password));
        }

        var process = await Start();
        using var device = Device();
        await device.Send("/konto/anmelden", "/konto/anmelden", ("email", "guide@example.org"), ("password", Team.Password));
        var token = JsonNode.Parse(await device.GetStringAsync(Home + "/token", Cancel))!["token"]!.GetValue<string>();
        for (var round = 0; round < 2; round++)
        {
            var running = entries.OrderBy(_ => random.Next()).Chunk(40).Select(b => Send(device, token, b)).ToList();
            await Task.WhenAny(running); // one batch is in, others are on the way
            await Kill(process);
            await Task.WhenAll(running);
            process = await Start();
        }
        foreach (var batch in entries.OrderBy(_ => random.Next()).Chunk(40)) Assert.True(await Send(device, token, batch));
        foreach (var batch in entries.OrderBy(_ => random.Next()).Chunk(40)) Assert.True(await Send(device, token, batch));
        await Kill(process);

        await using var after = Installation.OnSqlite(data["data"]);
        await after.Do(async s => Assert.Equal(Contacts, (await s.GetRequiredService<WirPunktDb>().Set<OpenShift>().AsNoTracking().ToListAsync(Cancel)).Sum(o => o.Entries.Count)));
    }

    public void Dispose()
    {
        package.Dispose();
        data.Dispose();
    }
}
