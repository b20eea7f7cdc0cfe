using WirPunkt.Statistics.Months;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Published;

/// <summary>What of a month the line chart shows.</summary>
/// <param name="Contacts">null: not published</param>
/// <param name="OpenHours">hours in which somebody was at a Wir-Punkt; null: not known</param>
public sealed record MonthTotal(Month Month, int? Contacts, int? OpenHours);

/// <summary>Everything that pages and files may know: what stands in the ledger, by period. No true count comes near it.</summary>
public sealed class Figures
{
    /// <summary>Months in a line.</summary>
    private const int LongestLine = 12;

    private readonly Ledger ledger;
    private readonly List<(Month Month, ClosedMonth Closed)> months;

    public Figures(Ledger ledger, IEnumerable<ClosedMonth> closed)
    {
        this.ledger = ledger;
        months = [.. closed.Select(c => (Month: Month.Find(c.Month)!.Value, c)).OrderBy(m => m.Month.Year).ThenBy(m => m.Month.Number)];
        var all = AllPeriods().ToList();
        Periods = [.. all.Where(p => TablesOf(p).Count > 0)];
        Pages = [.. all.Where(p => Periods.Contains(p) || IsLeftOut(p))];
    }

    /// <summary>Made up: nobody was there.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>The newest first; a year before its quarters, a quarter before its months.</summary>
    public IReadOnlyList<PublishedPeriod> Periods { get; }

    /// <summary>The same, and those of which nothing is published but why.</summary>
    public IReadOnlyList<PublishedPeriod> Pages { get; }

    /// <summary>What a reader sees who asks for nothing particular: the newest quarter, before there is one the newest month.</summary>
    public PublishedPeriod? Newest => Periods.FirstOrDefault(p => p.QuarterNumber is not null) ?? (Periods.Count > 0 ? Periods[0] : null);

    /// <summary>Those that came later and of which nothing is published: who sees the newest numbers has to know why they are not newer.</summary>
    public IReadOnlyList<PublishedPeriod> LeftOutAfter(PublishedPeriod period) => [.. Pages.Except(Periods).Where(p => p.FirstDay > period.LastDay)];

    /// <summary>The contacts by site and every other table of a period, in the order of the plan.</summary>
    public IReadOnlyList<FigureTable> TablesOf(PublishedPeriod period) => Tables(period, c => c.Contacts);

    /// <summary>How often pages were read: by language, and by topic.</summary>
    public IReadOnlyList<FigureTable> ReadsOf(PublishedPeriod period) => Tables(period, c => c.Reads);

    /// <summary>The months up to the end of a period, twelve at most; one that was left out has its place.</summary>
    public IReadOnlyList<MonthTotal> LineUpTo(PublishedPeriod period) => [.. months.Where(m => m.Month.IsUpTo(period.Last)).Select(TotalOf).SkipWhile(m => m.Contacts is null).TakeLast(LongestLine)];

    /// <summary>The contacts of all Wir-Punkte in a month; null: not published.</summary>
    public MonthTotal? TotalOf(Month month) => months.Where(m => m.Month == month).Select(TotalOf).FirstOrDefault(m => m.Contacts is not null);

    /// <summary>What of a period is published coarser than planned.</summary>
    public IReadOnlyList<Coarsened> CoarsenedIn(PublishedPeriod period) => [.. MonthsOf(period).SelectMany(m => m.Closed.Coarsened).Where(c => Names(period).Contains(c.Period))];

    /// <summary>The tables of a period that were corrected, each once however often.</summary>
    public IReadOnlyList<LedgerEntry> ErrataOf(PublishedPeriod period) => [.. ledger.Entries.Where(e => e.Corrects is not null && Names(period).Contains(e.Period)).DistinctBy(e => (e.Period, e.Table))];

    private IReadOnlyList<FigureTable> Tables(PublishedPeriod period, Func<ClosedMonth, StoredPlan> planOf)
    {
        if (MonthsOf(period) is not [.., var last]) return [];
        var plan = planOf(last.Closed).Plan();
        var published = new PublishedStatistics(plan, ledger);
        IEnumerable<PublishedTable?> tables = (period.QuarterNumber, period.MonthNumber) switch
        {
            (_, { }) => [published.Month(last.Month).Sites, .. published.Month(last.Month).Tables],
            ({ }, _) => published.Quarter(period.Quarter!.Value).Tables,
            _ => Enumerable.Range(0, plan.Tables.Count).Select(t => published.Year(period.Year, t)),
        };
        return [.. tables.OfType<PublishedTable>().Where(t => !t.IsEmpty).Select(t => new FigureTable(plan, t))];
    }

    private List<(Month Month, ClosedMonth Closed)> MonthsOf(PublishedPeriod period) => [.. months.Where(m =>
        m.Month.Year == period.Year && (period.QuarterNumber is null || m.Month.Quarter.Number == period.QuarterNumber) && (period.MonthNumber is null || m.Month.Number == period.MonthNumber))];

    /// <summary>A year is so only when it is over: before, its quarters are still to come.</summary>
    private bool IsLeftOut(PublishedPeriod period) => CoarsenedIn(period).Count > 0 && MonthsOf(period)[^1].Month == period.Last;

    /// <summary>How the ledger calls a period; a year is made of its quarters.</summary>
    private static List<string> Names(PublishedPeriod period) => (period.QuarterNumber, period.MonthNumber) switch
    {
        (_, { }) => [period.Last.ToString()],
        ({ }, _) => [period.Quarter.ToString()!],
        _ => [.. Enumerable.Range(1, 4).Select(q => new Quarter(period.Year, q).ToString())],
    };

    private MonthTotal TotalOf((Month Month, ClosedMonth Closed) month)
    {
        var plan = month.Closed.Contacts.Plan();
        return new(month.Month, new PublishedStatistics(plan, ledger).Month(month.Month).Sites?[Classification.Everything, plan.AllSites], month.Closed.OpenHours);
    }

    private IEnumerable<PublishedPeriod> AllPeriods() => months.GroupBy(m => m.Month.Year).Reverse().SelectMany(year => (IEnumerable<PublishedPeriod>)
    [
        new(year.Key),
        .. year.GroupBy(m => m.Month.Quarter).Reverse().SelectMany(quarter => (IEnumerable<PublishedPeriod>)[PublishedPeriod.Of(quarter.Key), .. quarter.Reverse().Select(m => PublishedPeriod.Of(m.Month))]),
    ]);
}
