namespace WirPunkt.Signposting.Search.Stemming;

public sealed class StemmersTests
{
    [Theory]
    [InlineData("de", "wohnung", "wohnungen")]
    [InlineData("de", "kind", "kinder")]
    [InlineData("de-simple", "termin", "termine")]
    [InlineData("en", "city", "cities")]
    [InlineData("en", "run", "running")]
    [InlineData("en", "register", "registered")]
    [InlineData("fr", "logement", "logements")]
    [InlineData("fr", "national", "nationaux")]
    [InlineData("it", "ufficio", "uffici")]
    [InlineData("ro", "copil", "copilul")]
    [InlineData("tr", "ev", "evler")]
    [InlineData("ro", "locuinta", "locuintelor")]
    [InlineData("tr", "hizmet", "hizmetler")]
    [InlineData("tr", "okul", "okullar")]
    [InlineData("uk", "школа", "школи")]
    [InlineData("uk", "дитина", "дитини")]
    [InlineData("hr", "skola", "skole")]
    [InlineData("ar", "مدرسه", "المدرسه")]
    [InlineData("ar", "طفل", "والطفل")]
    public void Inflections_of_a_word_share_its_stem(string language, string word, string inflected) =>
        Assert.Equal(Stemmers.Of(language)(word), Stemmers.Of(language)(inflected));

    [Theory]
    [InlineData("de", "wohnung", "wohlstand")]
    [InlineData("en", "house", "horse")]
    [InlineData("uk", "школа", "шкода")]
    [InlineData("ar", "مدرسه", "مكتب")]
    public void Different_words_keep_different_stems(string language, string word, string other) =>
        Assert.NotEqual(Stemmers.Of(language)(word), Stemmers.Of(language)(other));

    [Fact]
    public void A_language_without_a_stemmer_keeps_its_words() => Assert.Equal("szkoły", Stemmers.Of("pl")("szkoły"));
}
