using WirPunkt.Signposting.Search.Lexicon;

namespace WirPunkt.Signposting.Search.Ranking;

public sealed class TranslatedWordTests
{
    private static readonly LanguageIndex Index = new("de",
    [
        new("both", "de", "", "Miete Pacht Garten Sonne"), new("twice", "de", "", "Miete Miete Garten Sonne"),
        new("one", "de", "", "Miete Baum Garten Sonne"), new("other", "de", "", "Pacht Baum Garten Sonne"),
    ]);

    private static Translation Of(string word, float share, float back) => new(Index.Vocabulary.Look(word), share, back);

    private static Dictionary<string, double> Scores(params Translation[] known)
    {
        var scores = new double[Index.Texts.Count];
        TranslatedWord.AddTo(scores, [new TranslatedWord(known, Index.Stems)], Index.Stems);
        return scores.Select((score, i) => (score, Index.Texts[i].Id)).ToDictionary(s => s.Id, s => s.score);
    }

    [Fact]
    public void Two_translations_of_a_word_in_a_text_say_as_much_as_one_of_them_twice()
    {
        var scores = Scores(Of("Miete", 0.5f, 0.5f), Of("Pacht", 0.5f, 0.5f));
        Assert.InRange(scores["both"] / scores["twice"], 0.97, 1.03);
        Assert.True(scores["both"] > 1.2 * scores["one"]);
    }

    [Fact]
    public void Of_two_equally_likely_translations_the_one_that_is_translated_back_says_more()
    {
        var scores = Scores(Of("Miete", 0.5f, 0.1f), Of("Pacht", 0.5f, 0.9f));
        Assert.True(scores["other"] > 1.2 * scores["one"]);
    }

    [Fact]
    public void A_word_is_as_rare_as_its_translations_are_together()
    {
        var word = new TranslatedWord([Of("Garten", 0.75f, 1), Of("Baum", 0.25f, 1)], Index.Stems);
        Assert.Equal(Index.Stems.Rarity(0.75 * 4 + 0.25 * 2), word.Rarity, 5);
    }

    [Fact]
    public void A_piece_is_as_likely_as_all_translations_that_have_it()
    {
        var pieces = TranslatedWord.Pieces([Of("Garten", 0.5f, 1), Of("Gartens", 0.25f, 1), Of("Baum", 0.25f, 1)]);
        Assert.Equal(0.75, pieces[Index.Vocabulary.Look("Garten").Pieces[0]], 5);
        Assert.Equal(0.25, pieces[Index.Vocabulary.Look("Baum").Pieces[0]], 5);
    }

    [Fact]
    public void Texts_without_the_word_get_nothing() => Assert.Equal(0, Scores(Of("Pacht", 1, 1))["one"], 6);
}
