namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>Numbers pieces: first as they are met, once all are known by their order, so that nothing but the pieces has to be kept.</summary>
public sealed class PieceNumbers
{
    private Dictionary<ulong, int>? learning = [];
    private ulong[] known = [];

    public int Count => learning?.Count ?? known.Length;

    /// <summary>The number, until <see cref="Complete"/>, of a piece, which becomes known by it.</summary>
    public int Learn(ulong piece)
    {
        if (learning is null) throw new InvalidOperationException("All are known");
        return learning.TryGetValue(piece, out var number) ? number : learning[piece] = learning.Count;
    }

    /// <summary>-1 when it is not known.</summary>
    public int Find(ulong piece)
    {
        if (learning is not null) return learning.GetValueOrDefault(piece, -1);
        return Math.Max(-1, Array.BinarySearch(known, piece));
    }

    /// <summary>The last number of each piece, by its first.</summary>
    public int[] Complete()
    {
        (known, var first, learning) = ([.. learning!.Keys], learning.Values.ToArray(), null);
        Array.Sort(known, first);
        var last = new int[first.Length];
        for (var i = 0; i < first.Length; i++) last[first[i]] = i;
        return last;
    }
}
