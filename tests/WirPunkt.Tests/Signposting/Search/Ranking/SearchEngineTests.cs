using FsCheck;
using FsCheck.Fluent;

namespace WirPunkt.Signposting.Search.Ranking;

public sealed class SearchEngineTests
{
    private static readonly SearchableText[] Texts =
    [
        new("wohngeld", "de", "Wohngeld", "Wer wenig verdient, bekommt einen Zuschuss zur Miete.\nDen Antrag stellen Sie im Rathaus."),
        new("miete", "de", "Mietvertrag", "Im Vertrag steht, was die Wohnung kostet. Das Wohngeld steht nicht darin."),
        new("schule", "de", "Schule", "Kinder gehen ab sechs Jahren zur Schule. Die Anmeldung ist im Frühjahr."),
        new("schule", "en", "School", "Children go to school from the age of six. Registration is in spring."),
        new("fuehrerschein", "de", "Führerschein umschreiben", "Ein ausländischer Führerschein gilt sechs Monate."),
        new("pass", "de", "Reisepass", "Einen Pass beantragen Sie persönlich."),
    ];

    private static readonly string[] Languages = ["de", "en", "fr", "tr", "uk", "ar", "ro", "hr", "it", "xx"];

    private static string? First(string query, string language = "de") => SearchEngine.Of(Texts).Find(query, language, 1) is [var first] ? first.Text.Id : null;

    [Theory]
    [InlineData("wohngeld", "wohngeld")]
    [InlineData("Wie melde ich mein Kind in der Schule an?", "schule")]
    [InlineData("Fuehrerschein", "fuehrerschein")]
    [InlineData("Reispeass", "pass")]
    [InlineData("Füherschein umschreibn", "fuehrerschein")]
    [InlineData("xyzzy Mietvertrag plugh", "miete")]
    public void No_word_and_no_right_spelling_is_obligatory(string query, string id) => Assert.Equal(id, First(query));

    [Fact]
    public void A_long_word_does_not_drown_a_short_one()
    {
        var engine = SearchEngine.Of([new("short", "de", "Kita", "Garten"), new("long", "de", "Krankenversicherung", "Garten")]);
        var found = engine.Find("Kita Krankenversicherung", "de", 2).ToDictionary(f => f.Text.Id, f => f.Score);
        Assert.InRange(found["long"] / found["short"], 1, 1.7); // 1.9 if each piece counted the same
    }

    [Fact]
    public void What_is_named_in_everyday_words_stands_before_what_scores_as_much()
    {
        var engine = SearchEngine.Of([new("other", "de", "Mein Mann schlägt", "Mein Mann schlägt mich."), new("meant", "de", "Frauenhaus", "Obdach")], [new("Mann schlägt mich", "de", ["meant"])]);
        Assert.Equal(["meant", "other"], engine.Find("Mann schlägt mich", "de", 2).Select(f => f.Text.Id));
    }

    [Theory]
    [InlineData("Umzgu", "wohnung")]
    [InlineData("Umzugg melden", "wohnung")]
    [InlineData("Umzgu nerede", "wohnung", "tr")] // a German word in any language
    [InlineData("Familenkase", "kinder")]
    [InlineData("Umfug", "other")] // a word of the texts is no slip of another
    [InlineData("Amzug", "other")] // hardly anybody misspells the first letter
    [InlineData("Hunt", "other")] // short words have too many neighbours
    public void A_misspelt_everyday_word_finds_what_it_stands_for(string typed, string id, string language = "de")
    {
        var engine = SearchEngine.Of([new("other", "de", "Amzug Hunt", "Unfug, Umfug und Hunt"), new("wohnung", "de", "Anmeldung", "Wohnsitz"), new("kinder", "de", "Kindergeld", "Antrag")],
            [new("Umzug", "de", ["wohnung"]), new("Hund", "de", ["kinder"]), new("Familienkasse", "de", ["kinder"])]);
        Assert.Equal(id, engine.Find(typed, language, 1)[0].Text.Id);
    }

    [Fact]
    public void A_page_is_shown_in_the_readers_language_where_it_exists()
    {
        var english = SearchEngine.Of(Texts).Find("school", "en", 10);
        Assert.Equal(("schule", "en"), (english[0].Text.Id, english[0].Text.Language));
        Assert.Single(english, f => f.Text.Id == "schule");
    }

