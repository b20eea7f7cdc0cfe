namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>The sentences of a text that answer a question best, with the words that match marked.</summary>
public sealed record Passage(IReadOnlyList<(string Text, bool IsMatch)> Parts)
{
    public override string ToString() => string.Concat(Parts.Select(p => p.Text));

    public static Passage Best(LanguageIndex index, int position, Question question)
    {
        var (body, read) = (index.Texts[position].Body, index.Read[position]);
        return read.Sentences.Length == 0 ? new([]) : new PassageWindow(body, index, question).Cut(BestSentence(read, question), read.Sentences);
    }

    private static int BestSentence(ReadText read, Question question)
    {
        var (best, most) = (0, -1.0);
        for (var i = 0; i < read.Sentences.Length; i++)
        {
            var sentence = read.Sentences[i];
            var worth = question.WorthOf(read.Body.AsSpan(sentence.FirstWord, sentence.EndWord - sentence.FirstWord));
            if (worth > most) (best, most) = (i, worth);
        }
        return best;
    }
}
