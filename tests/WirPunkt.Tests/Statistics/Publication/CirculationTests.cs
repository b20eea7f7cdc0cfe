namespace WirPunkt.Statistics.Publication;

public sealed class CirculationTests
{
    [Fact]
    public void No_other_circulation_is_cheaper()
    {
        var random = new Random(5);
        var possible = 0;
        for (var i = 0; i < 300; i++)
        {
            var arcs = Enumerable.Range(0, 7).Select(_ => (From: random.Next(4), Low: random.Next(2), Width: random.Next(3), Cost: random.Next(-5, 6)))
                .Select(a => (a.From, To: (a.From + random.Next(1, 4)) % 4, a.Low, High: a.Low + a.Width, a.Cost)).ToList();
            var circulation = new Circulation(4);
            foreach (var (from, to, low, high, cost) in arcs) circulation.Add(from, to, low, high, cost);

            var cheapest = All(arcs, 0, new int[4], 0).Min();
            Assert.Equal(cheapest is not null, circulation.Solve());
            if (cheapest is null) continue;
            possible++;
            Assert.Equal(cheapest, arcs.Select((a, n) => a.Cost * circulation.Flow(n)).Sum());
        }
        Assert.InRange(possible, 20, 280);
    }

    private static IEnumerable<int?> All(List<(int From, int To, int Low, int High, int Cost)> arcs, int next, int[] balance, int cost)
    {
        if (next == arcs.Count) return [balance.All(b => b == 0) ? cost : null];
        var (from, to, low, high, price) = arcs[next];
        return Enumerable.Range(low, high - low + 1).SelectMany(flow =>
        {
            int[] after = [.. balance];
            after[from] -= flow;
            after[to] += flow;
            return All(arcs, next + 1, after, cost + price * flow);
        });
    }
}
