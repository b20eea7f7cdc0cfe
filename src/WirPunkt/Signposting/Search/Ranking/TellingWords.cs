using WirPunkt.Signposting.Search.Analysis;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>
/// How much a word of a question says about what is looked for, learnt from the texts themselves: what stands there mostly in
/// questions, most of all at their beginning, and hardly ever in titles ("which", "find", "can") says little.
/// </summary>
public sealed class TellingWords
{
    /// <summary>Words of a question that are its beginning; 1 and 3 are as good within 0.2 MRR.</summary>
    private const int Beginning = 2;

    /// <summary>How much each sign counts; 0.3 to 0.5 for questions and 0.2 to 0.35 for titles are equally good.</summary>
    private const double QuestionPower = 0.4, TitlePower = 0.25;

    /// <summary>Times that a word is taken to have been seen as every word is: else a word seen once would mean too much. 2 to 10 are equally good.</summary>
    private const int Doubt = 5;

    private readonly int[] inSentences, inQuestions, atBeginnings, inTitles;

    private TellingWords(int stems) => (inSentences, inQuestions, atBeginnings, inTitles) = (new int[stems], new int[stems], new int[stems], new int[stems]);

    /// <summary>Of each stem, above 0 and at most 1.</summary>
    public static float[] Of(IReadOnlyList<ReadText> texts, Vocabulary vocabulary, Postings stems)
    {
        var counted = new TellingWords(vocabulary.StemCount);
        foreach (var text in texts) counted.Count(text, vocabulary);
        var frequencies = Enumerable.Range(0, vocabulary.StemCount).Select(stems.Frequency).ToArray();
        var (questions, beginnings, titles) = (Relative(counted.inQuestions, counted.inSentences), Relative(counted.atBeginnings, counted.inSentences), Relative(counted.inTitles, frequencies));
        return [.. titles.Select((title, i) => (float)Math.Min(1, Math.Pow(title, TitlePower) / Math.Pow(Math.Max(1, questions[i]) * Math.Max(1, beginnings[i]), QuestionPower)))];
    }

    private void Count(ReadText text, Vocabulary vocabulary)
    {
        foreach (var stem in text.Title.Select(vocabulary.StemOf).Distinct()) inTitles[stem]++;
        Count(text.Title, text.IsTitleQuestion, vocabulary);
        foreach (var sentence in text.Sentences)
            Count(text.Body.AsSpan(sentence.FirstWord, sentence.EndWord - sentence.FirstWord), sentence.IsQuestion, vocabulary);
    }

    private void Count(ReadOnlySpan<int> words, bool isQuestion, Vocabulary vocabulary)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var stem = vocabulary.StemOf(words[i]);
            inSentences[stem]++;
            if (!isQuestion) continue;
            inQuestions[stem]++;
            if (i < Beginning) atBeginnings[stem]++;
        }
    }

    /// <summary>The share of its occurrences that are special, against the same share of all words: 1 is as usual.</summary>
    private static double[] Relative(int[] special, int[] all)
    {
        var usual = all.Sum() is > 0 and var sum ? (double)special.Sum() / sum : 0;
        return [.. special.Select((s, i) => usual > 0 ? (s + Doubt * usual) / (all[i] + Doubt) / usual : 1)];
    }
}
