using System.Globalization;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Mail;

/// <summary>Sends what waits in the outbox; of several instances just one sends each message.</summary>
public sealed partial class SendMail(IServiceScopeFactory scopes, Connections connections, MailServer server, TimeProvider clock, ILogger<SendMail> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>For so long a message belongs to the instance that is sending it.</summary>
    private static readonly TimeSpan Sending = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await TryAll(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return; // the program ends
        }
    }

    private async Task TryAll(CancellationToken cancel)
    {
        try
        {
            await Run(cancel);
        }
        catch (Exception e) when (e.OfDatabase is { } failure)
        {
            DatabaseCannotBeRead(log, failure.Message); // they wait
        }
    }

    /// <returns>How many were sent.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        if (!await HasMail(cancel)) return 0;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.Set<OutboxMessage>().Where(m => m.NextAttemptAt <= now && m.Attempts < OutboxMessage.MostAttempts).OrderBy(m => m.CreatedAt).Take(50).ToListAsync(cancel);
        var sent = 0;
        foreach (var message in waiting)
            if (await IsOurs(db, message, now, cancel) && await TrySend(db, message, cancel)) sent++;
        return sent;
    }

    /// <summary>Asked every few seconds, nearly always in vain: a plain command, for which EF Core need not be there.</summary>
    private async Task<bool> HasMail(CancellationToken cancel)
    {
        await using var connection = await connections.Open(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM outbox_message)";
        return Convert.ToBoolean(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
    }

    private static async Task<bool> IsOurs(WirPunktDb db, OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        var (before, until) = (message.NextAttemptAt, now + Sending);
        return await db.Set<OutboxMessage>().Where(m => m.Id == message.Id && m.NextAttemptAt == before).ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, until), cancel) == 1;
    }

    private async Task<bool> TrySend(WirPunktDb db, OutboxMessage message, CancellationToken cancel)
    {
        try
        {
            await server.Send(message, cancel);
            await db.Set<OutboxMessage>().Where(m => m.Id == message.Id).ExecuteDeleteAsync(cancel);
            return true;
        }
        catch (Exception e) when (e is SmtpException or IOException or FormatException or InvalidOperationException)
        {
            message.Failed(e.InnerException?.Message ?? e.Message, clock.GetUtcNow().UtcDateTime);
            NotSent(log, message.Problem!); // the log names no receiver
            await WriteDown(db, message, cancel);
            return false;
        }
    }

    /// <summary>Nothing is left to write down when its receiver was forgotten meanwhile.</summary>
    private static Task<int> WriteDown(WirPunktDb db, OutboxMessage message, CancellationToken cancel)
    {
        db.Entry(message).State = EntityState.Detached;
        return db.Set<OutboxMessage>().Where(m => m.Id == message.Id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Problem, message.Problem).SetProperty(m => m.NextAttemptAt, message.NextAttemptAt).SetProperty(m => m.Attempts, message.Attempts), cancel);
    }

    [LoggerMessage(LogLevel.Warning, "The mail server did not take a message: {Problem}")]
    private static partial void NotSent(ILogger log, string problem);

    [LoggerMessage(LogLevel.Warning, "The outbox cannot be read at the moment: {Reason}")]
    private static partial void DatabaseCannotBeRead(ILogger log, string reason);
}
