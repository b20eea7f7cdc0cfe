namespace WirPunkt.Signposting.Search.Analysis;

public sealed class LatinLettersTests
{
    [Theory]
    [InlineData("анмельдунг", "anmeldung")]
    [InlineData("шпракшуле", "schprakschule")]
    [InlineData("بايرن", "bairn")]
    [InlineData("kita", "kita")]
    [InlineData("b1", "b1")]
    public void A_word_in_other_letters_is_read_as_German_would_write_it(string folded, string latin) => Assert.Equal(latin, LatinLetters.Of(folded));
}
