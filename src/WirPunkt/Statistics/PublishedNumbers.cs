using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Months;
using WirPunkt.Statistics.Pages;
using WirPunkt.Statistics.Publication;
using WirPunkt.Statistics.Published;

namespace WirPunkt.Statistics;

/// <summary>A published month: contacts (a multiple of five) and the hours in which somebody was at a Wir-Punkt; null: not known.</summary>
public sealed record PublishedMonth(YearMonth Month, int Contacts, int? OpenHours);

/// <summary>The contacts of a published quarter, or of a month beside the whole quarters.</summary>
/// <param name="Name">4. Quartal 2025</param>
public sealed record PublishedPart(string Name, int Contacts);

/// <summary>A category of a published table, with what all its periods publish of it together.</summary>
/// <param name="IsComplete">false: some period does not publish it by itself, so that it is at least so many</param>
public sealed record PublishedRow(string Key, string Name, int Value, bool IsComplete);

/// <summary>A table of published numbers, added up over quarters and single months.</summary>
/// <param name="Name">of the feature, as in files: <c>topic</c>, <c>language</c>, <c>sent-wrongly</c></param>
/// <param name="From">the first month of what is added up</param>
/// <param name="To">the last one</param>
/// <param name="Total">the whole of the same periods</param>
/// <param name="MostOff">by how much a number may differ from the counted one: four for each number added</param>
public sealed record PublishedTotals(string Name, YearMonth From, YearMonth To, IReadOnlyList<PublishedRow> Rows, int Total, int MostOff);

/// <summary>What other parts may know of the statistics: published numbers, by month and added up.</summary>
public sealed class PublishedNumbers
{
    /// <summary>The table of contacts by Wir-Punkt.</summary>
    public const string BySite = "site";

    private readonly Figures figures;
    private readonly CategoryNames names;
    private readonly Texts texts;

    internal PublishedNumbers(Figures figures, CategoryNames names, Texts texts) => (this.figures, this.names, this.texts) = (figures, names, texts);

    /// <summary>How far the published number of one month or quarter may be from the counted one.</summary>
    public static int Error => PublishedTable.Error;

    /// <summary>The published months of a span, the oldest first.</summary>
    public IReadOnlyList<PublishedMonth> Months(YearMonth from, YearMonth to) => [.. MonthsOf(from, to).Select(p => (Period: p, Total: figures.TotalOf(p.Last)))
        .Where(m => m.Total is not null).Select(m => new PublishedMonth(In(m.Period.Last), m.Total!.Contacts!.Value, m.Total.OpenHours))];

    /// <summary>The contacts of a span, quarter by quarter, and month by month where it holds a part of a quarter only.</summary>
    public IReadOnlyList<PublishedPart> Parts(YearMonth from, YearMonth to) => [.. PartsOf(from, to).OrderBy(p => p.FirstDay)
        .Select(p => (Period: p, figures.TablesOf(p)[0].Total)).Where(p => p.Total is not null).Select(p => new PublishedPart(p.Period.InWords(texts), p.Total!.Value))];

    /// <summary>Every table of the contacts of a span: of its whole quarters, which publish more than single months; of its months where there is no whole quarter.</summary>
    public IReadOnlyList<PublishedTotals> Contacts(YearMonth from, YearMonth to) => [.. Sum(from, to, figures.TablesOf, "")];

    /// <summary>How often pages were read: by topic, and by language (<see cref="BySite"/>).</summary>
    public IReadOnlyList<PublishedTotals> Reads(YearMonth from, YearMonth to) => [.. Sum(from, to, figures.ReadsOf, "read-")];

