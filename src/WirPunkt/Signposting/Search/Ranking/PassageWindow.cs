using System.Text;
using WirPunkt.Signposting.Search.Analysis;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>Cuts the best sentence and what still fits after it out of a body, and marks the words.</summary>
public sealed class PassageWindow(LanguageIndex index, int position, Question question)
{
    private readonly string body = index.Texts[position].Body.ToString();
    private readonly ReadText read = index.Read[position];

    /// <summary>Letters that a passage has at most: three lines on a telephone.</summary>
    public const int Longest = 180;

    private const string CutBefore = "… ", CutAfter = " …", Between = " · ";

    /// <summary>Letters of a long sentence that are kept before its first match.</summary>
    private const int Lead = 30;

    public Passage Cut(int sentence)
    {
        var sentences = read.Sentences;
        var (start, end) = (sentences[sentence].Start, sentences[sentence].End);
        for (var next = sentence + 1; next < sentences.Length && sentences[next].End - start + Marks(sentence, next) <= Longest; next++) end = sentences[next].End;
        while (start < end && char.IsWhiteSpace(body[start])) start++;
        return end - start <= Longest ? new(Marked(start, end)) : Shortened(start, end);
    }

    /// <summary>Letters that the borders of blocks need at most, beside the one that they are.</summary>
    private int Marks(int sentence, int next) => (Between.Length - 1) * (read.Sentences[next].Block - read.Sentences[sentence].Block);

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
            if (from > at) parts.Add((Joined(at, from), false));
            parts.Add((body[from..to], true));
            at = to;
        }
        if (end > at) parts.Add((Joined(at, end).TrimEnd(), false));
        return parts;
    }

    /// <summary>In one line; between items of a list, and after what has no full stop, stands a mark.</summary>
    private string Joined(int start, int end)
    {
        var joined = new StringBuilder();
        for (var i = start; i < end; i++)
            if (body[i] != '\n') joined.Append(body[i]);
            else joined.Append(i > 0 && (char.IsLetterOrDigit(body[i - 1]) || body[i - 1] is ')' or '"' or '“' or '”') ? Between : " ");
        return joined.ToString();
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
