using System.Text;

namespace WirPunkt.Signposting.Search;

/// <summary>The piece of a text that answers a query best, with the words that match marked.</summary>
public sealed record Passage(IReadOnlyList<(string Text, bool IsMatch)> Parts)
{
    /// <summary>Characters that a passage has at most.</summary>
    private const int Longest = 180;

    public override string ToString() => string.Concat(Parts.Select(p => p.Text));

    public static Passage Best(string text, IReadOnlyList<string> asked)
    {
        var stems = asked.Where(w => w.Length > 2).Select(w => w[..Math.Max(3, w.Length - 2)]).ToList();
        var sentence = Sentences(text).MaxBy(s => stems.Count(stem => SearchQuery.Words(s).Any(w => w.StartsWith(stem, StringComparison.Ordinal)))) ?? "";
        return new Passage([.. Marked(Shortened(sentence, stems), stems)]);
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(line => line.Split(". ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(s => s.Length > 0);

    /// <summary>A long sentence begins shortly before its first match.</summary>
    private static string Shortened(string sentence, List<string> stems)
    {
        if (sentence.Length <= Longest) return sentence;
        var words = sentence.Split(' ');
        var first = Math.Max(0, Array.FindIndex(words, w => Matches(w, stems)) - 5);
        var cut = new StringBuilder(first > 0 ? "…" : "");
        foreach (var word in words.Skip(first))
        {
            if (cut.Length + word.Length > Longest) return cut.ToString().TrimEnd() + " …";
            cut.Append(word).Append(' ');
        }
        return cut.ToString().TrimEnd();
    }

    private static IEnumerable<(string, bool)> Marked(string sentence, List<string> stems)
    {
        var words = sentence.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0) yield return (" ", false);
            yield return (words[i], Matches(words[i], stems));
        }
    }

    private static bool Matches(string word, List<string> stems) =>
        SearchQuery.Words(word).Any(w => stems.Any(stem => w.StartsWith(stem, StringComparison.Ordinal)));
}
