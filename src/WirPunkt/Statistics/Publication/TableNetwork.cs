namespace WirPunkt.Statistics.Publication;

/// <summary>
/// A tree by sites as a network, an arc for each cell and each sum (Causey, Cox and Ernst, JASA 80, 1985): source, site, group at
/// that site, leaf, group, everything, source. A circulation in it is a table whose sums are right.
/// </summary>
public sealed class TableNetwork
{
    public const int Source = 0;

    private readonly int columns;
    private readonly int[] tail, head;

    public TableNetwork(Classification by, int columns)
    {
        this.columns = columns;
        (By, tail, head) = (by, new int[by.Count * columns], new int[by.Count * columns]);
        for (var node = 0; node < by.Count; node++)
        {
            for (var column = 0; column < columns; column++) Place(node, column);
        }
        Around = Adjacency();
    }

    public Classification By { get; }
    public int Arcs => tail.Length;
    public int Points => 1 + By.Count * columns;

    /// <summary>The arcs at each point; whether they leave it.</summary>
    public IReadOnlyList<(int Arc, bool Leaves)[]> Around { get; }

    public int Arc(int node, int column) => node * columns + column;
    public int Node(int arc) => arc / columns;
    public int Column(int arc) => arc % columns;
    public int Tail(int arc) => tail[arc];
    public int Head(int arc) => head[arc];

    private int AllSites => columns - 1;

    /// <summary>Where what belongs to a node at a site gathers; a leaf gathers all sites in one point.</summary>
    private int Point(int node, int column) => 1 + (By.IsLeaf(node) ? Arc(node, AllSites) : Arc(node, column));

    private void Place(int node, int column)
    {
        var (arc, above) = (Arc(node, column), By.Parent(node));
        (tail[arc], head[arc]) = column == AllSites
            ? (Point(node, AllSites), above < 0 ? Source : Point(above, AllSites))
            : (above < 0 ? Source : Point(above, column), Point(node, column));
    }

    private (int, bool)[][] Adjacency()
    {
        var around = Enumerable.Range(0, Points).Select(_ => new List<(int, bool)>()).ToArray();
        for (var arc = 0; arc < Arcs; arc++)
        {
            around[tail[arc]].Add((arc, true));
            around[head[arc]].Add((arc, false));
        }
        return [.. around.Select(a => a.ToArray())];
    }
}
