namespace WirPunkt.Statistics.Publication;

/// <summary>
/// The cheapest circulation within the bounds of every arc, in whole numbers: each arc begins at its cheaper bound, and what then
/// does not balance goes along shortest paths (Ahuja, Magnanti and Orlin, Network Flows, 9.7).
/// </summary>
public sealed class Circulation(int points)
{
    /// <summary>More than any count: no bound.</summary>
    public const int Unbounded = 1 << 28;

    private readonly List<Arc> arcs = [];
    private readonly List<int>[] around = [.. Enumerable.Range(0, points).Select(_ => new List<int>())];

    private sealed class Arc(int from, int to, int low, int high, long cost)
    {
        public int Flow { get; set; } = cost < 0 ? high : low;
        public int From => from;
        public int To => to;
        public long Cost => cost;
        public bool IsPossible => low <= high;

        public int Room(int at) => at == from ? high - Flow : Flow - low;
        public long CostFrom(int at) => at == from ? cost : -cost;
        public int Other(int at) => at == from ? to : from;
        public void Push(int at, int amount) => Flow += at == from ? amount : -amount;
    }

    /// <summary>The number of the arc; an arc from a point to itself is not possible.</summary>
    public int Add(int from, int to, int low, int high, long cost)
    {
        around[from].Add(arcs.Count);
        around[to].Add(arcs.Count);
        arcs.Add(new(from, to, low, high, cost));
        return arcs.Count - 1;
    }

    public int Flow(int arc) => arcs[arc].Flow;

    /// <summary>False when no circulation keeps the bounds.</summary>
    public bool Solve()
    {
        if (arcs.Any(a => !a.IsPossible)) return false;
        var excess = new int[points];
        foreach (var arc in arcs)
        {
            excess[arc.To] += arc.Flow;
            excess[arc.From] -= arc.Flow;
        }
        for (var from = 0; from < points; from++)
        {
            while (excess[from] > 0) if (!Send(from, excess)) return false;
        }
        return true;
    }

    /// <summary>Sends what is too much at a point to the nearest point that lacks something.</summary>
    private bool Send(int from, int[] excess)
    {
        var (distance, by) = ShortestPaths(from);
        var to = -1;
        for (var i = 0; i < points; i++) if (excess[i] < 0 && distance[i] < long.MaxValue && (to < 0 || distance[i] < distance[to])) to = i;
        if (to < 0) return false;

        var amount = Math.Min(excess[from], -excess[to]);
        foreach (var (arc, at) in Path(from, to, by)) amount = Math.Min(amount, arc.Room(at));
        foreach (var (arc, at) in Path(from, to, by)) arc.Push(at, amount);
        excess[from] -= amount;
        excess[to] += amount;
        return true;
    }

    private IEnumerable<(Arc Arc, int At)> Path(int from, int to, int[] by)
    {
        for (var at = to; at != from;)
        {
            var arc = arcs[by[at]];
            at = arc.Other(at);
            yield return (arc, at);
        }
    }

    /// <summary>Bellman and Ford with a queue: costs against an arc are negative, but no circle is.</summary>
    private (long[] Distance, int[] By) ShortestPaths(int from)
    {
        var (distance, by, waits) = (new long[points], new int[points], new bool[points]);
        Array.Fill(distance, long.MaxValue);
        distance[from] = 0;
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var at))
        {
            waits[at] = false;
            foreach (var number in around[at])
            {
                var arc = arcs[number];
                var next = arc.Other(at);
                if (arc.Room(at) <= 0 || distance[at] + arc.CostFrom(at) >= distance[next]) continue;
                (distance[next], by[next]) = (distance[at] + arc.CostFrom(at), number);
                if (waits[next]) continue;
                waits[next] = true;
                queue.Enqueue(next);
            }
        }
        return (distance, by);
    }
}
