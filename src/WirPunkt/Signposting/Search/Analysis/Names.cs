using System.Text;

namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>Numbers names in the order in which they are met. Once all are known their letters are one row of UTF-8: a quarter of a string's memory.</summary>
public sealed class Names
{
    private Dictionary<string, int>? learning = new(StringComparer.Ordinal);
    private List<string> met = [];
    private byte[] letters = [];

    /// <summary>Where the letters of each name end.</summary>
    private int[] ends = [];

    /// <summary>The numbers in the order of their names.</summary>
    private int[] sorted = [];

    public int Count => learning?.Count ?? ends.Length;

    public string this[int number] => learning is null ? Encoding.UTF8.GetString(LettersOf(number)) : met[number];

    /// <summary>The number of a name, which becomes known by it.</summary>
    public int Learn(string name)
    {
        if (learning is null) throw new InvalidOperationException("All are known");
        if (learning.TryGetValue(name, out var number)) return number;
        met.Add(name);
        return learning[name] = met.Count - 1;
    }

    /// <summary>-1 when it is not known.</summary>
    public int Find(string name)
    {
        if (learning is not null) return learning.GetValueOrDefault(name, -1);
        var wanted = Encoding.UTF8.GetBytes(name);
        for (var (low, high) = (0, sorted.Length - 1); low <= high;)
        {
            var middle = (low + high) / 2;
            var order = LettersOf(sorted[middle]).SequenceCompareTo(wanted);
            if (order == 0) return sorted[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    public void Complete()
    {
        letters = Encoding.UTF8.GetBytes(string.Concat(met));
        (sorted, ends) = ([.. Enumerable.Range(0, met.Count)], new int[met.Count]);
        for (var i = 0; i < ends.Length; i++) ends[i] = (i == 0 ? 0 : ends[i - 1]) + Encoding.UTF8.GetByteCount(met[i]);
        (learning, met) = (null, []);
        Array.Sort(sorted, (a, b) => LettersOf(a).SequenceCompareTo(LettersOf(b)));
    }

    private ReadOnlySpan<byte> LettersOf(int number) => letters.AsSpan((number == 0 ? 0 : ends[number - 1])..ends[number]);
}
