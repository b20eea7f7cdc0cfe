using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace WirPunkt.Platform.Web;

/// <summary>How often one connection may ask for what is costly or worth guessing. Addresses are in memory while they are counted, and nowhere else.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in", Invitations = "invitations", Search = "search", WrongDoors = "wrong-doors", Feedback = "feedback", Confirming = "confirming", Applying = "applying", Data = "data", Answering = "answering";

    /// <summary>Requests a minute; a town hall or a shelter may stand behind one address.</summary>
    private static readonly Dictionary<string, int> PerMinute = new() { [SignIn] = 30, [Invitations] = 10, [Search] = 600, [WrongDoors] = 20, [Feedback] = 20, [Confirming] = 60, [Applying] = 10, [Data] = 120, [Answering] = 60 };

    /// <summary>Counted for everybody together: nobody is told apart, and no loop makes the figures its own.</summary>
    private static readonly HashSet<string> Together = [WrongDoors, Feedback];

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        foreach (var (name, most) in PerMinute)
            limits.AddPolicy(name, http => RateLimitPartition.GetSlidingWindowLimiter(Together.Contains(name) ? "" : Sender(http), _ => new()
            {
                PermitLimit = most,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }));
    });

    /// <summary>The address of the connection; behind a proxy on this machine, or one that <c>WIRPUNKT_PROXY</c> names, what the proxy says.</summary>
    private static string Sender(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (IsProxy(address, http.RequestServices.GetRequiredService<IConfiguration>()) && IPAddress.TryParse(http.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim(), out var forwarded))
            address = forwarded;
        // An IPv6 household has 2^64 addresses: its network is what counts.
        return address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address?.ToString() ?? "";
    }

    private static bool IsProxy(IPAddress? address, IConfiguration settings) =>
        address is null || IPAddress.IsLoopback(address) || (IPAddress.TryParse(settings["WIRPUNKT_PROXY"], out var proxy) && proxy.Equals(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
}
