using System.Text.RegularExpressions;

namespace WirPunkt.Handbook.Words;

/// <summary>Finds the words of the glossary in running text: whole words as they are spelt, the longest first. "Kita-Platz" is not "Kita".</summary>
internal sealed partial class WordFinder
{
    private readonly ILookup<string, (string[] Words, GlossaryTerm Term)> byFirstWord;

    /// <param name="language">Leichte Sprache has spellings of its own: "Melde-Bescheinigung".</param>
    public WordFinder(IEnumerable<GlossaryTerm> terms, string language)
    {
        var spellings = from term in terms
                        from spelling in language == "de-simple" ? term.Spellings.Append(term.Name.In(Platform.Languages.Language.SimpleGerman).Text) : term.Spellings
                        where !string.IsNullOrWhiteSpace(spelling)
                        from cased in new[] { spelling, char.ToUpperInvariant(spelling[0]) + spelling[1..] }.Distinct() // at the beginning of a sentence
                        select (Words: Words(cased).Select(w => w.Value).ToArray(), term);
        byFirstWord = spellings.Where(s => s.Words.Length > 0).OrderByDescending(s => s.Words.Length).ToLookup(s => s.Words[0]);
    }

    public IEnumerable<FoundWord> In(string text)
    {
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (byFirstWord[words[i].Value].FirstOrDefault(s => Stands(s.Words, words, i, text)) is not { Term: not null } found) continue;
            var last = words[i + found.Words.Length - 1];
            yield return new(found.Term, words[i].Index, last.Index + last.Length);
            i += found.Words.Length - 1;
        }
    }

    /// <summary>Whether the words of a spelling stand there, with nothing but a blank between them.</summary>
    private static bool Stands(string[] spelling, MatchCollection words, int at, string text)
    {
        for (var i = 1; i < spelling.Length; i++)
        {
            if (at + i >= words.Count || words[at + i].Value != spelling[i]) return false;
            var end = words[at + i - 1].Index + words[at + i - 1].Length;
            if (words[at + i].Index != end + 1 || !char.IsWhiteSpace(text[end])) return false;
        }
        return true;
    }

    private static MatchCollection Words(string text) => Word().Matches(text);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:[-.·][\p{L}\p{M}\p{N}]+)*")]
    private static partial Regex Word();
}

/// <summary>Where a term stands in a text: its first letter, and the one behind its last.</summary>
internal sealed record FoundWord(GlossaryTerm Term, int From, int End);
