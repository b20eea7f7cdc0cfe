namespace WirPunkt.Statistics.Publication.Auditing;

public sealed class TableAuditTests
{
    private static readonly Interval Gap = Interval.Suppressed;

    private static IReadOnlyList<Interval> Derive(IReadOnlyList<Interval> published, params Relation[] relations) =>
        [.. TableAudit.Of(published, relations)!.Select(d => d.Interval)];

    [Fact]
    public void A_single_gap_is_no_gap() => Assert.Equal(Interval.Exactly(3), Derive([Interval.Exactly(10), Interval.Exactly(7), Gap], new Relation(0, [1, 2]))[2]);

    [Fact]
    public void What_nothing_bounds_has_no_most() => Assert.Equal(new Interval(2, null), Derive([Gap, Interval.Exactly(2), Gap], new Relation(0, [1, 2]))[0]);

    [Fact]
    public void Numbers_that_fit_no_table_are_a_contradiction()
    {
        Assert.Null(TableAudit.Of([Interval.Exactly(3), Interval.Exactly(4), Gap], [new(0, [1, 2])]));
        Assert.Null(TableAudit.Of([Interval.Exactly(3), Interval.Exactly(1), Interval.Exactly(1)], [new(0, [1, 2])]));
    }

    [Fact]
    public void Whole_numbers_leave_less_than_fractions()
    {
        var most = new Interval(0, 1); // of each pair at most one: of three at most one, though three halves would fit
        Assert.Equal(most, Derive([Gap, Gap, Gap, most, most, most, Gap], new(3, [0, 1]), new(4, [1, 2]), new(5, [0, 2]), new(6, [0, 1, 2]))[6]);
    }

    [Fact]
    public void Two_gaps_in_every_line_can_still_give_a_cell_away()
    {
        bool[][] gaps = [[true, true, false, false], [true, true, true, false], [false, false, true, true], [false, false, true, true]];
        var table = RandomTable.Of(new Random(1), 4, 4, 9);
        var derived = TableAudit.Of(table.Published((r, c) => gaps[r][c] ? Gap : null), table.Relations)!;

        Assert.Equal(Interval.Exactly(table.Value(1, 2)), derived[table.Cell(1, 2)].Interval);
        Assert.False(derived[table.Cell(0, 0)].Interval.IsExact);
    }

    [Fact]
    public void Linked_tables_give_away_what_each_alone_keeps()
    {
        Interval[] published = [Gap, Gap, Gap, Interval.Exactly(7), Interval.Exactly(5), Interval.Exactly(4)];
        Relation[] first = [new(3, [0, 1])], second = [new(4, [0, 2]), new(5, [1, 2])];

        Assert.Equal(new Interval(0, 7), Derive(published, first)[0]);
        Assert.Equal(new Interval(1, 5), Derive(published, second)[0]);
        Assert.Equal(Interval.Exactly(4), Derive(published, [.. first, .. second])[0]);
    }

    [Fact]
    public void Trying_all_tables_gives_the_same_intervals()
    {
        var random = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            var table = RandomTable.Of(random, random.Next(1, 4), random.Next(1, 4), 4);
            var published = table.Published((_, _) => random.Next(3) switch { 0 => null, 1 => Gap.And(new(0, 4)), _ => new(random.Next(2), 2 + random.Next(3)) }, everyTotal: random.Next(2) == 0);
            var derived = TableAudit.Of(published, table.Relations);
            Assert.Equal(table.TryAll(published), derived?.Select(d => d.Interval));
            Assert.True(derived is null || derived.All(d => d.Proven));
        }
    }

    [Fact]
    public void Fractions_of_any_size_give_the_same_as_small_ones()
    {
        var random = new Random(3);
        for (var i = 0; i < 20; i++)
        {
            Interval[] variables = [.. Enumerable.Range(0, 6).Select(_ => new Interval(0, random.Next(2, 9)))];
            (IReadOnlyList<(int, long)>, long)[] equations = [([(0, 1), (1, 1), (2, -1)], 1), ([(2, 1), (3, 1), (4, -1), (5, -1)], 2)];
            Assert.Equal(new Component<BigFraction>(variables, equations).Extremes(), new Component<SmallFraction>(variables, equations).Extremes());
        }
    }
}
