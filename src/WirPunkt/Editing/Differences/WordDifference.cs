using System.Text.RegularExpressions;

namespace WirPunkt.Editing.Differences;

/// <summary>Which words of a text are new and which are gone (the longest common subsequence of words).</summary>
public static partial class WordDifference
{
    /// <summary>Cells of the table; above it what lies between the common beginning and end counts as replaced as a whole.</summary>
    private const int Largest = 6_000_000;

    public static IReadOnlyList<ChangedWords> Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start]) start++;
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)]) end++;

        var words = new List<ChangedWords>();
        Add(words, WordChange.None, old.AsSpan(0, start));
        Middle(words, old[start..(old.Length - end)], now[start..(now.Length - end)]);
        Add(words, WordChange.None, old.AsSpan(old.Length - end));
        return words;
    }

    private static void Middle(List<ChangedWords> words, string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > Largest || old.Length == 0 || now.Length == 0)
        {
            Add(words, WordChange.Removed, old);
            Add(words, WordChange.Added, now);
            return;
        }
        var longest = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                longest[i, j] = old[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);

        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j]) (i, j) = Step(words, WordChange.None, old[i], i + 1, j + 1);
            else if (j == now.Length || (i < old.Length && longest[i + 1, j] >= longest[i, j + 1])) (i, j) = Step(words, WordChange.Removed, old[i], i + 1, j);
            else (i, j) = Step(words, WordChange.Added, now[j], i, j + 1);
        }
    }

    private static (int, int) Step(List<ChangedWords> words, WordChange change, string word, int i, int j)
    {
        Add(words, change, [word]);
        return (i, j);
    }

    /// <summary>Words of the same fate stand together.</summary>
    private static void Add(List<ChangedWords> words, WordChange change, ReadOnlySpan<string> more)
    {
        if (more.IsEmpty) return;
        var text = string.Concat(more!);
        if (words.Count > 0 && words[^1].Change == change) words[^1] = new(change, words[^1].Text + text);
        else words.Add(new(change, text));
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]")]
    private static partial Regex Word();
}

/// <summary>Words in a row that are there in both texts, in the older only or in the newer only.</summary>
public sealed record ChangedWords(WordChange Change, string Text);

public enum WordChange { None, Removed, Added }
