using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Published;

public sealed class FigureTableTests
{
    private static readonly PublicationPlan Plan = new(["s1", "s2"], [new(Classification.Flat("channel", ["on-site", "phone", "video", "not-recorded"]), Monthly.Everything)]);

    private static FigureTable Table(params int[] values)
    {
        var table = new PublishedTable(Plan.Tables[0].By, Plan.Columns);
        table[Classification.Everything, Plan.AllSites] = values.Sum();
        for (var i = 0; i < values.Length; i++) table[i + 1, Plan.AllSites] = values[i];
        return new(Plan, table);
    }

    [Fact]
    public void The_largest_stands_first_equal_ones_as_the_plan_has_them_and_what_was_not_recorded_last() =>
        Assert.Equal(["video", "on-site", "phone", "not-recorded"], Table(5, 5, 20, 30).Rows.Select(r => r.Key));

    [Fact]
    public void A_share_is_said_of_25_and_more()
    {
        Assert.All(Table(5, 5, 10, 0).Rows, r => Assert.Null(r.Share));
        Assert.Equal([40, 40, 20, 0], Table(10, 10, 5, 0).Rows.Select(r => r.Share));
    }

    [Theory]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026-q2", "2026-04-01", "2026-06-30")]
    [InlineData("2026-02", "2026-02-01", "2026-02-28")]
    public void A_period_is_called_as_in_its_address(string key, string from, string to)
    {
        var period = PublishedPeriod.Find(key)!;
        Assert.Equal((key, from, to), (period.Key, period.FirstDay.ToString("uuuu-MM-dd", null), period.LastDay.ToString("uuuu-MM-dd", null)));
    }

    [Theory]
    [InlineData("2026-q5")]
    [InlineData("2026-13")]
    [InlineData("1926")]
    [InlineData("2026-1")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_period_is_none(string? key) => Assert.Null(PublishedPeriod.Find(key));
}
