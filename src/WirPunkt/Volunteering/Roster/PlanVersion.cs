using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster;

/// <summary>A plan for a month as it was found: who where, what it costs by rule, how good it is proven to be, and how to find it again.</summary>
public sealed class PlanVersion
{
    /// <summary>Versions of a month that are kept beside the published one.</summary>
    public const int Kept = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary><c>2026-12</c></summary>
    public required string Month { get; init; }

    /// <summary>Within the month, from 1.</summary>
    public required int Number { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>Name of the lead.</summary>
    public required string MadeBy { get; init; }
    public required string Solver { get; init; }
    public int Seed { get; init; }
    public long Iterations { get; init; }
    public bool WasCancelled { get; init; }
    public required RosterWeights Weights { get; init; }
    public required List<PlannedPlace> Places { get; init; }

    /// <summary>Points by rule (<see cref="RosterRule"/>).</summary>
    public required Dictionary<string, double> Costs { get; init; }

    /// <summary>No plan costs less; null: nothing is proven.</summary>
    public double? LowerBound { get; init; }
    public DateTime? PublishedAt { get; set; }

    public double Total => Costs.Values.Sum();

    /// <summary>How much of the cost a better plan could save at most, in percent; null: unknown.</summary>
    public double? GapPercent => LowerBound is not { } bound ? null : Total <= 0 ? 0 : Math.Max(0, (Total - bound) / Total * 100);

    public double Cost(RosterRule rule) => Costs.GetValueOrDefault(rule.ToString());

    public static PlanVersion Of(RosterPlan plan, RosterProblem problem, string month, int number, string who, DateTime now) => new()
    {
        Month = month,
        Number = number,
        MadeAt = now,
        MadeBy = who,
        Solver = plan.Solver,
        Seed = plan.Seed,
        Iterations = plan.Iterations,
        WasCancelled = plan.WasCancelled,
        Weights = problem.Weights,
        Places = [.. plan.Placements.Select(p => new PlannedPlace(Guid.Parse(p.Block), Guid.Parse(p.Person)))],
        Costs = plan.Costs.ByRule.ToDictionary(c => c.Key.ToString(), c => c.Value),
        LowerBound = plan.LowerBound,
    };
}

/// <summary>Somebody at a block, in a plan that nobody was told of yet.</summary>
public sealed record PlannedPlace(Guid BlockId, Guid VolunteerId);

internal sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.ToTable("plan_version");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Month).HasMaxLength(7);
        builder.Property(v => v.MadeAt).IsUtc();
        builder.Property(v => v.PublishedAt).IsUtc();
        builder.Property(v => v.Weights).IsJson();
        builder.Property(v => v.Places).IsJson();
        builder.Property(v => v.Costs).IsJson();
        builder.HasIndex(v => new { v.Month, v.Number }).IsUnique(); // two leads at once: the second is told
    }
}
