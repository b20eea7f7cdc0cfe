using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Content;

/// <summary>Sees within a second what another process (an import, a second instance) changed in the content.</summary>
public sealed partial class WatchForChanges(Publication publication, TimeProvider clock, ILogger<WatchForChanges> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return; // the program ends
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        try
        {
            await publication.Reload(cancel);
        }
        catch (Exception e) when (e.OfDatabase is { } failure)
        {
            DatabaseCannotBeRead(log, failure.Message); // pages go on from memory
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database cannot be read at the moment: {Reason}")]
    private static partial void DatabaseCannotBeRead(ILogger log, string reason);
}
