namespace WirPunkt.Statistics.Publication.Auditing;

public sealed class QuarterAuditTests
{
    private static readonly PublicationPlan Tiny = new(["s1", "s2"],
    [
        new(Classification.Flat("languages", ["de", "ar", "uk"]), Monthly.Everything),
        new(Classification.Flat("outcomes", ["solved", "open"])),
    ]);

    private static List<DerivedCell> Audit(PublicationPlan plan, IReadOnlyList<MonthCounts> counted, IReadOnlyList<Statement> statements) =>
        [.. QuarterAudit.Of(plan, counted, statements, new Knowledge(plan, counted).Planned())];

    [Fact]
    public void Trying_all_tables_gives_the_same_intervals()
    {
        var random = new Random(11);
        for (var i = 0; i < 60; i++)
        {
            var (rows, columns) = (random.Next(2, 4), random.Next(1, 4));
            var table = RandomTable.Of(random, rows, columns, 3);
            var published = table.Published((r, c) => new(Math.Max(0, table.Value(r, c) - 1), table.Value(r, c) + 1), everyTotal: random.Next(2) == 0);
            var plan = new PublicationPlan([.. Enumerable.Range(1, columns).Select(s => $"s{s}")], [new(Classification.Flat("rows", Enumerable.Range(1, rows).Select(r => $"r{r}")))]);
            var counts = new CountTable(plan.Tables[0].By, columns);
            for (var r = 0; r < rows; r++) for (var c = 0; c < columns; c++) counts.Add(r + 1, c, table.Value(r, c));
            int Cell(int node, int column) => table.Cell(node == 0 ? rows : node - 1, column);
            var positions = Enumerable.Range(0, rows + 1).SelectMany(node => Enumerable.Range(0, columns + 1).Select(column => new Position(0, Span.First, node, column))).ToList();

            var derived = QuarterAudit.Of(plan, [new(new(2026, 1), [counts])], [.. positions.Select(p => new Statement(0, Span.First, p.Node, p.Column, published[Cell(p.Node, p.Column)]))], positions);

            var all = table.TryAll(published)!.ToList();
            Assert.All(derived, d => Assert.Equal(all[Cell(d.Position.Node, d.Position.Column)], d.Derived));
        }
    }

    [Fact]
    public void Where_the_audit_of_any_tables_differs_it_leaves_more_open()
    {
        var (cells, same) = (0, 0);
        for (var seed = 0; seed < 25; seed++)
        {
            var counted = SmallService.Count(Tiny, seed, 3, 14);
            var publication = Published(Tiny, counted);
            var exact = WholeQuarter.Attack(Tiny, counted, publication.Statements);
            foreach (var cell in publication.Audit)
            {
                var most = exact(cell.Position);
                Assert.True(most.Low <= cell.Derived.Low && cell.Derived.High <= most.High); // never wider than true: the safe side
                (cells, same) = (cells + 1, same + (most == cell.Derived ? 1 : 0));
            }
        }
        Assert.True(same >= cells * 9 / 10, $"{same} of {cells}");
    }

    [Fact]
    public void Every_end_of_an_interval_is_shown_by_contacts_that_fit_all_that_is_published()
    {
        var plan = SmallService.Plan();
        var publication = Published(plan, SmallService.Count(plan, 5, 3, 60));
        Assert.NotEmpty(publication.Audit);
        Assert.All(publication.Audit, cell =>
        {
            Assert.True(WitnessAdder.Fits(plan, cell.Low, publication.Statements) && WitnessAdder.Fits(plan, cell.High, publication.Statements));
            var ends = new[] { cell.Low, cell.High }.Select(w => WitnessAdder.Add(plan, w, cell.Position.Table, cell.Position.Span, cell.Position.Node, cell.Position.Column));
            Assert.Equal([cell.Derived.Low, cell.Derived.High!.Value], ends);
        });
    }

    [Fact]
    public void A_witness_that_does_not_add_up_is_no_witness()
    {
        var plan = SmallService.Plan();
        var publication = Published(plan, SmallService.Count(plan, 5, 3, 60));
        var witness = publication.Audit[0].Low;
        witness.Tables[1][plan.Tables[1].By.Leaves[0] * plan.Columns]++;
        Assert.False(WitnessAdder.Fits(plan, witness, publication.Statements));
    }

    [Fact]
    public void Numbers_rounded_each_for_itself_are_caught()
    {
        var counted = SmallService.Count(Tiny, 2, 3, 14);
        var knowledge = new Knowledge(Tiny, counted).Planned().ToList();
        int Truth(Position p) => p.Span.Months().Sum(m => counted[m].Tables[p.Table][p.Node, p.Column]);
        var statements = knowledge.Select(p => (p, Rounded: (Truth(p) + 2) / 5 * 5)).Select(r => new Statement(r.p.Table, r.p.Span, r.p.Node, r.p.Column, new(Math.Max(0, r.Rounded - 2), r.Rounded + 2)));

        Assert.Contains(Audit(Tiny, counted, [.. statements]), c => c.IsDisclosed);
    }

    [Fact]
    public void A_quarter_rounded_apart_from_its_months_is_caught()
    {
        var counted = Enumerable.Range(1, 3).Select(m => OneContact(new(2026, m))).ToList();
        var months = Enumerable.Range(0, 3).Select(m => Statement.Of(0, (Span)m, 2, 2, 5)).ToList(); // at least one each month
        var quarter = Statement.Of(0, Span.AllThree, 2, 2, 0);                                       // at most four in the quarter

        Assert.DoesNotContain(Audit(Tiny, counted, months), c => c.IsDisclosed);
        Assert.DoesNotContain(Audit(Tiny, counted, [quarter]), c => c.IsDisclosed);
        Assert.Contains(Audit(Tiny, counted, [.. months, quarter]), c => c.IsDisclosed);
    }

    [Fact]
    public void Whoever_knows_that_a_site_was_closed_is_audited_too()
    {
        var counted = Enumerable.Range(1, 3).Select(m => OneContact(new(2026, m))).ToList(); // nobody at the second site
        var knowledge = new Knowledge(Tiny, counted);
        knowledge.AddWhereNobodyWas();

        Assert.Equal(3, knowledge.Statements.Count);
        Assert.All(Audit(Tiny, counted, knowledge.Statements), c => Assert.All(new[] { Span.First, Span.Second, Span.Third }, month =>
            Assert.Equal(0, WitnessAdder.Add(Tiny, c.High, c.Position.Table, month, Classification.Everything, 1))));
    }

    private static MonthCounts OneContact(Month month)
    {
        var tables = Tiny.Tables.Select(t => new CountTable(t.By, 2)).ToList();
        tables.ForEach(t => t.Add(2, 0, 1));
        return new(month, tables);
    }

    private static Publication Published(PublicationPlan plan, List<MonthCounts> counted)
    {
        var (published, publisher) = (new PublishedStatistics(plan, new()), new Publisher(plan, SmallService.Secret));
        Publication last = null!;
        for (var m = 1; m <= counted.Count; m++) published.Write(last = publisher.Close(published.Closing(counted[..m])));
        return last;
    }
}
