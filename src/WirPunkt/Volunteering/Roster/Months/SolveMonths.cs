using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Roster.Solving;

namespace WirPunkt.Volunteering.Roster.Months;

/// <summary>Makes plans beside the requests: one at a time for each month, to be watched and stopped.</summary>
public sealed partial class SolveMonths(IServiceScopeFactory scopes, RosterPlanner planner, TimeProvider clock, IHostApplicationLifetime life, ILogger<SolveMonths> log)
{
    private readonly ConcurrentDictionary<YearMonth, Solving> running = new();

    /// <summary>What is being made or was made last for a month; null: nothing since the start.</summary>
    public Solving? Of(YearMonth month) => running.GetValueOrDefault(month);

    /// <returns>False when somebody has started it already.</returns>
    /// <param name="week">only the rest of this week, as <see cref="SetUpProblem.WeekOf"/> counts; null: the whole month</param>
    public bool Start(YearMonth month, SolverRun run, string who, int? week = null)
    {
        var solving = new Solving(who, week, CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping));
        if (running.AddOrUpdate(month, solving, (_, before) => before.IsRunning ? before : solving) != solving) return false;
        _ = Task.Run(() => Run(month, run, solving));
        return true;
    }

    public void Stop(YearMonth month) => Of(month)?.Stop();

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong, the lead sees that it did and the site goes on")]
    private async Task Run(YearMonth month, SolverRun run, Solving solving)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            solving.End(await Make(scope.ServiceProvider, month, run, solving));
        }
        catch (Exception e)
        {
            Failed(log, e);
            solving.End(new MadePlan(null, []));
        }
    }

    private async Task<MadePlan> Make(IServiceProvider services, YearMonth month, SolverRun run, Solving solving)
    {
        var (db, name) = (services.GetRequiredService<WirPunktDb>(), RosterMonth.NameOf(month.OnDayOfMonth(1)));
        var (problem, lead, faults) = await SetUp(services, month, solving);
        var plan = planner.Plan(problem, run, new Watched(solving), solving.Cancelled); // checked by what shares no code with what made it
        for (var broken = problem.BrokenPins(lead, plan); broken.Count > 0; broken = problem.BrokenPins(lead, plan))
        {
            (problem, faults) = (problem.Without(broken), [.. faults, .. broken.Select(p => PossiblePins.LeftOut(RosterFaultKind.PinOfNoviceAlone, p))]);
            plan = planner.Plan(problem, run, new Watched(solving), solving.Cancelled);
        }

        var versions = await db.PlanVersions.Where(v => v.Month == name).OrderBy(v => v.Number).ToListAsync();
        var version = PlanVersion.Of(plan, problem, name, versions.Select(v => v.Number).DefaultIfEmpty().Max() + 1, solving.Who, clock.GetUtcNow().UtcDateTime);
        db.PlanVersions.Add(version);
        db.PlanVersions.RemoveRange(versions.Where(v => v.PublishedAt is null).SkipLast(PlanVersion.Kept - 1));
        await db.SaveChangesAsync();
        return new MadePlan(version.Id, faults);
    }

    /// <summary>The month, or only the rest of one of its weeks; what is wrong with it is said, and does not keep it from being planned.</summary>
    private async Task<(RosterProblem Problem, IReadOnlyList<Placement> Lead, IReadOnlyList<RosterFault> Faults)> SetUp(IServiceProvider services, YearMonth month, Solving solving)
    {
        var (setUp, municipality) = (services.GetRequiredService<SetUpProblem>(), services.GetRequiredService<Publication>().Current.Municipality);
        var (problem, impossible) = (await setUp.Run(month, cancel: solving.Cancelled)).KeepPossiblePins();
        var faults = problem.Check(municipality.Zone()).Where(f => f.Kind != RosterFaultKind.BlockWithoutPlaces).Concat(impossible).ToList(); // no place is wanted there: that is allowed
        var lead = problem.Pins.Where(p => !p.IsPast).Select(p => p.Placement).ToList();
        if (solving.Week is not { } week) return (problem, lead, faults);
        var cancelled = problem.Forbidden.Where(f => !problem.Pins.Any(p => p.Placement == f)).ToList();
        return (problem.RestOfWeek([.. problem.Published ?? []], week, municipality.Now(clock), cancelled), lead, faults);
    }

    [LoggerMessage(LogLevel.Error, "A roster could not be made")]
    private static partial void Failed(ILogger log, Exception exception);

    private sealed class Watched(Solving solving) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) => solving.Progress = value;
    }
}

/// <summary>A plan in the making.</summary>
public sealed class Solving(string who, int? week, CancellationTokenSource stop)
{
    public string Who { get; } = who;

    /// <summary>The week that is planned; null: the whole month.</summary>
    public int? Week { get; } = week;
    public SolverProgress Progress { get; internal set; }

    /// <summary>Null while it runs.</summary>
    public MadePlan? Made { get; private set; }
    public bool IsRunning => Made is null;

    internal CancellationToken Cancelled => stop.Token;

    internal void Stop() => stop.Cancel();

    internal void End(MadePlan made) => Made = made;
}

/// <summary>What came of it.</summary>
/// <param name="Version">null: there is no plan</param>
/// <param name="Faults">what was wrong with what it was made from</param>
public sealed record MadePlan(Guid? Version, IReadOnlyList<RosterFault> Faults);
