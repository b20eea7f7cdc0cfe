namespace WirPunkt.Signposting.Search.Analysis;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("de", "Führerschein", "Fuehrerschein")]
    [InlineData("de", "Straße", "Strasse")]
    [InlineData("fr", "école", "ecole")]
    [InlineData("tr", "İkamet", "ikamet")]
    [InlineData("tr", "KAYIT", "kayıt")]
    [InlineData("tr", "çocuk", "cocuk")]
    [InlineData("hr", "građanin", "gradjanin")]
    [InlineData("hr", "dječji", "djecji")]
    [InlineData("ro", "locuință", "locuinta")]
    [InlineData("uk", "об’єкт", "об'єкт")]
    [InlineData("ar", "أسرة", "اسره")]
    [InlineData("ar", "مُدَرِّسَة", "مدرسه")]
    [InlineData("ar", "كتــاب", "كتاب")]
    [InlineData("ar", "٢٠٢٥", "2025")]
    public void What_people_spell_differently_becomes_the_same(string language, string one, string other) =>
        Assert.Equal(Folding.Fold(one, language), Folding.Fold(other, language));

    [Theory]
    [InlineData("neue", "neue")]
    [InlineData("Frauen", "frauen")]
    [InlineData("Quelle", "quelle")]
    public void No_umlaut_is_seen_where_there_is_none(string word, string folded) => Assert.Equal(folded, Folding.Fold(word, "de"));
}
