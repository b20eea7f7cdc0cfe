using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using WirPunkt.Platform.Web;

namespace WirPunkt.Editing.Links;

/// <summary>How polite and how careful visits are.</summary>
/// <param name="MayVisitThisHouse">For tests only: servers of the own machine or network.</param>
public sealed record LinkManners(TimeSpan Patience, TimeSpan Pause, bool MayVisitThisHouse = false)
{
    public static LinkManners Usual { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(2));
}

/// <summary>Visits an address: HEAD, and GET where that is not liked; says who it is; never enters the own network, whatever a name resolves to.</summary>
public sealed class LinkVisitor : IDisposable
{
    private const int MostSteps = 5;
    private readonly HttpClient client;
    private readonly LinkManners manners;

    public LinkVisitor(LinkManners manners, PublicUrl url)
    {
        this.manners = manners;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = Connect, PooledConnectionLifetime = TimeSpan.FromMinutes(1) }) { Timeout = manners.Patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"WirPunkt-Linkcheck/1 (+{url.Of("/")})");
    }

    public async Task<Finding> Visit(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var place) || place.Scheme is not ("http" or "https")) return new(null, "address");
        string? moved = null;
        for (var step = 0; step < MostSteps; step++)
        {
            var (status, next, problem) = await Ask(place, cancel);
            if (problem is not null) return new(null, problem, moved);
            if (next is null || status is < 300 or >= 400) return new(status, MovedTo: moved);
            place = new Uri(place, next);
            if (place.Scheme is not ("http" or "https")) return new(null, "address");
            if (status is 301 or 308) moved = place.AbsoluteUri;
        }
        return new(null, "circle");
    }

    private async Task<(int Status, Uri? Next, string? Problem)> Ask(Uri place, CancellationToken cancel)
    {
        try
        {
            var first = await Send(HttpMethod.Head, place, cancel);
            return first.Status < 400 ? (first.Status, first.Next, null) : await Send(HttpMethod.Get, place, cancel) is var again ? (again.Status, again.Next, null) : default;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (0, null, "timeout");
        }
        catch (HttpRequestException e)
        {
            return (0, null, e.InnerException switch
            {
                ForbiddenPlaceException => "private",
                AuthenticationException => "tls",
                SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "dns",
                _ => e.HttpRequestError == HttpRequestError.NameResolutionError ? "dns" : "refused",
            });
        }
    }

    private async Task<(int Status, Uri? Next)> Send(HttpMethod method, Uri place, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, place);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel); // what it says is not read
        return ((int)answer.StatusCode, answer.Headers.Location);
    }

    /// <summary>At the moment of connecting, so that no name can change its mind in between.</summary>
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var all = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        var allowed = manners.MayVisitThisHouse ? all : [.. all.Where(IsPublic)];
        if (allowed.Length == 0) throw new ForbiddenPlaceException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address belongs to the open Internet (RFC 6890 and the IANA registries of special-purpose addresses).</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var b = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !(b[0] is 0 or 10 or 127 or >= 224 || (b[0], b[1]) is (100, >= 64 and < 128) or (169, 254) or (172, >= 16 and < 32) or (192, 168) or (198, 18 or 19)
                || (b[0], b[1], b[2]) is (192, 0, 0 or 2) or (192, 88, 99) or (198, 51, 100) or (203, 0, 113));
        // 2000::/3 is what has been given out; of it not 2001::/23 (Teredo, ORCHID), 2001:db8::/32, and 2002::/16 (6to4 hides an IPv4 address).
        return (b[0] & 0xE0) == 0x20 && !(b[0] == 0x20 && b[1] == 0x01 && (b[2] < 2 || (b[2] == 0x0D && b[3] == 0xB8))) && !(b[0] == 0x20 && b[1] == 0x02);
    }

    public void Dispose() => client.Dispose();

    private sealed class ForbiddenPlaceException() : IOException("not an address of the open Internet");
}
