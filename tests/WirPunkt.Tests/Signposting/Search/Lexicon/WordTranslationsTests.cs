using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Signposting.Search.Lexicon;

public sealed class WordTranslationsTests
{
    private static readonly (string English, string German)[] Toy =
    [
        ("the house", "das Haus"), ("the book", "das Buch"), ("a book", "ein Buch"), ("the child", "das Kind"), ("a child", "ein Kind"), ("a house", "ein Haus"),
    ];

    private static (LanguageIndex English, LanguageIndex German) Indexes() =>
        (new("en", [.. Toy.Select((t, i) => new SearchableText($"{i}", "en", "", t.English))]), new("de", [.. Toy.Select((t, i) => new SearchableText($"{i}", "de", "", t.German))]));

    [Theory]
    [InlineData("house", "haus")]
    [InlineData("books", "buch")]
    [InlineData("child", "kind")]
    public void A_word_is_learnt_from_the_pages_that_exist_in_both_languages(string english, string german)
    {
        var (here, there) = Indexes();
        Assert.Equal(german, WordTranslations.Learn([(here, there)]).Of(english, there.Vocabulary)[0].Word.Folded);
    }

    [Fact]
    public void A_word_that_was_never_seen_has_no_translation()
    {
        var (here, there) = Indexes();
        Assert.Empty(WordTranslations.Learn([(here, there)]).Of("bicycle", there.Vocabulary));
    }

    [Fact]
    public void Nothing_is_learnt_from_pages_without_translation() =>
        Assert.Empty(WordTranslations.Learn([(new LanguageIndex("en", [new("a", "en", "", "house")]), Indexes().German)]).Of("house", Indexes().German.Vocabulary));
}
