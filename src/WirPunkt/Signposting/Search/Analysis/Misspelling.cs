namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>Slips of the finger between two words: a letter too many, too few, another one, or two that changed places (Damerau 1964, optimal string alignment).</summary>
public static class Misspelling
{
    private const int OneFrom = 5, TwoFrom = 8;

    /// <summary>How many slips a word may have and still be taken for another: short words have too many neighbours.</summary>
    public static int AllowedIn(string word) => word.Length >= TwoFrom ? 2 : word.Length >= OneFrom ? 1 : 0;

    /// <summary>How many slips lie between the words; <paramref name="most"/> + 1 when more.</summary>
    public static int Between(string typed, string meant, int most)
    {
        if (Math.Abs(typed.Length - meant.Length) > most) return most + 1;
        var (before, last, row) = (new int[meant.Length + 1], Enumerable.Range(0, meant.Length + 1).ToArray(), new int[meant.Length + 1]);
        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= meant.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (typed[i - 1] == meant[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return Math.Min(last[meant.Length], most + 1);
    }
}
