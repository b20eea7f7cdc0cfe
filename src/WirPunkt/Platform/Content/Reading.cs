using NodaTime;
using WirPunkt.Platform.Site;

namespace WirPunkt.Platform.Content;

/// <summary>One page's view of what is published. It remembers what the page looked at, so that the finished page can be kept
/// in memory until just that changes.</summary>
public sealed class Reading(Publication publication)
{
    private readonly List<Func<ContentRecord, bool>> lookedAt = [];

    /// <summary>The catalog as it was when the page began: a page never mixes two states.</summary>
    public Catalog Catalog { get; } = publication.Current;

    /// <summary>When the page is no longer right although nothing was edited: the next opening or closing on it, midnight.</summary>
    public Instant ValidUntil { get; private set; } = Instant.MaxValue;

    public Municipality Municipality => Catalog.All<Municipality>().FirstOrDefault() is { } municipality
        ? Remembering<Municipality, Municipality>(_ => true, municipality)
        : Remembering<Municipality, Municipality>(_ => true, Municipality.Unnamed);

    public T? Find<T>(string? key) where T : ContentRecord =>
        key is null ? null : Remembering<T, T?>(r => r.Key == key, Catalog.Find<T>(key));

    public IReadOnlyList<T> All<T>(Func<T, bool> which) where T : ContentRecord =>
        Remembering<T, IReadOnlyList<T>>(which, [.. Catalog.All<T>().Where(which)]);

    public IReadOnlyList<T> All<T>() where T : ContentRecord => All<T>(_ => true);

    /// <summary>The page says something that is right only until then.</summary>
    public void RightUntil(Instant then) => ValidUntil = Instant.Min(ValidUntil, then);

    /// <summary>Whether one of these records, in its old or its new state, is something the page looked at.</summary>
    public bool Concerns(IReadOnlyList<ContentRecord> changes) => changes.Any(c => lookedAt.Any(looked => looked(c)));

    private TResult Remembering<T, TResult>(Func<T, bool> which, TResult result) where T : ContentRecord
    {
        lookedAt.Add(record => record is T t && which(t));
        return result;
    }
}
