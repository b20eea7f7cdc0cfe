namespace WirPunkt.Signposting.Search.Ranking;

public sealed class PassageTests
{
    private static Passage Of(string body, string query) => SearchEngine.Of([new("a", "de", "Titel", body)]).Find(query, "de", 1)[0].Passage;

    private static IEnumerable<string> Marked(Passage passage) => passage.Parts.Where(p => p.IsMatch).Select(p => p.Text);

    [Fact]
    public void It_is_the_sentence_that_answers() =>
        Assert.StartsWith("Der Antrag kostet", Of($"{new string('x', 50)} {new string('y', 140)}.\nDer Antrag kostet zehn Euro.", "Was kostet ein Antrag?").ToString(), StringComparison.Ordinal);

    [Fact]
    public void Words_are_marked_in_every_inflection_and_nothing_else() =>
        Assert.Equal(["Anträge"], Marked(Of("Alle Anträge sind im Rathaus.", "Antrag")));

    [Fact]
    public void Words_are_marked_in_the_sentences_after_the_best_one_too() =>
        Assert.Equal(["Antrag", "Rathaus", "Anträge"], Marked(Of("Das Haus.\nDen Antrag gibt es im Rathaus. Dort, im Garten: Anträge!", "Antrag Rathaus")));

    [Fact]
    public void A_long_sentence_is_cut_around_the_first_match()
    {
        var passage = Of(string.Join(' ', Enumerable.Repeat("Blumen", 60)) + " Reisepass " + string.Join(' ', Enumerable.Repeat("Gras", 60)), "Reisepass");
        Assert.InRange(passage.ToString().Length, 100, PassageWindow.Longest);
        Assert.Equal(["Reisepass"], Marked(passage));
        Assert.StartsWith("… ", passage.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" …", passage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_a_list_are_told_apart() =>
        Assert.Equal("Das Amt hilft bei: Miete · Strom · Danach geht es weiter.", Of("Das Amt hilft bei:\nMiete\nStrom\nDanach geht es weiter.", "Amt Strom Miete hilft").ToString());

    [Fact]
    public void Marks_between_many_items_do_not_make_it_too_long() =>
        Assert.InRange(Of("Das Amt hilft.\n" + string.Join('\n', Enumerable.Repeat("Ja", 90)), "Amt").ToString().Length, 170, PassageWindow.Longest);

    [Fact]
    public void A_text_without_body_has_an_empty_passage() => Assert.Empty(Of("", "Titel").Parts);
}
