using WirPunkt.Handbook.Readability;

namespace WirPunkt.Handbook;

/// <summary>How hard a German text is to read, in the figures that the field uses. Headings, tables and list items
/// without an end mark ("Treff am See") are no sentences and do not count: they would make every page look easier than it is.</summary>
/// <param name="LongWords">words of more than six letters</param>
/// <param name="ShortWords">words of one syllable</param>
/// <param name="ManySyllables">words of three syllables or more</param>
public sealed record ReadabilityFigures(int Sentences, int Words, int LongWords, int Syllables, int ShortWords, int ManySyllables)
{
    /// <summary>What a page in plain German may have at most: words in a sentence on average, and LIX.</summary>
    public const double MostWordsInSentence = 15, HighestLix = 45;

    private const int LettersOfShort = 6, SyllablesOfMany = 3;

    public double WordsInSentence => Of(Words, Sentences);

    /// <summary>Björnsson 1968: from 20 (children's books) to over 60 (treatises).</summary>
    public double Lix => WordsInSentence + Percent(LongWords);

    /// <summary>Flesch's Reading Ease for German (Amstad 1978): from 0 (very hard) to 100 (very easy).</summary>
    public double FleschAmstad => Words == 0 ? 0 : 180 - WordsInSentence - 58.5 * Of(Syllables, Words);

    /// <summary>The first Wiener Sachtextformel (Bamberger and Vanecek 1984): the school year for which it is fit, 4 to 15.</summary>
    public double WienerSachtextformel =>
        Words == 0 ? 0 : 0.1935 * Percent(ManySyllables) + 0.1672 * WordsInSentence + 0.1297 * Percent(LongWords) - 0.0327 * Percent(ShortWords) - 0.875;

    /// <param name="markdown">A text in German.</param>
    public static ReadabilityFigures Of(string markdown)
    {
        var sentences = Prose.Of(markdown).Where(b => !b.IsHeading && !b.IsCell).SelectMany(b => b.Sentences()).Where(s => s.IsComplete).ToList();
        var words = sentences.SelectMany(s => s.Words).ToList();
        var syllables = words.ConvertAll(Readability.Syllables.In);
        return new(
            sentences.Count,
            words.Count,
            words.Count(w => w.Count(char.IsLetter) > LettersOfShort),
            syllables.Sum(),
            syllables.Count(s => s == 1),
            syllables.Count(s => s >= SyllablesOfMany));
    }

    /// <summary>What is more than a page in plain German may have.</summary>
    public IEnumerable<string> Excesses()
    {
        if (WordsInSentence > MostWordsInSentence) yield return FormattableString.Invariant($"{WordsInSentence:0.0} words in a sentence on average; at most {MostWordsInSentence}");
        if (Lix > HighestLix) yield return FormattableString.Invariant($"LIX {Lix:0.0}; at most {HighestLix}");
    }

    private double Percent(int count) => 100 * Of(count, Words);

    private static double Of(int count, int all) => all == 0 ? 0 : (double)count / all;
}
