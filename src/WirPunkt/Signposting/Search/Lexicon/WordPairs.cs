namespace WirPunkt.Signposting.Search.Lexicon;

/// <summary>Every two words that stand in the same sentence somewhere, numbered: the table that an alignment fills.</summary>
public sealed class WordPairs
{
    public WordPairs(IReadOnlyList<AlignedPair> sentences)
    {
        Starts = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++) Starts[i + 1] = Starts[i] + sentences[i].Here.Length * sentences[i].There.Length;
        Cells = new int[Starts[^1]];
        All = [.. Numbered(sentences)];
    }

    public (int Here, int There)[] All { get; }

    /// <summary>The number of each pair of words of each sentence: here by here, within it there by there.</summary>
    public int[] Cells { get; }

    /// <summary>Where the cells of each sentence begin.</summary>
    public int[] Starts { get; }

    /// <summary>Word by word of the one language, so that a list over the words of the other stands in for a hash table; six times as fast.</summary>
    private List<(int Here, int There)> Numbered(IReadOnlyList<AlignedPair> sentences)
    {
        var all = new List<(int, int)>();
        var places = sentences.SelectMany((s, sentence) => s.Here.Select((word, at) => (word, sentence, at))).ToLookup(p => p.word, p => (p.sentence, p.at));
        var theres = sentences.Max(s => s.There.Max() as int?) ?? -1;
        var (numbers, numberedFor) = (new int[theres + 1], new int[theres + 1]);
        Array.Fill(numberedFor, -1);
        foreach (var here in places)
            foreach (var (sentence, at) in here)
            {
                var words = sentences[sentence].There;
                var row = Starts[sentence] + at * words.Length;
                for (var j = 0; j < words.Length; j++) Cells[row + j] = NumberOf(here.Key, words[j]);
            }
        return all;

        int NumberOf(int here, int there)
        {
            if (numberedFor[there] == here) return numbers[there];
            numberedFor[there] = here;
            all.Add((here, there));
            return numbers[there] = all.Count - 1;
        }
    }
}
