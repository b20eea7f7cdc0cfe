using WirPunkt.Statistics.Publication.Auditing;

namespace WirPunkt.Statistics.Publication;

/// <summary>What the end of a month brings: releases that passed the audit, what had to be coarsened, and the proof.</summary>
public sealed record Publication(MonthRelease Month, QuarterRelease? Quarter, IReadOnlyList<Coarsened> Coarsened, IReadOnlyList<Statement> Statements, IReadOnlyList<DerivedCell> Audit)
{
    private IReadOnlyList<DerivedCell>? refused;

    /// <summary>Nothing appears: readers learn nothing that they do not know from what appeared before.</summary>
    public bool IsNothing => Month.Sites is null && Month.Tables.All(t => t is null) && Quarter?.Tables.Any(t => t is not null) != true;

    /// <summary>Whether nobody can be singled out, and each witness adds up to everything that readers know; the adder shares nothing with those who found it.</summary>
    public bool IsWitnessed(PublicationPlan plan) => IsNothing || Refused(plan).Count == 0;

    /// <summary>What is disclosed, or what no witness shows to be hidden.</summary>
    public IReadOnlyList<DerivedCell> Refused(PublicationPlan plan) => refused ??= [.. Audit.Where(c => c.IsDisclosed || !WitnessAdder.Fits(plan, c.Low, Statements) || !WitnessAdder.Fits(plan, c.High, Statements))];
}

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
            if (publication is not null && (refused.Count == 0 || coarseness.IsNothing)) return publication;
            if (attempt < Attempts - 1) continue;
            if (publication is null) coarseness.LeaveOutMonth(refused);
            else coarseness.Coarsen(refused);
        }
    }

    /// <summary>The releases after the counts were corrected, for an erratum; null when readers who have seen both would learn too much.</summary>
    public Publication? Correct(Closing closing)
    {
        var coarseness = new Coarseness(plan, closing.Month, closing.Kept!.Value);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (TryClose(closing, coarseness, attempt, out var publication).Count == 0) return publication;
        }
        return null;
    }

    /// <summary>The tables that cannot stay as they are; none when the publication is good.</summary>
    private List<int> TryClose(Closing closing, Coarseness coarseness, int attempt, out Publication? publication)
    {
        var rounding = new RoundingOfMonth(closing, draw, attempt);
        var sites = coarseness.HasMonth ? rounding.Sites() : null;
        publication = null;
        var quarterSites = coarseness.HasQuarter ? SitesOfQuarter(closing, rounding, sites) : null;
        if (quarterSites is null && coarseness.HasQuarter) return [Coarseness.Sites];
        var tables = Enumerable.Range(0, plan.Tables.Count).Select(t => Round(rounding, coarseness, t, sites, quarterSites)).ToList();
        var impossible = Enumerable.Range(0, tables.Count).Where(t => tables[t].Impossible).ToList();
        if (impossible.Count > 0) return impossible;

        var month = new MonthRelease(closing.Month, sites, [.. tables.Select(t => t.Month)]);
        var quarter = !closing.Month.EndsQuarter ? null : new QuarterRelease(closing.Month.Quarter, [.. tables.Select(t => t.Quarter)]);
        var (statements, audit) = Audit(closing, month, quarter);
        publication = new(month, quarter, coarseness.Report(), statements, audit);
        return [.. publication.Refused(plan).Select(c => c.Position.Table).Distinct()];
    }

    private sealed record Rounded(PublishedTable? Month, PublishedTable? Quarter, bool Impossible = false);

    private static Rounded Round(RoundingOfMonth rounding, Coarseness coarseness, int table, PublishedTable? sites, PublishedTable? quarterSites)
    {
        var isMonthly = sites is not null && coarseness.HasMonthOf(table);
        if (quarterSites is null || coarseness.DetailOf(table) == Detail.Nothing) return new(isMonthly ? rounding.Month(table, sites!) : null, null);
        var together = rounding.Quarter(table, coarseness.DetailOf(table), quarterSites, isMonthly && rounding.HasMonths(table));
        if (together is not { } rounded) return new(null, null, Impossible: true);
        return new(isMonthly ? rounded.Month ?? rounding.Month(table, sites!) : null, rounded.Quarter);
    }

    /// <summary>The sum of the months, and nothing when that has come to be no neighbour of the true one.</summary>
    private static PublishedTable? SitesOfQuarter(Closing closing, RoundingOfMonth rounding, PublishedTable? sites)
    {
        var months = closing.Before.Select(r => r.Sites).Append(sites).OfType<PublishedTable>().ToList();
        if (months.Count < 3) return rounding.QuarterSites();
        var (sum, truth) = (PublishedTable.Sum(months), closing.CountedIn(closing.Month.Quarter, 0));
        return sum.Cells().All(c => Math.Abs(c.Value - truth[c.Node, c.Column]) <= PublishedTable.Error) ? sum : null;
    }

    private (IReadOnlyList<Statement> Statements, IReadOnlyList<DerivedCell> Cells) Audit(Closing closing, MonthRelease month, QuarterRelease? quarter)
    {
        var knowledge = new Knowledge(plan, closing.QuarterCounted);
        var months = closing.Before.Append(month).ToList();
        for (var i = 0; i < months.Count; i++) knowledge.Add(months[i], months[..i]);
        if (quarter is not null) knowledge.Add(quarter);
        knowledge.AddWhereNobodyWas();
        foreach (var (span, table, numbers) in closing.Seen) knowledge.AddReplaced(table, span, numbers);
        return (knowledge.Statements, QuarterAudit.Of(plan, closing.QuarterCounted, knowledge.Statements, knowledge.Planned()));
    }
}
