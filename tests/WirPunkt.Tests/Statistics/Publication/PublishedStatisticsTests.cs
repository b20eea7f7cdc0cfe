namespace WirPunkt.Statistics.Publication;

public sealed class PublishedStatisticsTests
{
    private readonly PublicationPlan plan = SmallService.Plan();
    private readonly Ledger ledger = new();
    private readonly Publisher publisher;
    private readonly PublishedStatistics published;
    private readonly List<MonthCounts> counted;

    public PublishedStatisticsTests()
    {
        (publisher, published, counted) = (new(plan, SmallService.Secret), new(plan, ledger), SmallService.Count(plan, 8, 3, 90));
        for (var m = 1; m <= 3; m++) published.Write(publisher.Close(published.Closing(counted[..m])));
    }

    [Fact]
    public void A_release_comes_out_of_the_ledger_as_it_went_in()
    {
        var again = new PublishedStatistics(SmallService.Plan(), new(ledger.Entries)).Month(new(2026, 3));
        var release = published.Month(new(2026, 3));
        Assert.Equal(release.Sites!.Cells(), again.Sites!.Cells());
        Assert.Equal(release.Tables[1]!.Cells(), again.Tables[1]!.Cells());
        Assert.Null(release.Tables[2]); // outcomes are quarterly
        Assert.NotNull(published.Quarter(new(2026, 1)).Tables[2]);
    }

    [Fact]
    public void Nothing_is_corrected_where_the_numbers_stay_neighbours()
    {
        Assert.True(published.Correct(publisher, counted, new(2026, 1)));
        Assert.DoesNotContain(ledger.Entries, e => e.Corrects is not null);
    }

    [Fact]
    public void A_correction_is_an_erratum_beside_what_was_published()
    {
        var before = ledger.Entries.Count;
        foreach (var table in counted[1].Tables) table.Add(table.By.Leaves[0], 0, 10); // ten contacts nobody had counted

        Assert.True(published.Correct(publisher, counted, new(2026, 1)));

        Assert.Null(ledger.FirstFault());
        Assert.All(ledger.Entries.Skip(before), e => Assert.NotNull(e.Corrects));
        Assert.DoesNotContain(ledger.Entries.Skip(before), e => e.Period is "2026-01" or "2026-03");
        Assert.InRange(Math.Abs(published.Month(new(2026, 2)).Sites![0, plan.AllSites]!.Value - counted[1].Tables[0][0, plan.AllSites]), 0, 4);
    }

    [Fact]
    public void What_an_erratum_has_replaced_is_known_when_the_next_month_closes()
    {
        var begun = new PublishedStatistics(plan, new());
        begun.Write(publisher.Close(begun.Closing(counted[..1])));
        Assert.Empty(begun.Closing(counted[..2]).Seen);
        foreach (var table in counted[0].Tables) table.Add(table.By.Leaves[0], 0, 10);

        Assert.True(begun.Correct(publisher, counted[..1], new(2026, 1)));

        Assert.Contains(begun.Closing(counted[..2]).Seen, s => s.Span == Auditing.Span.First);
        Assert.True(publisher.Close(begun.Closing(counted[..2])).IsWitnessed(plan));
    }
}
