namespace WirPunkt.Accounts.Identity;

/// <summary>Somebody who is signed in on a device. The cookie holds a random key, protected; without its row here it is worth nothing.</summary>
public sealed class Session
{
    /// <summary>Without a request for so long it is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(4);

    /// <summary>It is over then whatever happens: a day at the desk.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public required string KeyHash { get; init; }
    public Guid AccountId { get; init; }
    public DateTime StartedAt { get; init; }
    public DateTime Until { get; set; }

    /// <summary>Browser and system in two words, so that its owner knows it again: "Firefox, Windows".</summary>
    public required string Device { get; init; }

    public bool IsOver(DateTime now) => now >= Until || now >= StartedAt + Longest;

    /// <summary>No version, no model: what would tell devices apart is not kept.</summary>
    public static string DeviceOf(string? agent)
    {
        string? Named(params (string Sign, string Name)[] names) => names.FirstOrDefault(n => agent?.Contains(n.Sign, StringComparison.Ordinal) == true).Name;

        var browser = Named(("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari"));
        var system = Named(("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"));
        return string.Join(", ", new[] { browser, system }.OfType<string>());
    }
}
