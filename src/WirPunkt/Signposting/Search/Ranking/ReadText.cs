using WirPunkt.Signposting.Search.Analysis;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>A text as the numbers of its words, and where its sentences are.</summary>
public sealed record ReadText(int[] Title, int[] Body, Sentence[] Sentences)
{
    /// <summary>Blocks that say what the text is about: the summary and the first paragraph.</summary>
    private const int LeadBlocks = 2;

    public bool IsTitleQuestion { get; init; }

    /// <summary>The words of the body before this one are its lead.</summary>
    public int LeadEnd => Array.FindLast(Sentences, s => s.Block < LeadBlocks).EndWord;

    public static ReadText Of(SearchableText text, Vocabulary vocabulary)
    {
        var title = new List<int>();
        foreach (var word in new Words(text.Title)) title.Add(vocabulary.Learn(word));

        var (letters, body, sentences) = (text.Body.ToString(), new List<int>(), new List<Sentence>());
        foreach (var (block, start, end) in Sentence.Borders(letters))
        {
            var line = body.Count;
            foreach (var word in new Words(letters.AsSpan(start, end - start))) body.Add(vocabulary.Learn(word));
            if (body.Count > line) sentences.Add(new(block, line, body.Count, start, end) { IsQuestion = IsQuestion(letters.AsSpan(start, end - start)) });
        }
        return new([.. title], [.. body], [.. sentences]) { IsTitleQuestion = IsQuestion(text.Title) };
    }

    private static bool IsQuestion(ReadOnlySpan<char> sentence) => sentence.TrimEnd() is [.., '?' or '؟'];
}

/// <summary>A sentence: its words and its letters, as ranges of the body.</summary>
/// <param name="Block">Which block it belongs to, from 0.</param>
public readonly record struct Sentence(int Block, int FirstWord, int EndWord, int Start, int End)
{
    public bool IsQuestion { get; init; }

    /// <summary>Sentences end with their block, or with a full stop, question or exclamation mark before a space; the letters after them stay with them.</summary>
    public static IEnumerable<(int Block, int Start, int End)> Borders(string body)
    {
        var (block, start) = (0, 0);
        for (var i = 0; i < body.Length; i++)
        {
            var isBlock = body[i] == '\n';
            if (!isBlock && !(body[i] is '.' or '!' or '?' or '؟' && i + 1 < body.Length && body[i + 1] == ' ')) continue;
            yield return (block, start, isBlock ? i : i + 1);
            start = i + 1;
            if (isBlock) block++;
        }
        if (start < body.Length) yield return (block, start, body.Length);
    }
}