    [Fact]
    public void A_page_that_exists_only_in_German_is_found_by_its_German_name_from_every_language()
    {
        var found = SearchEngine.Of(Texts).Find("Wohngeld", "en", 10)[0];
        Assert.Equal(("wohngeld", "de"), (found.Text.Id, found.Text.Language));
    }

    [Fact]
    public void A_translated_question_finds_a_page_that_exists_only_in_German()
    {
        (string English, string German)[] pages = [("the house", "das Haus"), ("the book", "das Buch"), ("a book", "ein Buch"), ("the child", "das Kind"), ("a child", "ein Kind"), ("a house", "ein Haus")];
        var engine = SearchEngine.Of([.. pages.SelectMany((p, i) => new SearchableText[] { new($"{i}", "en", "", p.English), new($"{i}", "de", "", p.German) }), new("only", "de", "Kind", "Das Kind geht in den Garten.")]);
        engine.LearnTranslations();
        var found = Assert.Single(engine.Find("child", "en", 3), f => f.Text.Id == "only");
        Assert.Equal(["Kind"], found.Passage.Parts.Where(p => p.IsMatch).Select(p => p.Text));
    }

    [Theory]
    [InlineData("uk", "Де вонгельд?", "wohngeld")]
    [InlineData("ar", "ميتفرتراغ", "miete")]
    public void A_German_word_in_another_languages_letters_finds_the_German_page(string language, string query, string id) => Assert.Equal(id, First(query, language));

    [Fact]
    public void A_word_in_the_title_says_more_than_one_in_the_text() =>
        Assert.Equal(["wohngeld", "miete"], SearchEngine.Of(Texts).Find("Wohngeld", "de", 2).Select(f => f.Text.Id));

    [Fact]
    public void A_word_of_the_lead_says_more_than_one_further_down()
    {
        const string rest = "Das Rathaus ist alt.\nDer Garten ist grün.";
        Assert.Equal("lead", SearchEngine.Of([new("down", "de", "Haus", $"{rest}\nEine Gebühr."), new("lead", "de", "Haus", $"Eine Gebühr.\n{rest}")]).Find("Gebühr", "de", 1)[0].Text.Id);
    }

    [Fact]
    public void A_question_of_a_thousand_words_is_answered() =>
        Assert.Equal("miete", SearchEngine.Of(Texts).Find($"Mietvertrag {string.Join(' ', Enumerable.Range(0, 1000))}", "de", 1)[0].Text.Id);

    [Fact]
    public void An_everyday_expression_finds_what_it_stands_for()
    {
        var engine = SearchEngine.Of(Texts, [new("zu wenig Geld", "de", ["wohngeld"])]);
        Assert.Equal("wohngeld", engine.Find("Ich habe zu wenig Geld für die Schule", "de", 1)[0].Text.Id);
        Assert.Equal("schule", engine.Find("Geld für die Schule", "de", 1)[0].Text.Id);
    }

    [Fact]
    public void A_changed_page_is_found_by_its_new_words_only()
    {
        var before = SearchEngine.Of(Texts);
        var after = before.With([.. Texts.Skip(1), Texts[0] with { Title = "Zwetschgenfest", Body = "Kuchen" }]);
        Assert.Equal("wohngeld", after.Find("Zwetschgenfest", "de", 1)[0].Text.Id);
        Assert.DoesNotContain(after.Find("Zuschuss", "de", 10), f => f.Text.Id == "wohngeld");
        Assert.Contains(before.Find("Zuschuss", "de", 10), f => f.Text.Id == "wohngeld");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("?!—…")]
    [InlineData("\u200F\u202E\0\u0001")]
    [InlineData("😀 Schule 学校 مدرسة")]
    [InlineData("\uD83D Schule \uDE00")]
    public void Anything_is_answered(string query) => Assert.All(SearchEngine.Of(Texts).Find(query, "ar", 3), f => Assert.True(f.Score > 0));

    [Fact]
    public void Any_text_and_any_question_are_borne() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((text, query) =>
        {
            foreach (var language in Languages)
            {
                var found = SearchEngine.Of([new("a", language, text.Get, text.Get + query.Get)]).Find(query.Get + new string('ä', 300), language, 3);
                Assert.All(found, f => Assert.True(f.Passage.ToString().Length <= PassageWindow.Longest));
            }
        }).QuickCheckThrowOnFailure();
}
