namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>Overlapping runs of four letters, over the word's borders. Four is best in all five measured languages but French, where five is as good.</summary>
public static class Pieces
{
    private const int Length = 4;
    private const char Border = '_';

    /// <summary>Each piece as one number: four UTF-16 units are 64 bits.</summary>
    public static IEnumerable<ulong> Of(string word)
    {
        var padded = $"{Border}{word}{Border}";
        if (padded.Length <= Length) return [Packed(padded)];
        return Enumerable.Range(0, padded.Length - Length + 1).Select(i => Packed(padded.AsSpan(i, Length))).Distinct();
    }

    private static ulong Packed(ReadOnlySpan<char> letters)
    {
        var packed = 0UL;
        foreach (var letter in letters) packed = packed << 16 | letter;
        return packed;
    }
}
