using WirPunkt.Statistics.Publication.Auditing;

namespace WirPunkt.Statistics.Publication;

public sealed class PublisherTests
{
    private readonly Publisher publisher = new(SmallService.Plan(), SmallService.Secret);

    /// <summary>Every published table of a release with what was counted.</summary>
    private static IEnumerable<(PublishedTable Published, CountTable Counted)> Tables(Publication publication, List<MonthCounts> counted)
    {
        var quarter = counted.Where(c => c.Month.Quarter == publication.Month.Month.Quarter).ToList();
        for (var t = 0; t < counted[0].Tables.Count; t++)
        {
            if (publication.Month.Tables[t] is { } month) yield return (month, counted[^1].Tables[t]);
            if (publication.Quarter?.Tables[t] is { } table) yield return (table, CountTable.Sum([.. quarter.Select(c => c.Tables[t])]));
        }
    }

    private (PublishedStatistics Published, List<(Publication, List<MonthCounts>)> All) Publish(int seed, int months, int contacts)
    {
        var plan = SmallService.Plan();
        var counted = SmallService.Count(plan, seed, months, contacts);
        var published = new PublishedStatistics(plan, new());
        var all = new List<(Publication, List<MonthCounts>)>();
        for (var m = 1; m <= months; m++)
        {
            var publication = publisher.Close(published.Closing(counted[..m]));
            published.Write(publication);
            all.Add((publication, counted[..m]));
        }
        return (published, all);
    }

    [Fact]
    public void A_thousand_tables_are_rounded_to_neighbours_that_add_up_and_disclose_nobody()
    {
        var seen = 0;
        for (var seed = 0; seen < 1000; seed++)
        {
            foreach (var (publication, counted) in Publish(seed, 3, 8 + seed).All)
            {
                Assert.DoesNotContain(publication.Audit, c => c.IsDisclosed);
                foreach (var (table, truth) in Tables(publication, counted))
                {
                    seen++;
                    AssertNeighbours(table, truth);
                    AssertAddsUp(table);
                }
            }
        }
    }

    [Fact]
    public void Every_witness_of_the_audit_adds_up_also_where_few_people_came_to_many_places()
    {
        var plan = SmallService.ManyTables();
        for (var seed = 10; seed < 22; seed++) // 12: a step once took the same room twice
        {
            var counted = SmallService.Count(plan, seed, 3, 8 + seed);
            var published = new PublishedStatistics(plan, new());
            for (var m = 1; m <= 3; m++)
            {
                var release = new Publisher(plan, SmallService.Secret).Close(published.Closing(counted[..m]));
                published.Write(release);
                Assert.All(release.Audit, c => Assert.True(WitnessAdder.Fits(plan, c.Low, release.Statements) && WitnessAdder.Fits(plan, c.High, release.Statements), $"seed {seed}, month {m}: {c.Position}"));
            }
        }
    }

    private static void AssertNeighbours(PublishedTable table, CountTable truth) => Assert.All(table.Cells(), cell =>
    {
        var counted = truth[cell.Node, cell.Column];
        Assert.Equal(0, cell.Value % 5);
        Assert.InRange(Math.Abs(cell.Value - counted), 0, counted % 5 == 0 ? 0 : 4);
    });

    private static void AssertAddsUp(PublishedTable table)
    {
        foreach (var (node, column, value) in table.Cells())
        {
            var sites = Enumerable.Range(0, table.Columns - 1).Select(s => table[node, s]).ToList();
            if (column == table.Columns - 1 && sites.All(s => s is not null)) Assert.Equal(value, sites.Sum());
            var parts = table.By.Nodes.Where(n => table.By.Parent(n) == node).Select(n => table[n, column]).ToList();
            if (parts.Count > 0 && parts.All(p => p is not null)) Assert.Equal(value, parts.Sum());
        }
    }

