using System.Diagnostics;
using WirPunkt.Statistics.Publication;
using WirPunkt.Statistics.Publication.Auditing;

namespace WirPunkt.Bench.Statistics;

/// <summary>Two simulated years are published month by month and audited; every figure is the worst of three sizes of the service.</summary>
internal static class PublishedYears
{
    private const int Months = 24;
    private static readonly int[] Sizes = [80, 200, 2000];

    public static Task<IReadOnlyList<Figure>> Measure(PublishedProgram _)
    {
        Run(Sizes[0]); // the first run compiles
        var runs = Sizes.Select(Run).ToList();
        var how = $"40 topics in 8 groups, 4 sites, 15 languages, {Months} months at {string.Join(", ", Sizes)} contacts, one in twelve entered a month late";
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("statistics.disclosed", runs.Sum(r => r.Disclosed), "cells", Goal.AtMost(0), $"{how}; of {runs.Sum(r => r.Sensitive)} audited sums of one to four, {runs.Sum(r => r.Exact)} as open as what is published of themselves; witnesses added up"),
            new("statistics.nonadditive", runs.Sum(r => r.NonAdditive), "sums", Goal.AtMost(0), "over sites, groups, months and tables"),
            new("statistics.maxerror", runs.Max(r => r.MostError), "contacts", Goal.AtMost(4), "of a number of a month or a quarter"),
            new("statistics.yearerror", runs.Average(r => r.YearError), "contacts", Goal.AtMost(1.5), $"mean of topic by site and year; {string.Join(", ", runs.Select(r => $"{Figure.Number(r.YearError)} at {r.Size}"))}"),
            new("statistics.coarsened", runs.Sum(r => r.Coarsened), "tables", Goal.None, "published coarser than planned because the audit refused"),
            new("statistics.quarter.seconds", runs.Max(r => r.Slowest), "s", Goal.AtMost(1), "processor time: rounding and auditing the month and quarter that took longest"),
            new("statistics.all.seconds", runs.Sum(r => r.Seconds), "s", Goal.AtMost(30), $"processor time: {Months} months of all sizes with all audits"),
        ]);
    }

    private static SimulatedYears Run(int size)
    {
        var run = new SimulatedYears(size);
        var month = new Month(2025, 1);
        for (var i = 0; i < Months; i++, month = month.Next) run.Publish(month);
        return run;
    }
}

/// <summary>One service over its years, and what there is to say about what it published.</summary>
internal sealed class SimulatedYears(int size, int seed = 0)
{
    private static readonly PublicationPlan Plan = SimulatedService.Plan;

    private readonly SimulatedService service = new(size + seed);
    private readonly Publisher publisher = new(Plan, [.. "bench"u8]);
    private readonly PublishedStatistics published = new(Plan, new());
    private readonly List<MonthCounts> year = [];
    private readonly List<int> yearErrors = [];

    public int Size => size;
    public int Sensitive { get; private set; }
    public int Exact { get; private set; }
    public int Disclosed { get; private set; }
    public int NonAdditive { get; private set; }
    public int MostError { get; private set; }
    public int Coarsened { get; private set; }
    public double Seconds { get; private set; }
    public double Slowest { get; private set; }
    public double YearError => yearErrors.Count == 0 ? 0 : yearErrors.Average();

    public void Publish(Month month)
    {
        if (month.Number == 1) year.Clear();
        year.Add(service.Count(month, size));
        var closing = published.Closing([.. year]);
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var publication = publisher.Close(closing);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
        (Seconds, Slowest) = (Seconds + seconds, Math.Max(Slowest, seconds));
        published.Write(publication);
        Look(publication);
        if (month.Number == 12) LookAtYear(month.Year);
    }

    private void Look(Publication publication)
    {
        Sensitive += publication.Audit.Count;
        Exact += publication.Audit.Count(c => c.IsExact);
        Coarsened += publication.Coarsened.Count;
        Disclosed += publication.Audit.Count(c => c.IsDisclosed || !WitnessAdder.Fits(Plan, c.Low, publication.Statements) || !WitnessAdder.Fits(Plan, c.High, publication.Statements));
        for (var t = 0; t < Plan.Tables.Count; t++)
        {
            Look(publication.Month.Tables[t], year[^1].Tables[t], publication.Month.Sites);
            if (publication.Quarter is { } quarter) Look(quarter.Tables[t], CountTable.Sum([.. year.TakeLast(3).Select(m => m.Tables[t])]), quarter.Tables[0]);
            if (publication.Quarter?.Tables[t] is { } table && Plan.Tables[t].Monthly != Monthly.Nothing) NonAdditive += Unlike(table, [.. publication.Quarter.Quarter.Months.Select(m => published.Month(m).Tables[t])]);
        }
    }

    private void Look(PublishedTable? table, CountTable truth, PublishedTable? sites)
    {
        if (table is null) return;
        foreach (var (node, column, value) in table.Cells()) MostError = Math.Max(MostError, Math.Abs(value - truth[node, column]));
        foreach (var (node, column, value) in table.Cells())
        {
            if (node == Classification.Everything && sites?[node, column] is { } same && same != value) NonAdditive++;
            if (column == Plan.AllSites) NonAdditive += Unequal(value, [.. Enumerable.Range(0, Plan.AllSites).Select(s => table[node, s])]);
            NonAdditive += Unequal(value, [.. table.By.Nodes.Where(n => table.By.Parent(n) == node).Select(n => table[n, column])]);
        }
    }

    private static int Unequal(int value, List<int?> parts) => parts.Count > 0 && parts.All(p => p is not null) && parts.Sum() != value ? 1 : 0;

    private static int Unlike(PublishedTable quarter, List<PublishedTable?> months) => months.Any(m => m is null) ? 0
        : PublishedTable.Sum([.. months.Select(m => m!)]).Cells().Count(c => quarter[c.Node, c.Column] is { } value && value != c.Value);

    private void LookAtYear(int number)
    {
        if (published.Year(number, 0) is not { } table) return;
        var truth = CountTable.Sum([.. year.Select(m => m.Tables[0])]);
        yearErrors.AddRange(table.Cells().Where(c => table.By.IsLeaf(c.Node) && c.Column != Plan.AllSites).Select(c => Math.Abs(c.Value - truth[c.Node, c.Column])));
    }
}
