using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Content;

/// <summary>What is published right now: the current catalog, exchanged as a whole when the database changed.</summary>
public sealed class Publication(Connections connections, IEnumerable<IContentFile> files) : IDisposable
{
    private readonly SemaphoreSlim reloading = new(1);
    private volatile Catalog current = Catalog.Empty;
    private long stamp = -1;

    public Catalog Current => current;

    /// <summary>Called with the records that changed, old and new, after <see cref="Current"/> has been exchanged.</summary>
    public event Action<IReadOnlyList<ContentRecord>>? Changed;

    public void Dispose() => reloading.Dispose();

    /// <summary>Takes over what changed in the database, whichever process changed it.</summary>
    public async Task Reload(CancellationToken cancel = default)
    {
        await reloading.WaitAsync(cancel);
        try
        {
            await using var connection = await connections.Open(cancel);
            var rows = new ContentRows(connection);
            var now = await rows.Stamp(cancel);
            if (now == stamp) return;

            var next = await current.Next(rows, files, cancel);
            var changes = stamp < 0 ? [] : current.DifferencesTo(next);
            current = next;
            stamp = now;
            if (changes.Count > 0) Changed?.Invoke(changes);
        }
        finally
        {
            reloading.Release();
        }
    }
}
