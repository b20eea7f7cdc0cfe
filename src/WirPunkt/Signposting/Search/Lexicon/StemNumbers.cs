using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Signposting.Search.Lexicon;

/// <summary>The stems of several indexes of one language under common numbers, each with the word that most often has it.</summary>
internal sealed class StemNumbers
{
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly List<(string Word, int Times)> words = [];

    public List<string> Names { get; } = [];

    public string WordOf(int stem) => words[stem].Word;

    /// <summary>The common number of each stem of the index.</summary>
    public int[] Of(LanguageIndex index)
    {
        var (vocabulary, numbers, times) = (index.Vocabulary, new int[index.Vocabulary.Stems.Count], Times(index));
        for (var i = 0; i < times.Length; i++)
        {
            var word = vocabulary.Words[i];
            var number = numbers[word.Stem] = NumberOf(vocabulary.Stems[word.Stem]);
            if (times[i] > words[number].Times) words[number] = (word.Folded, times[i]);
        }
        return numbers;
    }

    private int NumberOf(string name)
    {
        if (byName.TryGetValue(name, out var number)) return number;
        Names.Add(name);
        words.Add(("", 0));
        return byName[name] = words.Count - 1;
    }

    private static int[] Times(LanguageIndex index)
    {
        var times = new int[index.Vocabulary.Words.Count];
        foreach (var text in index.Read)
            foreach (var word in text.Title.Concat(text.Body)) times[word]++;
        return times;
    }
}
