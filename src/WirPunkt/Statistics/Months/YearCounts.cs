using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Months;

/// <summary>The true counts of a year up to a month, as the rounding needs them; months before the first have nothing.</summary>
internal static class YearCounts
{
    public static Task<IReadOnlyList<MonthCounts>> YearOf(this TrueCounts counts, Month month, PublicationPlan plan, CancellationToken cancel) =>
        Each(month, m => counts.Of(m, plan, cancel));

    public static Task<IReadOnlyList<MonthCounts>> ReadsOfYear(this TrueCounts counts, Month month, PublicationPlan plan, CancellationToken cancel) =>
        Each(month, async m => new(m, [await counts.ReadsOf(m, plan.Tables[0].By, plan.Sites, cancel)]));

    private static async Task<IReadOnlyList<MonthCounts>> Each(Month last, Func<Month, Task<MonthCounts>> count)
    {
        var year = new List<MonthCounts>();
        for (var number = 1; number <= last.Number; number++) year.Add(await count(new(last.Year, number)));
        return year;
    }
}