    [Fact]
    public void The_same_counts_give_the_same_numbers_and_another_secret_gives_others()
    {
        var plan = SmallService.Plan();
        var closing = new PublishedStatistics(plan, new()).Closing(SmallService.Count(plan, 3, 1, 80));
        List<int> Numbers(byte[] secret) => [.. new Publisher(plan, secret).Close(closing).Month.Tables.SelectMany(t => t?.Cells() ?? []).Select(c => c.Value)];

        Assert.Equal(Numbers(SmallService.Secret), Numbers(SmallService.Secret));
        Assert.Contains(Enumerable.Range(0, 5), i => !Numbers([(byte)i]).SequenceEqual(Numbers(SmallService.Secret)));
    }

    [Fact]
    public void A_quarter_is_the_sum_of_its_months_and_a_year_of_its_quarters()
    {
        var (published, all) = Publish(4, 12, 70);
        Assert.All(all, p => Assert.Empty(p.Item1.Coarsened));
        var allSites = SmallService.Plan().AllSites;
        foreach (var table in new[] { 0, 1 })
        {
            var months = all.Select(p => p.Item1.Month.Tables[table]!).ToList();
            foreach (var (node, column, value) in PublishedTable.Sum(months).Cells().Where(c => c.Column == allSites)) Assert.Equal(value, published.Year(2026, table)![node, column]);
        }
        Assert.Null(published.Year(2025, 0));
    }

    [Fact]
    public void A_month_that_cannot_become_part_of_its_quarter_is_left_out_and_that_is_said()
    {
        var plan = new PublicationPlan(["s1"], [new(Classification.Flat("languages", ["de", "ar"]), Monthly.Everything)]);
        var counted = Enumerable.Range(1, 3).Select(m => Counts(plan, new(2026, m), 19, 1)).ToList();
        var months = Enumerable.Range(1, 2).Select(m => new MonthRelease(new(2026, m), Row(plan, 20), [Row(plan, 20, 15, 5)])).ToList(); // "ar" went up twice: 10 for 2

        var publication = new Publisher(plan, SmallService.Secret).Close(new(plan, new(2026, 3), counted, months, []));

        Assert.Contains(new Coarsened("2026-03", "languages", Detail.Nothing), publication.Coarsened);
        Assert.Null(publication.Month.Tables[0]);
        Assert.NotNull(publication.Month.Sites);
        Assert.DoesNotContain(publication.Audit, c => c.IsDisclosed);
    }

    [Fact]
    public void What_earlier_numbers_give_away_together_ends_in_nothing_more_and_stops_no_month()
    {
        var plan = new PublicationPlan(["s1"], [new(Classification.Flat("languages", ["de", "ar"]), Monthly.Everything)]);
        List<MonthCounts> counted = [Counts(plan, new(2026, 1), 2, 0), Counts(plan, new(2026, 2), 3, 0)];
        var closing = new Closing(plan, new(2026, 2), counted, [new(new(2026, 1), Row(plan, 5), [Row(plan, 5, 5, 0)])], []) { Seen = [(Span.First, 0, Row(plan, 0, 0, 0))] }; // 0 and then 5: one to four

        var publication = new Publisher(plan, SmallService.Secret).Close(closing);

        Assert.Contains(publication.Audit, c => c.IsDisclosed);
        Assert.True(publication.IsNothing);
        Assert.True(publication.IsWitnessed(plan));
        Assert.Contains(new Coarsened("2026-02", plan.Margin, Detail.Nothing), publication.Coarsened);
    }

    private static MonthCounts Counts(PublicationPlan plan, Month month, params int[] numbers)
    {
        var table = new CountTable(plan.Tables[0].By, 1);
        for (var i = 0; i < numbers.Length; i++) table.Add(i + 1, 0, numbers[i]);
        return new(month, [table]);
    }

    private static PublishedTable Row(PublicationPlan plan, params int[] numbers)
    {
        var table = new PublishedTable(plan.Tables[0].By, plan.Columns);
        for (var i = 0; i < numbers.Length; i++) table[i, plan.AllSites] = numbers[i];
        table[0, 0] = numbers[0];
        return table;
    }
}
