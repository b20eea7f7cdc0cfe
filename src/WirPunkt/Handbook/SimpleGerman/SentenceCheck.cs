using System.Text.RegularExpressions;
using WirPunkt.Handbook.Readability;

namespace WirPunkt.Handbook.SimpleGerman;

/// <summary>Short sentences, each in a line of its own, each with one thought.</summary>
internal sealed partial class SentenceCheck : ILanguageCheck
{
    private const int MostWords = 15, ManyWords = 10;

    public IEnumerable<LanguageFinding> Look(ProseLine line, string all)
    {
        var sentences = Sentence.AllIn(line.Text).ToList();
        // "Zuständig heißt: Dieses Amt hilft Ihnen." explains in one breath; a colon may stay in its line.
        if (sentences.SkipLast(1).Any(s => !s.EndsInColon))
            yield return new(SimpleGermanRule.SentencePerLine, Severity.Error, line.Number, line.Text.Trim(), "Beginnen Sie nach jedem Satz eine neue Zeile.");
        foreach (var sentence in sentences)
        {
            var words = sentence.Words.Count;
            if (words > MostWords)
                yield return new(SimpleGermanRule.SentenceLength, Severity.Error, line.Number, sentence.Text, $"Der Satz hat {words} Wörter. Machen Sie 2 Sätze daraus.");
            else if (words > ManyWords)
                yield return new(SimpleGermanRule.SentenceLength, Severity.Hint, line.Number, sentence.Text, $"Der Satz hat {words} Wörter. Geht es mit 10?");
            if (SecondThought().IsMatch(sentence.Text))
                yield return new(SimpleGermanRule.OneThought, Severity.Hint, line.Number, sentence.Text, "Machen Sie aus dem Neben-Satz einen eigenen Satz.");
        }
    }

    /// <summary>Relative and other subordinate clauses; a noun after the article is an enumeration. The Netzwerk allows simple ones with wenn and weil.</summary>
    [GeneratedRegex(@",\s+(?:(?:in|mit|von|bei|zu|auf|für|an|über)\s+)?(?:der|die|das|den|dem|denen|dessen|deren|welche[rmns]?|dass|damit|obwohl|indem|sodass|während|nachdem|bevor|sobald|sondern|denn|ob)\s+(?!(?!Sie\b|Ihn|Ihre?)\p{Lu})")]
    private static partial Regex SecondThought();
}
