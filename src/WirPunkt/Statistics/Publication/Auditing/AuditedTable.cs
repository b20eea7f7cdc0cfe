namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>
/// One table of a quarter under attack: counts by month, leaf and site, all sums of them about which something is said, and
/// the bounds of those. Counts change one contact at a time, along circles in the network of a month.
/// </summary>
internal sealed class AuditedTable
{
    private readonly TableNetwork network;
    private readonly int[] truth, sum, low, high;
    private readonly List<(int Arc, int By)> circle = [];
    private readonly List<int> changed = []; // since the last time that the counts were kept
    private readonly int[] cameBy, seen;
    private readonly Queue<int> queue = new();
    private readonly int months;
    private int round;

    public AuditedTable(TableNetwork network, IReadOnlyList<CountTable> months)
    {
        (this.network, this.months) = (network, months.Count);
        (sum, low, high) = (new int[Spans.Count * network.Arcs], new int[Spans.Count * network.Arcs], new int[Spans.Count * network.Arcs]);
        (cameBy, seen) = (new int[network.Points], new int[network.Points]);
        Array.Fill(high, Circulation.Unbounded);
        for (var month = 0; month < months.Count; month++)
        {
            for (var arc = 0; arc < network.Arcs; arc++) foreach (var span in Spans.With(month)) sum[At(span, arc)] += months[month][network.Node(arc), network.Column(arc)];
        }
        truth = [.. sum];
    }

    public TableNetwork Network => network;

    public int Value(Span span, int arc) => sum[At(span, arc)];
    public int Low(Span span, int arc) => low[At(span, arc)];
    public int High(Span span, int arc) => high[At(span, arc)];

    /// <summary>All statements about the same sum hold together.</summary>
    public void Know(Span span, int arc, Interval interval)
    {
        low[At(span, arc)] = (int)Math.Max(low[At(span, arc)], interval.Low);
        high[At(span, arc)] = (int)Math.Min(high[At(span, arc)], interval.High ?? Circulation.Unbounded);
    }

    public void ReturnToTruth() => truth.CopyTo(sum, 0);

    public int[] Save()
    {
        changed.Clear();
        return [.. sum];
    }

    public void Restore(int[] saved)
    {
        circle.Clear();
        changed.Clear();
        saved.CopyTo(sum, 0);
    }

    /// <summary>Whether everything said about the table still holds, if it did when the counts were kept.</summary>
    public bool FitsAllStatements()
    {
        foreach (var at in changed) if (sum[at] < low[at] || sum[at] > high[at]) return false;
        return true;
    }

    /// <summary>Whether both count the same contacts at each site in each month.</summary>
    public bool CountsTheSameAs(AuditedTable other)
    {
        for (var month = 0; month < months; month++)
        {
            for (var column = 0; column <= AllSites; column++) if (Value((Span)month, column) != other.Value((Span)month, column)) return false;
        }
        return true;
    }

    /// <summary>The counts by month, node and column, as they are now.</summary>
    public int[] Snapshot(int months) => sum[..(months * network.Arcs)];

    public bool MayChange(int month, int arc, int by)
    {
        foreach (var span in Spans.With(month)) if (!MayChange(span, arc, by)) return false;
        return true;
    }

    public bool MayChange(Span span, int arc, int by)
    {
        var at = At(span, arc);
        return by > 0 ? sum[at] < high[at] : sum[at] > low[at];
    }

    /// <summary>Marks every point that can be reached within the month without changing what a site has; true when the goal is one.</summary>
    public bool Search(int month, int from, int to, int without, int nor = -1)
    {
        round++;
        queue.Clear();
        queue.Enqueue(from);
        seen[from] = round;
        while (queue.TryDequeue(out var at) && seen[to] != round)
        {
            foreach (var (arc, leaves) in network.Around[at])
            {
                var next = leaves ? network.Head(arc) : network.Tail(arc);
                if (arc == without || arc == nor || next == TableNetwork.Source || seen[next] == round || !MayChange(month, arc, leaves ? 1 : -1)) continue;
                (seen[next], cameBy[next]) = (round, leaves ? arc : ~arc);
                queue.Enqueue(next);
            }
        }
        return seen[to] == round;
    }

    /// <summary>As <see cref="Search"/>; where only what is known of several months together stands in the way, another month gives way first.</summary>
    public bool Reach(int month, int from, int to, int without)
    {
        for (var loosened = 0; !Search(month, from, to, without); loosened++)
        {
            if (loosened == MostLoosened || !Loosen(month, without)) return false;
        }
        return true;
    }

    private const int MostLoosened = 12;

    /// <summary>Changes another month, for itself, so that one of the arcs at which the search ended opens.</summary>
    private bool Loosen(int month, int without) => Ends(month, without).Any(end => Enumerable.Range(0, months).Any(other => other != month && Give(other, end.Arc, -end.By, without)));

    private List<(int Arc, int By)> Ends(int month, int without)
    {
        var ends = new List<(int, int)>();
        for (var at = 1; at < network.Points; at++)
        {
            if (!IsSeen(at)) continue;
            foreach (var (arc, leaves) in network.Around[at])
            {
                var (next, by) = (leaves ? network.Head(arc) : network.Tail(arc), leaves ? 1 : -1);
                if (arc != without && next != TableNetwork.Source && !IsSeen(next) && MayChange((Span)month, arc, by)) ends.Add((arc, by));
            }
        }
        return ends;
    }

    private bool Give(int month, int arc, int by, int without)
    {
        var (from, to) = by > 0 ? (network.Head(arc), network.Tail(arc)) : (network.Tail(arc), network.Head(arc));
        if (!MayChange(month, arc, by) || !Search(month, from, to, without, arc)) return false;
        Follow(from, to);
        Follow(arc, by > 0);
        Walk(month);
        return true;
    }

    public bool IsSeen(int point) => seen[point] == round;

    /// <summary>Adds the way that was found last to the circle that is to be walked.</summary>
    public void Follow(int from, int to)
    {
        for (var at = to; at != from;)
        {
            var by = cameBy[at];
            circle.Add(by >= 0 ? (by, 1) : (~by, -1));
            at = by >= 0 ? network.Tail(by) : network.Head(~by);
        }
    }

    public void Follow(int arc, bool up) => circle.Add((arc, up ? 1 : -1));

    /// <summary>Changes the counts along the circle; every sum follows from the leaves at a site.</summary>
    public void Walk(int month)
    {
        foreach (var (arc, by) in circle)
        {
            var (leaf, site) = (network.Node(arc), network.Column(arc));
            if (network.By.IsLeaf(leaf) && site != AllSites) Change(month, leaf, site, by);
        }
        circle.Clear();
    }

    private int AllSites => network.Arcs / network.By.Count - 1;

    private void Change(int month, int leaf, int site, int by)
    {
        for (var node = leaf; node >= 0; node = network.By.Parent(node))
        {
            foreach (var span in Spans.With(month))
            {
                Change(At(span, network.Arc(node, site)), by);
                Change(At(span, network.Arc(node, AllSites)), by);
            }
        }
    }

    private void Change(int at, int by)
    {
        sum[at] += by;
        changed.Add(at);
    }

    private int At(Span span, int arc) => (int)span * network.Arcs + arc;
}
