using WirPunkt.Signposting.Search.Analysis;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>Cuts the best sentence and what still fits after it out of a body, and marks the words.</summary>
public sealed class PassageWindow(LanguageIndex index, int position, Question question)
{
    private readonly string body = index.Texts[position].Body.ToString();
    private readonly ReadText read = index.Read[position];

    /// <summary>Letters that a passage has at most: three lines on a telephone.</summary>
    public const int Longest = 180;

    private const string CutBefore = "… ", CutAfter = " …";

    /// <summary>Letters of a long sentence that are kept before its first match.</summary>
    private const int Lead = 30;

    public Passage Cut(int sentence)
    {
        var sentences = read.Sentences;
        var (start, end) = (sentences[sentence].Start, sentences[sentence].End);
        for (var next = sentence + 1; next < sentences.Length && sentences[next].End - start <= Longest; next++) end = sentences[next].End;
        while (start < end && char.IsWhiteSpace(body[start])) start++;
        return end - start <= Longest ? new(Marked(start, end)) : Shortened(start, end);
    }

    /// <summary>A sentence that is too long begins shortly before its first match and ends with a whole word.</summary>
    private Passage Shortened(int start, int end)
    {
        var from = Math.Max(start, FirstMatch(start, end) - Lead);
        if (from > start) from = body.IndexOf(' ', from, end - from) is >= 0 and var space ? space + 1 : from;
        var room = Longest - (from > start ? CutBefore.Length : 0);
        var to = end;
        if (end - from > room)
        {
            to = from + room - CutAfter.Length;
            if (body.LastIndexOf(' ', to, to - from) is var space && space > from) to = space;
            if (char.IsHighSurrogate(body[to - 1])) to--;
        }
        if (char.IsLowSurrogate(body[from])) from++;
        return new([.. from > start ? [(CutBefore, false)] : Array.Empty<(string, bool)>(), .. Marked(from, to), .. to < end ? [(CutAfter, false)] : Array.Empty<(string, bool)>()]);
    }

    private int FirstMatch(int start, int end)
    {
        foreach (var (from, _) in Matches(start, end)) return from;
        return start;
    }

    private List<(string, bool)> Marked(int start, int end)
    {
        var (parts, at) = (new List<(string, bool)>(), start);
        foreach (var (from, to) in Matches(start, end))
        {
            if (from > at) parts.Add((body[at..from].Replace('\n', ' '), false));
            parts.Add((body[from..to], true));
            at = to;
        }
        if (end > at) parts.Add((body[at..end].Replace('\n', ' ').TrimEnd(), false));
        return parts;
    }

    private List<(int From, int To)> Matches(int start, int end)
    {
        var matches = new List<(int, int)>();
        foreach (var sentence in read.Sentences)
        {
            if (sentence.End <= start || sentence.Start >= end) continue;
            var words = new Words(body.AsSpan(sentence.Start, sentence.End - sentence.Start));
            for (var i = sentence.FirstWord; words.MoveNext(); i++)
            {
                var (from, to) = (sentence.Start + words.Start, sentence.Start + words.End);
                if (from >= start && to <= end && question.Means(read.Body[i])) matches.Add((from, to));
            }
        }
        return matches;
    }
}
