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

    [Fact]
    public void A_word_without_counterpart_takes_little_from_the_word_beside_it()
    {
        LanguageIndex Index(string language, IEnumerable<string> titles) => new(language, [.. titles.Select((t, i) => new SearchableText($"{i}", language, t, ""))]);
        string[] english = ["house", "book", "child", "garden"], german = ["Haus", "Buch", "Kind", "Garten"];
        var there = Index("de", german);
        var lexicon = WordTranslations.Learn([(Index("en", english.Select(e => $"the {e}")), there)]);
        Assert.All(lexicon.Of("the", there.Vocabulary), t => Assert.InRange(t.Back, 0f, 0.3f));
        var garden = Assert.Single(lexicon.Of("garden", there.Vocabulary));
        Assert.Equal("garten", garden.Word.Folded);
        Assert.InRange(garden.Back, 0.7f, 1f);
    }

    [Fact]
    public void Shares_of_all_translations_are_one_and_the_likeliest_stands_first()
    {
        var (here, there) = Indexes();
        var translations = WordTranslations.Learn([(here, there)]).Of("a", there.Vocabulary);
        Assert.Equal(1, translations.Sum(t => t.Share), 4);
        Assert.Equal(translations.OrderByDescending(t => t.Share), translations);
        Assert.All(translations, t => Assert.InRange(t.Back, 0f, 1f));
    }

    [Fact]
    public void Equal_pages_teach_equal_translations()
    {
        var ((here, there), (again, thereAgain)) = (Indexes(), Indexes());
        var (first, second) = (WordTranslations.Learn([(here, there)]), WordTranslations.Learn([(again, thereAgain)]));
        foreach (var word in new[] { "the", "a", "house", "book", "child" })
            Assert.Equal(first.Of(word, there.Vocabulary).Select(t => (t.Word.Folded, t.Share, t.Back)), second.Of(word, there.Vocabulary).Select(t => (t.Word.Folded, t.Share, t.Back)));
    }
}
