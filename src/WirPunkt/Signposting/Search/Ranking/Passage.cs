namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>The sentences of a text that answer a question best, with the words that match marked.</summary>
public sealed record Passage(IReadOnlyList<(string Text, bool IsMatch)> Parts)
{
    public override string ToString() => string.Concat(Parts.Select(p => p.Text));

    public static Passage Best(LanguageIndex index, int position, Question question) =>
        index.Read[position].Sentences.Length == 0 ? new([]) : new PassageWindow(index, position, question).Cut(question.BestSentence(position));
}
