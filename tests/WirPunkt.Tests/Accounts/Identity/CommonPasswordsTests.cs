namespace WirPunkt.Accounts.Identity;

public sealed class CommonPasswordsTests
{
    private static readonly Account Lena = new() { Email = "lena.haberland@boeblingen.example", Name = "Lena Haberland" };

    [Theory]
    [InlineData("kurz", "short")]
    [InlineData("elfzeichen1", "short")]
    [InlineData("passwort1234", "common")]
    [InlineData("Passwort2026!", "common")]
    [InlineData("P@ssw0rt!2026", "common")]
    [InlineData("123456789012", "common")]
    [InlineData("24.12.1985-24.12.1985", "common")]
    [InlineData("aaaaaaaaaaaaaaaa", "common")]
    [InlineData("abcabcabcabcabc", "common")]
    [InlineData("qwertzuiop12", "common")]
    [InlineData("1qaz2wsx3edc", "common")]
    [InlineData("asdfghjklasdfghjkl", "common")]
    [InlineData("iloveyou2026!", "common")]
    [InlineData("Sommer2026Sommer", "common")]
    [InlineData("boeblingen2026", "common")]
    [InlineData("HaberlandLena1!", "common")]
    [InlineData("WirPunkt123456", "common")]
    [InlineData("Schalke04-1904", "common")]
    [InlineData("LetMeIn12345", "common")]
    [InlineData("acht Regenschirme hinter Pluto", null)]
    [InlineData("zwölf Kürbisse jonglieren leise", null)]
    [InlineData("v9K#mx2!qLr8", null)]
    [InlineData("correct horse battery staple", null)]
    [InlineData("Гарбуз летить над морем", null)]
    [InlineData("القمر يشرب الشاي مساءً", null)]
    public void Short_and_common_passwords_are_refused_and_unrelated_words_are_taken(string password, string? refusal) =>
        Assert.Equal(refusal, CommonPasswords.Refusal(password, Lena));

    [Fact]
    public void A_password_has_an_end() => Assert.Equal("long", CommonPasswords.Refusal(string.Concat(Enumerable.Repeat("acht Regenschirme ", 8)), Lena));
}
