namespace WirPunkt.Signposting.Search.Analysis;

public sealed class VocabularyTests
{
    private static Vocabulary Knowing(string language, string text)
    {
        var vocabulary = new Vocabulary(language);
        foreach (var word in new Words(text)) vocabulary.Learn(word);
        vocabulary.Complete();
        return vocabulary;
    }

    [Fact]
    public void A_compound_is_split_where_the_texts_know_both_parts()
    {
        var vocabulary = Knowing("de", "Wohnung Geld Wohnungsgeld Amt Gericht");
        Assert.Equal([vocabulary.FindStem("wohnung"), vocabulary.FindStem("geld")], vocabulary.Look("Wohnungsgeld").Parts);
        Assert.Empty(vocabulary.Look("Wohnungsbau").Parts);
    }

    [Fact]
    public void A_question_may_join_what_the_texts_have_apart() => Assert.Equal(2, Knowing("de", "Kinder Betreuung").Look("Kinderbetreuung").Parts.Length);

    [Fact]
    public void Only_German_is_split() => Assert.Empty(Knowing("en", "house boat").Look("houseboat").Parts);

    [Fact]
    public void Words_are_cut_at_everything_but_letters_digits_and_the_Ukrainian_apostrophe()
    {
        var words = new List<string>();
        foreach (var word in new Words("L'école, об'єкт: 12-a_b!")) words.Add(word.ToString());
        Assert.Equal(["L", "école", "об'єкт", "12", "a", "b"], words);
    }
}
