using WirPunkt.Signposting.Search.Analysis;
using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Signposting.Search.Lexicon;

/// <summary>The stems of several indexes of one language under common numbers, each with the word that most often has it.</summary>
internal sealed class StemNumbers
{
    private readonly List<(string Word, int Times)> words = [];

    public Names Names { get; } = new();

    public string WordOf(int stem) => words[stem].Word;

    /// <summary>The common number of each stem of the index.</summary>
    public int[] Of(LanguageIndex index)
    {
        var (vocabulary, numbers, times) = (index.Vocabulary, new int[index.Vocabulary.StemCount], Times(index));
        for (var i = 0; i < times.Length; i++)
        {
            var stem = vocabulary.StemOf(i);
            var number = numbers[stem] = NumberOf(vocabulary.StemName(stem));
            if (times[i] > words[number].Times) words[number] = (vocabulary.NameOf(i), times[i]);
        }
        return numbers;
    }

    private int NumberOf(string name)
    {
        var number = Names.Learn(name);
        if (number == words.Count) words.Add(("", 0));
        return number;
    }

    private static int[] Times(LanguageIndex index)
    {
        var times = new int[index.Vocabulary.WordCount];
        foreach (var text in index.Read)
            foreach (var word in text.Title.Concat(text.Body)) times[word]++;
        return times;
    }
}
