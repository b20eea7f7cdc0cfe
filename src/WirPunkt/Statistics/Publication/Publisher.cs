using WirPunkt.Statistics.Publication.Auditing;

namespace WirPunkt.Statistics.Publication;

/// <summary>What the end of a month brings: releases that passed the audit, what had to be coarsened, and the proof.</summary>
public sealed record Publication(MonthRelease Month, QuarterRelease? Quarter, IReadOnlyList<Coarsened> Coarsened, IReadOnlyList<Statement> Statements, IReadOnlyList<DerivedCell> Audit);

/// <summary>
/// Rounds, lets the audit decide, and publishes coarser what it refuses: groups instead of topics, all sites together, the
/// quarter alone, at last nothing.
/// </summary>
public sealed class Publisher(PublicationPlan plan, byte[] secret)
{
    /// <summary>Before something is left out, another draw may do.</summary>
    private const int Attempts = 3;

    private readonly Draw draw = new(secret);

    public Publication Close(Closing closing)
    {
        var coarseness = new Coarseness(plan, closing.Month);
        for (var attempt = 0; ; attempt++)
        {
            var refused = TryClose(closing, coarseness, Math.Min(attempt, Attempts - 1), out var publication);
            if (refused.Count == 0) return publication!;
            if (attempt >= Attempts - 1) coarseness.Coarsen(refused);
        }
    }

    /// <summary>The tables that cannot stay as they are; none when the publication is good.</summary>
    private IReadOnlyCollection<int> TryClose(Closing closing, Coarseness coarseness, int attempt, out Publication? publication)
    {
        var rounding = new RoundingOfMonth(closing, draw, attempt);
        var sites = coarseness.HasMonth ? rounding.Sites() : null;
        var quarterSites = closing.Month.EndsQuarter ? SitesOfQuarter(closing, rounding, sites) : null;
        var tables = Enumerable.Range(0, plan.Tables.Count).Select(t => Round(rounding, coarseness, t, sites, quarterSites)).ToList();
        var impossible = Enumerable.Range(0, tables.Count).Where(t => tables[t].Impossible).ToList();
        publication = null;
        if (impossible.Count > 0) Console.WriteLine($"DBG impossible {closing.Month} {string.Join(',', impossible)}");
        if (impossible.Count > 0) return impossible;

        var month = new MonthRelease(closing.Month, sites, [.. tables.Select(t => t.Month)]);
        var quarter = quarterSites is null ? null : new QuarterRelease(closing.Month.Quarter, [.. tables.Select(t => t.Quarter)]);
        var (statements, audit) = Audit(closing, month, quarter);
        publication = new(month, quarter, coarseness.Report(), statements, audit);
        foreach (var c in audit.Where(c => c.IsDisclosed)) Console.WriteLine($"DBG {closing.Month} {c.Position} {plan.Tables[c.Position.Table].By.Name} {plan.Tables[c.Position.Table].By.Keys[c.Position.Node]} t={c.Truth} {c.Derived} of {c.Published}");
        return [.. audit.Where(c => c.IsDisclosed).Select(c => c.Position.Table).Distinct()];
    }

    private sealed record Rounded(PublishedTable? Month, PublishedTable? Quarter, bool Impossible = false);

    private Rounded Round(RoundingOfMonth rounding, Coarseness coarseness, int table, PublishedTable? sites, PublishedTable? quarterSites)
    {
        var isMonthly = sites is not null && coarseness.HasMonthOf(table);
        if (quarterSites is null || coarseness.DetailOf(table) == Detail.Nothing) return new(isMonthly ? rounding.Month(table, sites!) : null, null);
        var together = rounding.Quarter(table, coarseness.DetailOf(table), quarterSites, isMonthly && rounding.HasMonths(table));
        if (together is not { } rounded) return new(null, null, Impossible: true);
        return new(isMonthly ? rounded.Month ?? rounding.Month(table, sites!) : null, rounded.Quarter);
    }

    private static PublishedTable SitesOfQuarter(Closing closing, RoundingOfMonth rounding, PublishedTable? sites)
    {
        var months = closing.Before.Select(r => r.Sites).Append(sites).OfType<PublishedTable>().ToList();
        return months.Count == 3 ? PublishedTable.Sum(months) : rounding.QuarterSites();
    }

    private (IReadOnlyList<Statement>, IReadOnlyList<DerivedCell>) Audit(Closing closing, MonthRelease month, QuarterRelease? quarter)
    {
        var knowledge = new Knowledge(plan, closing.QuarterCounted);
        var months = closing.Before.Append(month).ToList();
        for (var i = 0; i < months.Count; i++) knowledge.Add(months[i], months[..i]);
        if (quarter is not null) knowledge.Add(quarter);
        return (knowledge.Statements, QuarterAudit.Of(plan, closing.QuarterCounted, knowledge.Statements, knowledge.Planned()));
    }
}
