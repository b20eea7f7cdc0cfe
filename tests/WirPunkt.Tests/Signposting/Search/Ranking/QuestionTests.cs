namespace WirPunkt.Signposting.Search.Ranking;

public sealed class QuestionTests
{
    private static readonly LanguageIndex Index = new("de", [new("wohngeld", "de", "Wohngeld", "Wer wenig verdient, bekommt einen Zuschuss zur Miete.")]);

    [Theory]
    [InlineData(Closeness.MostWords - 1, true)]
    [InlineData(Closeness.MostWords, false)]
    public void Of_a_translated_question_sixty_four_words_count(int before, bool counts)
    {
        var question = Question.Translated(string.Concat(Enumerable.Repeat("qqq ", before)) + "Wohngeld", lexicon: null, Index);
        Assert.Equal(counts, question.Scores()[0] > 0);
    }
}
