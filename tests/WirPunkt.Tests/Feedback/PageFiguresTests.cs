namespace WirPunkt.Feedback;

public sealed class PageFiguresTests
{
    private static RemarkCount Count(string path, RemarkKind kind, int count, string month = "2026-11") => new() { Month = month, Path = path, Kind = kind, Count = count };

    [Fact]
    public void A_page_is_one_line_over_months_and_kinds() =>
        Assert.Equal([new PageFigures("/a", 7, 2, 6), new PageFigures("/b", 0, 1, 0)], PageFigures.Of(
        [
            Count("/a", RemarkKind.Helpful, 4), Count("/a", RemarkKind.Helpful, 3, "2026-10"), Count("/a", RemarkKind.NotHelpful, 2), Count("/b", RemarkKind.NotHelpful, 1),
            Count("/a", RemarkKind.Wrong, 1), Count("/a", RemarkKind.Unclear, 2), Count("/a", RemarkKind.Barrier, 3),
        ]));

    [Theory]
    [InlineData(0, "few")]
    [InlineData(4, "few")]
    [InlineData(5, "some")]
    [InlineData(19, "some")]
    [InlineData(20, "many")]
    [InlineData(99, "many")]
    [InlineData(100, "most")]
    [InlineData(100_000, "most")]
    public void Nobody_learns_more_than_a_band(int count, string band) => Assert.Equal(band, PageFigures.BandOf(count));

    [Fact]
    public void What_needs_work_stands_first_and_few_answers_stand_nowhere()
    {
        PageFigures good = new("/good", 200, 2, 1), bad = new("/bad", 10, 60, 30), badOfSix = new("/six", 0, 4, 2), few = new("/few", 0, 4, 0);
        Assert.Equal([bad, badOfSix, good], PageFigures.ByNeed([good, few, badOfSix, bad]));
    }

    /// <summary>By hand: 6 of 6, z = 1.96: (1 + 0.32013 - 1.96 * sqrt(0.02668)) / 1.64027.</summary>
    [Fact]
    public void Need_is_the_lower_bound_of_the_share()
    {
        Assert.Equal(0.610, new PageFigures("/six", 0, 6, 0).NeedsWork, 3);
        Assert.Equal(0, new PageFigures("/none", 0, 0, 0).NeedsWork);
    }
}
