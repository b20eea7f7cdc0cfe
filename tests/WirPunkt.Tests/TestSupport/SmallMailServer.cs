using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WirPunkt.TestSupport;

/// <summary>A mail server that takes everything and keeps it (RFC 5321, as much as a client needs).</summary>
public sealed class SmallMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task listening;

    public SmallMailServer()
    {
        listener.Start();
        listening = Listen();
    }

    public ConcurrentBag<string> Received { get; } = [];

    public string Address => $"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    private async Task Listen()
    {
        try
        {
            while (true) _ = Talk(await listener.AcceptTcpClientAsync());
        }
        catch (SocketException)
        {
            return; // the test is over
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var own = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 small");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line != "DATA")
            {
                await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
                continue;
            }
            await writer.WriteLineAsync("354 go on");
            var mail = new StringBuilder();
            while (await reader.ReadLineAsync() is { } text && text != ".") mail.AppendLine(text);
            Received.Add(mail.ToString());
            await writer.WriteLineAsync("250 taken");
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await listening;
    }
}
