namespace WirPunkt.Handbook.Readability;

public sealed class SyllablesTests
{
    [Theory]
    [InlineData("Amt", 1)]
    [InlineData("Frist", 1)]
    [InlineData("Ausweis", 2)]
    [InlineData("Bürgeramt", 3)]
    [InlineData("Bürger-Amt", 3)]
    [InlineData("Leute", 2)]
    [InlineData("Häuser", 2)]
    [InlineData("Miete", 2)]
    [InlineData("Nation", 3)]
    [InlineData("Quelle", 2)]
    [InlineData("Theater", 3)]
    [InlineData("Anmeldung", 3)]
    [InlineData("Ärztinnen", 3)]
    [InlineData("BMG", 3)]
    [InlineData("17", 2)]
    [InlineData("Boot", 1)]
    [InlineData("pst", 1)]
    public void Syllables_are_counted_as_one_claps_them(string word, int count) => Assert.Equal(count, Syllables.In(word));
}
