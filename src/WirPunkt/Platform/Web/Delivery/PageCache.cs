using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using WirPunkt.Platform.Content;

namespace WirPunkt.Platform.Web.Delivery;

/// <summary>Finished public pages by address. A page is forgotten when something it looked at changed, or when its time is over.</summary>
public sealed class PageCache
{
    private readonly ConcurrentDictionary<string, Kept> pages = new(StringComparer.Ordinal);
    private readonly Publication publication;
    private readonly TimeProvider clock;

    public PageCache(Publication publication, TimeProvider clock)
    {
        (this.publication, this.clock) = (publication, clock);
        publication.Changed += Forget;
    }

    public int Count => pages.Count;

    public bool TryGet(string path, [NotNullWhen(true)] out Representation? page)
    {
        page = pages.TryGetValue(path, out var kept) && kept.RightUntil > clock.GetUtcNow() ? kept.Page : null;
        return page is not null;
    }

    public void Keep(string path, Representation page, Reading reading)
    {
        var rightUntil = reading.ValidUntil == Instant.MaxValue ? DateTimeOffset.MaxValue : reading.ValidUntil.ToDateTimeOffset();
        pages[path] = new Kept(page, rightUntil, reading.Asked);
        if (!ReferenceEquals(reading.Catalog, publication.Current)) pages.TryRemove(path, out _); // changed while it was rendered
    }

    /// <summary>Something changed that stands in no record: a page and those below it go, in every language. Another process keeps its own until their time is over.</summary>
    /// <param name="address">without its language: <c>/statistik</c></param>
    public void Forget(string address)
    {
        foreach (var path in pages.Keys)
            if (path.IndexOf('/', 1) is > 0 and var end && $"{path[end..]}/".StartsWith($"{address}/", StringComparison.Ordinal)) pages.TryRemove(path, out _);
    }

    private void Forget(IReadOnlyList<ContentRecord> changes)
    {
        foreach (var (path, kept) in pages)
            if (kept.Asked.Concern(changes)) pages.TryRemove(path, out _);
    }

    private sealed record Kept(Representation Page, DateTimeOffset RightUntil, Questions Asked);
}
