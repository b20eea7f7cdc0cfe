using NodaTime;
using WirPunkt.Platform.Site;

namespace WirPunkt.Platform.Content;

/// <summary>One page's view of what is published. It remembers what the page looked at, so that the finished page can be kept
/// in memory until just that changes.</summary>
public sealed class Reading(Publication publication)
{
    /// <summary>What the page looked at so far.</summary>
    public Questions Asked { get; } = new();

    /// <summary>The catalog as it was when the page began: a page never mixes two states.</summary>
    public Catalog Catalog { get; } = publication.Current;

    /// <summary>When the page is no longer right although nothing was edited: the next opening or closing on it, midnight.</summary>
    public Instant ValidUntil { get; private set; } = Instant.MaxValue;

    public Municipality Municipality => Remembering<Municipality, Municipality>(_ => true, Catalog.Municipality);

    public T? Find<T>(string? key) where T : ContentRecord =>
        key is null ? null : Remembering<T, T?>(r => r.Key == key, Catalog.Find<T>(key));

    public IReadOnlyList<T> All<T>(Func<T, bool> which) where T : ContentRecord =>
        Remembering<T, IReadOnlyList<T>>(which, [.. Catalog.All<T>().Where(which)]);

    public IReadOnlyList<T> All<T>() where T : ContentRecord => All<T>(_ => true);

    /// <summary>The page says something that is right only until then.</summary>
    public void RightUntil(Instant then) => ValidUntil = Instant.Min(ValidUntil, then);

    private TResult Remembering<T, TResult>(Func<T, bool> which, TResult result) where T : ContentRecord
    {
        Asked.Add(which);
        return result;
    }
}

/// <summary>The questions that a page put to the catalog. Lives as long as the page is kept, so it must not hold the catalog:
/// a question may capture keys and single records, never a component or a <see cref="Reading"/>.</summary>
public sealed class Questions
{
    private readonly List<Func<ContentRecord, bool>> questions = [];

    public void Add<T>(Func<T, bool> which) where T : ContentRecord => questions.Add(record => record is T t && which(t));

    /// <summary>Whether one of these records, in its old or its new state, answers a question.</summary>
    public bool Concern(IReadOnlyList<ContentRecord> changes) => changes.Any(c => questions.Any(asks => asks(c)));
}
