namespace WirPunkt.Signposting.Search.Analysis;

public sealed class MisspellingTests
{
    [Theory]
    [InlineData("umzug", "umzug", 0)]
    [InlineData("umzgu", "umzug", 1)]
    [InlineData("umzugg", "umzug", 1)]
    [InlineData("umug", "umzug", 1)]
    [InlineData("unzug", "umzug", 1)]
    [InlineData("familenkase", "familienkasse", 2)]
    [InlineData("anzug", "umzug", 2)]
    [InlineData("rathaus", "krankenhaus", 3)]
    [InlineData("", "ab", 2)]
    public void Counts_letters_too_many_too_few_wrong_or_in_wrong_order(string typed, string meant, int slips)
    {
        Assert.Equal(slips, Misspelling.Between(typed, meant, 2));
        Assert.Equal(slips, Misspelling.Between(meant, typed, 2));
    }

    [Theory]
    [InlineData("hund", 0)]
    [InlineData("umzug", 1)]
    [InlineData("kindergarten", 2)]
    public void Longer_words_may_have_more(string word, int slips) => Assert.Equal(slips, Misspelling.AllowedIn(word));
}
