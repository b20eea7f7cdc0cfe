namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>Numbers things in the order in which they are met. Once all are known they are kept sorted: a third of a dictionary's memory.</summary>
public sealed class Numbering<T>(IComparer<T> order) where T : notnull
{
    private Dictionary<T, int>? learning = [];
    private T[] known = [];
    private int[] numbers = [];

    public int Count => learning?.Count ?? known.Length;

    /// <summary>The number of a thing, which becomes known by it.</summary>
    public int Learn(T thing)
    {
        if (learning is null) throw new InvalidOperationException("All are known");
        return learning.TryGetValue(thing, out var number) ? number : learning[thing] = learning.Count;
    }

    /// <summary>-1 when it is not known.</summary>
    public int Find(T thing)
    {
        if (learning is not null) return learning.GetValueOrDefault(thing, -1);
        return Array.BinarySearch(known, thing, order) is >= 0 and var place ? numbers[place] : -1;
    }

    public void Complete()
    {
        (known, numbers, learning) = ([.. learning!.Keys], [.. learning.Values], null);
        Array.Sort(known, numbers, order);
    }
}
