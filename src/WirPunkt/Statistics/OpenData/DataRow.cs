using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Statistics.Published;

namespace WirPunkt.Statistics.OpenData;

/// <summary>A published number as it stands in files, with all that one needs to understand it alone.</summary>
public sealed record DataRow(string Period, string Kind, LocalDate From, LocalDate To, string Table, string TableName, string Category, string CategoryName, string Group, string Site, string SiteName, int Value)
{
    /// <summary>Every number of every period, the oldest first; nothing that is not published.</summary>
    public static IReadOnlyList<DataRow> Of(Figures figures, CategoryNames names, Texts texts) =>
        [.. figures.Pages.OrderBy(p => p.FirstDay).ThenByDescending(p => p.LastDay).SelectMany(period => figures.TablesOf(period).Concat(figures.ReadsOf(period)).SelectMany(table => Of(period, table, texts[$"statistics.table-{table.Name}"] + (figures.IsSimulated ? $" ({texts["statistics.simulated-short"]})" : ""), names, texts)))];

    private static IEnumerable<DataRow> Of(PublishedPeriod period, FigureTable table, string title, CategoryNames names, Texts texts)
    {
        var all = texts["chart.all"];
        var kind = (period.QuarterNumber, period.MonthNumber) switch { (_, { }) => "month", ({ }, _) => "quarter", _ => "year" };
        foreach (var (category, group, site, value) in table.Cells())
        {
            yield return new(period.Key, kind, period.FirstDay, period.LastDay, table.Name, title,
                category, IsTotal(category) ? all : names.Of(table.Name, category).Text, IsTotal(group) ? "" : group, site, IsTotal(site) ? all : NameOf(table, site, names), value);
        }
    }

    /// <summary>Where contacts have a Wir-Punkt, reads have the language of the page.</summary>
    private static string NameOf(FigureTable table, string site, CategoryNames names) => table.IsOfReads ? names.OfLanguage(site).Text : names.OfSite(site).Text;

    private static bool IsTotal(string key) => key is Publication.Classification.TotalKey or FigureTable.Whole;
}
