namespace WirPunkt.Signposting.Search.Ranking;

public sealed class PackedTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Straße, вулиця, شارع 😀")]
    public void It_gives_back_what_went_in(string text) => Assert.Equal(text, new SearchableText("a", "de", "", text).Body.ToString());

    [Fact]
    public void Texts_with_the_same_letters_are_the_same()
    {
        Assert.Equal(new SearchableText("a", "de", "Titel", "Haus"), new SearchableText("a", "de", "Titel", string.Concat("Ha", "us")));
        Assert.NotEqual(new SearchableText("a", "de", "Titel", "Haus"), new SearchableText("a", "de", "Titel", "Maus"));
    }
}
