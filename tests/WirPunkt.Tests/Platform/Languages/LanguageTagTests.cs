namespace WirPunkt.Platform.Languages;

public sealed class LanguageTagTests
{
    [Fact]
    public void The_languages_of_the_interface_are_languages() => Assert.All(Language.All, l => Assert.True(LanguageTag.IsValid(l.Code), l.Code));

    [Theory]
    [InlineData("fr")]
    [InlineData("kmr")]
    [InlineData("sr-Latn")]
    [InlineData("de-x-simple")]
    public void Any_language_of_the_world_has_a_code(string code) => Assert.True(LanguageTag.IsValid(code));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xx")]
    [InlineData("xx-latn")]
    [InlineData("EN")]
    [InlineData("english")]
    [InlineData("klingon-lang-xx")]
    [InlineData("de_AT")]
    [InlineData("de-")]
    [InlineData("de\n")]
    public void What_is_none_is_refused(string code) => Assert.False(LanguageTag.IsValid(code));
}
