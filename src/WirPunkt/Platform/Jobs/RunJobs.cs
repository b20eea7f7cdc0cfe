using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Jobs;

/// <summary>Runs each job once a period, beginning a minute after the start: nothing of it is in the way of the first visitor.</summary>
public sealed partial class RunJobs(IServiceScopeFactory scopes, IEnumerable<JobPlan> plans, Publication publication, IConfiguration settings, TimeProvider clock, ILogger<RunJobs> log) : BackgroundService
{
    /// <summary><c>off</c>: this copy of the site writes to nobody and visits nobody.</summary>
    public const string Setting = "WIRPUNKT_JOBS";

    private const int LongestProblem = 300;
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1), KeptFor = TimeSpan.FromDays(60), FrequentKeptFor = TimeSpan.FromDays(1);

    /// <summary>The periods that are settled, so that the database is asked once a period and not every minute.</summary>
    private readonly ConcurrentDictionary<string, string> settled = new();

    /// <summary>The frequent jobs that are at work: the next minute does not begin them again.</summary>
    private readonly ConcurrentDictionary<string, bool> atWork = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings[Setting] == "off") return;
        using var timer = new PeriodicTimer(Look, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                foreach (var plan in Due()) _ = Run(plan, stoppingToken); // a long one keeps no other waiting
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return; // the program ends
        }
    }

    /// <summary>Runs every job whose period has begun and that nobody has run in it yet.</summary>
    public Task RunDue(CancellationToken cancel) => Task.WhenAll(Due().Select(p => Run(p, cancel)));

    private List<JobPlan> Due()
    {
        var now = Now();
        return [.. plans.Where(p => p.PeriodAt(now) is { } period && settled.GetValueOrDefault(p.Name) != period)];
    }

    private LocalDateTime Now() => publication.Current.Municipality.Now(clock);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a job fails of, it must not stop the others; it is written down")]
    private async Task Run(JobPlan plan, CancellationToken cancel)
    {
        if (plan.PeriodAt(Now()) is not { } period) return;
        settled[plan.Name] = period;
        try
        {
            if (plan.Every is not null) await RunFrequent(plan, period, cancel);
            else if (await Claim(plan, period, cancel)) await WriteDown(plan, period, await Outcome(plan, cancel), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return; // the program ends
        }
        catch (Exception e) when (e.OfDatabase is { } failure)
        {
            settled.TryRemove(plan.Name, out _); // not claimed: once more in a minute
            DatabaseCannotBeRead(log, plan.Name, failure.Message);
        }
    }

    private async Task<bool> Claim(JobPlan plan, string period, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<WirPunktDb>(), clock.GetUtcNow().UtcDateTime);
        return await db.Database.ExecuteSqlAsync($"""
            INSERT INTO job_run ("Job", "Period", "StartedAt") VALUES ({plan.Name}, {period}, {now}) ON CONFLICT ("Job", "Period") DO NOTHING
            """, cancel) == 1;
    }

    private async Task RunFrequent(JobPlan plan, string period, CancellationToken cancel)
    {
        if (!atWork.TryAdd(plan.Name, true)) return;
        try
        {
            var outcome = await Outcome(plan, cancel);
            if (outcome is not { Result: "", Problem: null } && await Claim(plan, period, cancel)) await WriteDown(plan, period, outcome, cancel);
        }
        finally
        {
            atWork.TryRemove(plan.Name, out _);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "See Run")]
    private async Task<(string? Result, string? Problem)> Outcome(JobPlan plan, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var result = JobResult.Written(await ((IJob)scope.ServiceProvider.GetRequiredService(plan.Type)).Run(cancel));
            if (plan.Every is null || result.Length > 0) Done(log, plan.Name, result.Length == 0 ? "nothing to do" : result);
            return (result, null);
        }
        catch (Exception e) when ((e is not OperationCanceledException || !cancel.IsCancellationRequested) && !(plan.Every is not null && e.OfDatabase is not null))
        {
            Failed(log, plan.Name, e);
            return (null, e.Message.Length > LongestProblem ? e.Message[..LongestProblem] : e.Message);
        }
    }

    private async Task WriteDown(JobPlan plan, string period, (string? Result, string? Problem) outcome, CancellationToken cancel)
    {
        var (result, problem) = outcome;
        await using var scope = scopes.CreateAsyncScope();
        var (runs, now) = (scope.ServiceProvider.GetRequiredService<WirPunktDb>().Set<JobRun>(), clock.GetUtcNow().UtcDateTime);
        await runs.Where(r => r.Job == plan.Name && r.Period == period).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.EndedAt, now).SetProperty(r => r.Result, result).SetProperty(r => r.Problem, problem), cancel);
        var old = now - (plan.Every is null ? KeptFor : FrequentKeptFor);
        await runs.Where(r => r.Job == plan.Name && r.StartedAt < old).ExecuteDeleteAsync(cancel);
    }

    [LoggerMessage(LogLevel.Information, "Job {Job}: {Result}")]
    private static partial void Done(ILogger log, string job, string result);

    [LoggerMessage(LogLevel.Error, "Job {Job} failed")]
    private static partial void Failed(ILogger log, string job, Exception exception);

    [LoggerMessage(LogLevel.Warning, "Job {Job} waits: the database cannot be read: {Reason}")]
    private static partial void DatabaseCannotBeRead(ILogger log, string job, string reason);
}
