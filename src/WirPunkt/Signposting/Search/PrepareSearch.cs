using WirPunkt.Platform.Content;

namespace WirPunkt.Signposting.Search;

/// <summary>Makes the search once the program serves pages, and again when content changed, so that nobody waits for it.</summary>
public sealed class PrepareSearch(SearchIndexes indexes, Publication publication, IHostApplicationLifetime program) : BackgroundService
{
    /// <summary>The first visitors' pages go before the search.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim changed = new(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        publication.Changed += _ => changed.Release();
        using var started = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, program.ApplicationStarted);
        await Task.Delay(Timeout.Infinite, started.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Delay(AfterStart, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await changed.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) indexes.Prepare();
        }
    }

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }
}
