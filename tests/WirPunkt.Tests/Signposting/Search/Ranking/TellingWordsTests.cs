namespace WirPunkt.Signposting.Search.Ranking;

public sealed class TellingWordsTests
{
    private static readonly LanguageIndex Index = new("de",
    [
        .. new[] { "Wohngeld", "Kindergeld", "Reisepass", "Schule", "Kirche", "Fahrrad", "Arbeit", "Sprache" }.Select((title, i) =>
            new SearchableText($"{i}", "de", title, $"Wie finde ich das Amt?\nWelche Papiere brauche ich?\nDas Amt hilft gern bei {title}.\nDie Papiere liegen bereit.")),
    ]);

    private static double Of(string word) => Index.Telling(Index.Vocabulary.Look(word).Stem);

    [Fact]
    public void What_questions_begin_with_says_least() => Assert.True(Of("Wie") < Of("brauche") && Of("Welche") < Of("Papiere"));

    [Fact]
    public void What_stands_mostly_in_questions_says_less_than_what_stands_elsewhere_too() => Assert.True(Of("ich") < Of("Amt"));

    [Fact]
    public void What_stands_in_titles_says_more_than_what_never_does() => Assert.True(Of("Schule") > Of("hilft"));

    [Fact]
    public void A_word_that_no_text_has_says_all() => Assert.Equal(1, Of("Zwetschgenfest"));

    [Fact]
    public void Nothing_is_known_where_no_text_asks() =>
        Assert.Equal(1, new LanguageIndex("de", [new("a", "de", "Amt", "Das Amt hilft.")]).Telling(0));

    [Fact]
    public void The_page_on_the_matter_comes_before_the_page_that_only_asks_alike()
    {
        var many = Enumerable.Range(0, 60).Select(n => new SearchableText($"{n}", "de", $"Ort {n}", n < 4 ? "Wie finde ich welche Hilfe?" : "Das Amt ist im Rathaus und hilft allen Menschen gern.\nEs liegt am Markt."));
        var engine = SearchEngine.Of([.. many, new("frage", "de", "Haus", "Wie finde ich welche Hilfe?"), new("sache", "de", "Umzug", "Nach dem Umzug brauchen Sie einen Stempel.\nDen Stempel gibt es hier.")]);
        Assert.Equal("sache", engine.Find("Wie finde ich welche Stempel?", "de", 1)[0].Text.Id);
    }
}
