using WirPunkt.Platform.Languages;
using WirPunkt.Statistics.Months;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Published;

/// <summary>A month that the audit left out, with the quarter that ends with it.</summary>
public sealed class FiguresTests
{
    private static readonly string[] Closed = ["2026-01", "2026-02", "2026-03", "2026-04"];
    private static readonly PublishedPeriod March = new(2026, MonthNumber: 3), Quarter = new(2026, QuarterNumber: 1);

    private readonly Figures figures;

    public FiguresTests()
    {
        var plan = new PublicationPlan(["s1"], [new(Classification.Flat("channel", ["phone", "video"]), Monthly.Everything)]);
        var ledger = new Ledger();
        foreach (var month in Closed.Where(m => m != March.Key)) ledger.Append(month, plan.Margin, [new("total", "s1", 5), new("total", "total", 5)]);
        figures = new(ledger, Closed.Select(month => new ClosedMonth
        {
            Month = month,
            Contacts = StoredPlan.Of(plan),
            Reads = StoredPlan.Of(plan with { Margin = Plans.ReadLanguages }),
            Coarsened = month == March.Key ? [new("2026-03", plan.Margin, Detail.Nothing), new("2026-Q1", "channel", Detail.Nothing)] : [],
            SecretMark = "",
        }));
    }

    [Fact]
    public void What_was_left_out_has_a_page_that_says_so_and_no_numbers()
    {
        Assert.Equal(["2026-04", "2026-q1", "2026-03", "2026-02", "2026-01"], figures.Pages.Select(p => p.Key)); // the year is not over
        Assert.Equal(["2026-04", "2026-02", "2026-01"], figures.Periods.Select(p => p.Key));
        Assert.Empty(figures.TablesOf(March).Concat(figures.TablesOf(Quarter)));
        Assert.NotEmpty(figures.CoarsenedIn(March));
        Assert.Null(figures.TotalOf(new(2026, 3)));
        Assert.Equal([March], figures.LeftOutAfter(new(2026, MonthNumber: 2)));
    }

    [Fact]
    public void What_was_left_out_is_said_with_the_reason()
    {
        var texts = new TextLibrary().In(Language.German);
        const string why = "nicht veröffentlicht, weil man sonst über wenige Kontakte zu viel erfahren könnte.";
        Assert.Equal([$"Statistik der Wir-Punkte (1. Quartal 2026): {why}"], Pages.Coarser.Of(Quarter, figures, texts));
        Assert.Empty(Pages.Coarser.Of(new(2026, MonthNumber: 2), figures, texts));
    }

    [Fact]
    public void The_line_has_a_gap_where_a_month_was_left_out() =>
        Assert.Equal([5, 5, null, 5], figures.LineUpTo(new(2026, MonthNumber: 4)).Select(m => m.Contacts));
}
