namespace WirPunkt.Signposting.Search.Ranking;

public sealed class ClosenessTests
{
    private static double Of(string query, string body, string title = "Titel")
    {
        var index = new LanguageIndex("de", [new("a", "de", title, body), new("b", "de", "Garten", "Blumen und Gras.")]);
        using var closeness = new Closeness(index, [.. query.Split(' ').Select(w => (index.Vocabulary.Look(w), 1.0))]);
        return closeness.Of(index.Read[0]).Share;
    }

    [Fact]
    public void Words_in_one_sentence_are_closer_than_in_two() =>
        Assert.True(Of("Antrag Gebühr", "Im Antrag steht auch etwas von der Gebühr.") > Of("Antrag Gebühr", "Im Antrag steht es. Auch etwas von der Gebühr."));

    [Fact]
    public void Neighbours_in_the_question_are_closer_as_neighbours() =>
        Assert.True(Of("Antrag Gebühr", "Die Gebühr zum Antrag bringt morgens jeder mit.") > Of("Antrag Gebühr", "Die Gebühr bringt jeder morgens zum Antrag mit."));

    [Fact]
    public void A_word_is_not_its_own_neighbour() => Assert.Equal(Of("Antrag", "Antrag"), Of("Antrag Antrag", "Antrag"));

    [Fact]
    public void The_end_of_the_title_is_no_neighbour_of_the_beginning_of_the_text() =>
        Assert.True(Of("Antrag Gebühr", "Gebühr", "Antrag") < Of("Antrag Gebühr", "Rathaus", "Antrag Gebühr"));

    [Fact]
    public void A_misspelt_word_counts_in_part() =>
        Assert.InRange(Of("Gebürh", "Die Gebühr."), 0.01, Of("Gebühr", "Die Gebühr.") - 0.01);

    [Fact]
    public void Words_in_one_compound_are_closer_than_in_one_sentence() =>
        Assert.True(Of("Hunde Steuer", "Die Hundesteuer.") > Of("Hunde Steuer", "Die Hunde warten draußen, weil jeder morgens Steuer zahlt."));

    [Fact]
    public void Half_of_a_compound_counts_less_than_half() =>
        Assert.InRange(Of("Kitaplatz", "Die Kita hat einen Platz."), 0.1, Of("Kitaplatz", "Der Kitaplatz.") / 2 - 0.01);

    [Fact]
    public void Title_and_sentence_say_more_than_the_sentence_alone() =>
        Assert.True(Of("Antrag Gebühr", "Die Gebühr zum Antrag.", "Antrag") > Of("Antrag Gebühr", "Die Gebühr zum Antrag."));

    [Fact]
    public void Other_words_count_nothing() => Assert.Equal(0, Of("Antrag Gebühr", "Der Hund schläft."));

    [Fact]
    public void The_sentence_that_says_most_is_named()
    {
        var index = new LanguageIndex("de", [new("a", "de", "Titel", "Der Antrag liegt da. Die Gebühr für den Antrag ist klein. Die Gebühr.")]);
        using var closeness = new Closeness(index, [(index.Vocabulary.Look("Gebühr"), 1), (index.Vocabulary.Look("Antrag"), 1)]);
        Assert.Equal(1, closeness.Of(index.Read[0]).BestSentence);
    }

    [Fact]
    public void Among_pages_with_the_same_words_the_one_that_has_them_together_comes_first()
    {
        var engine = SearchEngine.Of(
        [
            new("apart", "de", "Rathaus", "Den Antrag gibt es im Haus.\nDas Haus ist alt.\nHunde warten draußen.\nDie Steuer zahlt jeder."),
            new("together", "de", "Rathaus", "Das Haus ist alt.\nIm Haus warten alle draußen.\nJeder zahlt.\nAntrag Steuer Hunde gibt es hier."),
        ]);
        Assert.Equal("together", engine.Find("Antrag Steuer Hunde", "de", 1)[0].Text.Id);
    }
}
