namespace WirPunkt.Statistics.Publication;

/// <summary>
/// The categories of one feature of a contact, flat or in groups, as a tree of nodes: node 0 is everything, then the groups,
/// then the leaves. Each contact is in exactly one leaf ("not recorded" is one).
/// </summary>
public sealed class Classification
{
    public const int Everything = 0;
    public const string TotalKey = "total";

    private readonly int[] parent;
    private readonly bool[] isLeaf;
    private readonly Dictionary<string, int> numbers;

    private Classification(string name, IReadOnlyList<(string Key, int Parent)> nodes)
    {
        Name = name;
        Keys = [.. nodes.Select(n => n.Key)];
        parent = [.. nodes.Select(n => n.Parent)];
        isLeaf = [.. nodes.Select((_, i) => i != Everything && !parent.Contains(i))];
        numbers = Nodes.DistinctBy(n => Keys[n]).ToDictionary(n => Keys[n], StringComparer.Ordinal);
        Leaves = [.. Nodes.Where(IsLeaf)];
        if (Leaves.Count == 0 || numbers.Count < Keys.Count) throw new ArgumentException($"{name}: categories are missing or named twice.", nameof(nodes));
    }

    public string Name { get; }
    public IReadOnlyList<string> Keys { get; }
    public IReadOnlyList<int> Leaves { get; }
    public IEnumerable<int> Nodes => Enumerable.Range(0, Keys.Count);
    public int Count => Keys.Count;

    public static Classification Flat(string name, IEnumerable<string> keys) => new(name, [(TotalKey, -1), .. keys.Select(k => (k, Everything))]);

    public static Classification Grouped(string name, IReadOnlyList<(string Group, IReadOnlyList<string> Keys)> groups) =>
        new(name, [(TotalKey, -1), .. groups.Select(g => (g.Group, Everything)), .. groups.SelectMany((g, i) => g.Keys.Select(k => (k, i + 1)))]);

    public bool IsLeaf(int node) => isLeaf[node];

    /// <summary>A group, or a leaf that stands beside the groups.</summary>
    public bool IsFirstLevel(int node) => parent[node] == Everything;

    /// <summary>-1 above everything.</summary>
    public int Parent(int node) => parent[node];

    /// <summary>The node and what it is part of, up to everything.</summary>
    public IEnumerable<int> Upwards(int node)
    {
        for (; node >= 0; node = parent[node]) yield return node;
    }

    /// <summary>The node with this key, or null.</summary>
    public int? Find(string key) => numbers.TryGetValue(key, out var node) ? node : null;
}
