namespace WirPunkt.Handbook.Readability;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("Sie ziehen um. Das Amt hilft.", 2)]
    [InlineData("Die Frist endet am 1. Januar.", 1)]
    [InlineData("Das gilt ab dem 3. Monat.", 1)]
    [InlineData("Das gilt bis 2026. Danach gilt es nicht.", 2)]
    [InlineData("Das steht in § 17 Abs. 1 BMG.", 1)]
    [InlineData("Sie brauchen z. B. Papiere.", 1)]
    [InlineData("Es kostet 13.90 Euro.", 1)]
    [InlineData("Wo wohnen Sie? In Böblingen!", 2)]
    [InlineData("Das heißt: Sie warten.", 2)]
    [InlineData("Bringen Sie mit: den Ausweis.", 1)]
    [InlineData("Sie warten … und warten.", 1)]
    [InlineData("Er sagt: „Ja.“ Dann geht er.", 3)]
    [InlineData("Ja", 1)]
    [InlineData("– ! …", 0)]
    [InlineData("", 0)]
    public void A_sentence_ends_where_a_reader_hears_it(string text, int sentences) => Assert.Equal(sentences, Sentence.AllIn(text).Count());

    [Theory]
    [InlineData("Das Bürger-Amt", 2)]
    [InlineData("Wohnungs·geber", 1)]
    [InlineData("Bürger*innen und Lots:innen", 3)]
    [InlineData("um 8:30 Uhr für 13,90 Euro", 6)]
    [InlineData("§ 17 Abs. 1 BMG", 4)]
    [InlineData("und/oder", 2)]
    public void Words_are_joined_by_hyphen_Mediopunkt_and_gender_sign(string text, int words) => Assert.Equal(words, new Sentence(text).Words.Count);

    [Fact]
    public void Nothing_of_a_text_is_lost() =>
        Assert.Equal("Sie ziehen um. Das heißt: Am 1. Tag gehen Sie zum Amt. Ja", string.Join(' ', Sentence.AllIn("Sie ziehen um. Das heißt: Am 1. Tag gehen Sie zum Amt. Ja").Select(s => s.Text)));
}
