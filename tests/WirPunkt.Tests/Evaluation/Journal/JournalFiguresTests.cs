namespace WirPunkt.Evaluation.Journal;

/// <summary>How long it took from a hint to a change.</summary>
public sealed class JournalFiguresTests
{
    private static JournalEntry Entry(JournalState state, string on = "2026-11-01", string ended = "", JournalSource source = JournalSource.Written)
    {
        var entry = new JournalEntry { Source = source };
        entry.Take(new() { Kind = JournalKind.Planning, On = on, Text = "x", State = state, Ended = ended }, new(2026, 11, 24));
        return entry;
    }

    [Fact]
    public void The_median_is_of_what_was_done_alone()
    {
        var figures = JournalFigures.Of([Entry(JournalState.Done, ended: "2026-11-03"), Entry(JournalState.Done, ended: "2026-11-11"), Entry(JournalState.Dropped, ended: "2026-11-02"), Entry(JournalState.Open)]);
        Assert.Equal(new(4, 2, 1, 6.0), figures);
    }

    [Fact]
    public void Without_anything_done_there_is_no_median() => Assert.Null(JournalFigures.Of([Entry(JournalState.Open)]).MedianDays);

    [Fact]
    public void Done_without_a_day_is_done_today_and_what_is_opened_again_has_no_end()
    {
        Assert.Equal(23, Entry(JournalState.Done).Days);
        Assert.Null(Entry(JournalState.Open, ended: "2026-11-03").EndedOn);
    }

    [Fact]
    public void What_somebody_wrote_is_no_loop() =>
        Assert.Equal(JournalSource.Remark, Assert.Single(JournalFigures.Loops([Entry(JournalState.Open), Entry(JournalState.Open, source: JournalSource.Remark)])).Source);

    [Fact]
    public void A_filter_takes_what_it_names_and_says_it_in_its_address()
    {
        var filter = new JournalFilter(JournalKind.Planning, JournalState.Open, null, null, null);
        Assert.Equal("?art=planning&stand=open", filter.Query);
        Assert.True(filter.Takes(Entry(JournalState.Open)));
        Assert.False(filter.Takes(Entry(JournalState.Done)));
        Assert.False((filter with { Site = "treff" }).Takes(Entry(JournalState.Open)));
        Assert.Equal("", new JournalFilter(null, null, null, null, null).Query);
    }
}
