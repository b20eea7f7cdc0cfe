using WirPunkt.Platform.Content;

namespace WirPunkt.Signposting.Search;

/// <summary>Makes the search once the program serves pages, and again when content changed, so that nobody waits for it.</summary>
public sealed class PrepareSearch(SearchIndexes indexes, Publication publication, IHostApplicationLifetime program) : BackgroundService
{
    private readonly SemaphoreSlim changed = new(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        publication.Changed += _ => changed.Release();
        using var started = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, program.ApplicationStarted);
        await Task.Delay(Timeout.Infinite, started.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
