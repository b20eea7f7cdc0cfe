using System.Net.Sockets;
using System.Text;

namespace WirPunkt.TestSupport;

/// <summary>The starter site behind a real socket, for requests that no proper client would send.</summary>
public sealed class RawServer : IDisposable
{
    private readonly RunningSite site = new() { Clock = new FixedClock(2026, 11, 24, 9, 30) };
    private readonly Uri address;

    public RawServer()
    {
        site.UseKestrel(0);
        site.StartServer();
        address = site.ClientOptions.BaseAddress;
    }

    /// <summary>Sends a request line and headers as they are; control characters and all.</summary>
    public async Task<RawAnswer> Ask(string method, string target, params string[] headers)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", address.Port, cancel);
        var stream = socket.GetStream();
        var head = string.Join("\r\n", [$"{method} {target} HTTP/1.1", .. headers, "Host: localhost", "Connection: close", "", ""]);
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(head), cancel);
        }
        catch (IOException)
        {
            // The server may hang up before it has read all of a request that is too long.
        }
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, cancel);
        }
        catch (IOException) when (answer.Length > 0)
        {
            // What it had to say is here.
        }
        return RawAnswer.Of(Encoding.UTF8.GetString(answer.ToArray()));
    }

    public void Dispose() => site.Dispose();
}

/// <summary>Status, head and body of an answer.</summary>
public sealed record RawAnswer(int Status, string Head, string Body)
{
    public static RawAnswer Of(string text)
    {
        Assert.StartsWith("HTTP/1.1 ", text, StringComparison.Ordinal);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return new RawAnswer(int.Parse(text.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture), text[..end], text[(end + 4)..]);
    }
}
