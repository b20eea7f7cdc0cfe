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
            for (var isFirst = true; await timer.WaitForNextTickAsync(stoppingToken); isFirst = false) await TryAll(isFirst, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return; // the program ends
        }
    }

    private async Task TryAll(bool isFirst, CancellationToken cancel)
    {
        try
        {
            if (isFirst) await Resume(cancel);
            await Run(cancel);
        }
        catch (Exception e) when (e.OfDatabase is { } failure)
        {
            DatabaseCannotBeRead(log, failure.Message); // they wait
        }
    }

    /// <summary>Whoever has put the setting right starts the program anew: what was given up is tried once more, what is too old to be of use is forgotten.</summary>
    public async Task Resume(CancellationToken cancel)
    {
        if (!await HasMail(cancel)) return;
        await using var scope = scopes.CreateAsyncScope();
        var (messages, now) = (scope.ServiceProvider.GetRequiredService<WirPunktDb>().Set<OutboxMessage>(), clock.GetUtcNow().UtcDateTime);
        var oldest = now - OutboxMessage.KeptFor;
        await messages.Where(m => m.Attempts > 0 && m.CreatedAt < oldest).ExecuteDeleteAsync(cancel);
        await messages.Where(m => m.Attempts >= OutboxMessage.MostAttempts)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, OutboxMessage.MostAttempts - 1).SetProperty(m => m.NextAttemptAt, now), cancel);
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