    /// <summary>What of the months and quarters of a span is published coarser than planned, or not at all, and why: a sentence each, the oldest first.</summary>
    public IReadOnlyList<string> LeftOut(YearMonth from, YearMonth to) =>
    [
        .. figures.Pages.Where(p => p.QuarterNumber is not null || p.MonthNumber is not null)
            .Where(p => p.FirstDay.ToYearMonth().CompareTo(from) >= 0 && In(p.Last).CompareTo(to) <= 0)
            .OrderBy(p => p.FirstDay).SelectMany(p => Coarser.Of(p, figures, texts)),
    ];

    private IEnumerable<PublishedTotals> Sum(YearMonth from, YearMonth to, Func<PublishedPeriod, IReadOnlyList<FigureTable>> tablesOf, string prefix)
    {
        var all = PartsOf(from, to).ToList();
        var quarters = all.Where(p => p.QuarterNumber is not null).ToList();
        var parts = (quarters.Count > 0 ? quarters : all).Select(p => (Period: p, Tables: tablesOf(p))).Where(p => p.Tables.Count > 0).ToList();
        if (parts.Count == 0) yield break;
        var (first, last) = (parts.Min(p => p.Period.FirstDay).ToYearMonth(), parts.Max(p => p.Period.LastDay).ToYearMonth());

        yield return Totals(prefix + BySite, [.. parts.Select(p => (p.Tables[0].SiteRows, p.Tables[0].Total ?? 0))], key => prefix.Length == 0 ? names.OfSite(key) : names.OfLanguage(key));
        foreach (var table in parts.SelectMany(p => p.Tables).Where(t => t.Rows.Count > 0).GroupBy(t => t.Name))
        {
            yield return Totals(table.Key, [.. table.Select(t => (t.Rows, t.Total ?? 0))], key => names.Of(table.Key, key));
        }

        PublishedTotals Totals(string name, IReadOnlyList<(IReadOnlyList<FigureRow> Rows, int Total)> tables, Func<string, CategoryName> nameOf)
        {
            var counted = tables.Count(t => t.Total > 0); // where nothing was counted no category stands alone, and none is missing
            var rows = tables.Where(t => t.Total > 0).SelectMany(t => t.Rows).GroupBy(r => r.Key)
                .Select(r => new PublishedRow(r.Key, nameOf(r.Key).Text, r.Sum(x => x.Value), r.Count() == counted))
                .OrderBy(r => r.Key == Features.NotRecorded).ThenByDescending(r => r.Value);
            return new(name, first, last, [.. rows], tables.Sum(t => t.Total), PublishedTable.Error * tables.Count);
        }
    }

    /// <summary>Fewer and larger parts add fewer errors: a quarter instead of its months where the span holds all of it.</summary>
    private List<PublishedPeriod> PartsOf(YearMonth from, YearMonth to)
    {
        var months = MonthsOf(from, to).ToList();
        var whole = figures.Periods.Where(p => p.QuarterNumber is not null && p.Quarter!.Value.Months.All(m => months.Any(x => x.Last == m))).ToList();
        return [.. whole, .. months.Where(m => !whole.Any(q => q.Quarter == m.Last.Quarter))];
    }

    private IEnumerable<PublishedPeriod> MonthsOf(YearMonth from, YearMonth to) => figures.Periods.Where(p => p.MonthNumber is not null)
        .Where(p => In(p.Last).CompareTo(from) >= 0 && In(p.Last).CompareTo(to) <= 0).OrderBy(p => p.FirstDay);

    private static YearMonth In(Month month) => new(month.Year, month.Number);
}

/// <summary>Reads the published numbers for another part of the program.</summary>
public sealed class ReadPublishedNumbers(ReadFigures read, Platform.Content.Publication content)
{
    /// <param name="texts">in whose language categories are called</param>
    /// <returns>Null while the chain of the ledger does not hold: then no number is used.</returns>
    public async Task<PublishedNumbers?> Run(Texts texts, CancellationToken cancel = default)
    {
        try
        {
            return new(await read.Run(cancel), new(new Reading(content), texts), texts);
        }
        catch (BrokenLedgerException)
        {
            return null;
        }
    }
}
