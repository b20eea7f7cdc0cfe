namespace WirPunkt.Platform.Languages;

public sealed class LanguageNegotiationTests
{
    private static string Pick(string? header, params string[] offered) =>
        LanguageNegotiation.Pick(header, offered.Length == 0 ? Language.All : [.. offered.Select(c => Language.Find(c)!)]).Code;

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-US,en;q=0.9", "en")]
    [InlineData("AR-eg", "ar")]
    [InlineData("de-simple", "de-simple")]
    [InlineData("de-CH-1996", "de")]
    [InlineData("uk", "uk")]
    public void A_language_is_known_with_and_without_its_region(string header, string expected) => Assert.Equal(expected, Pick(header));

    [Theory]
    [InlineData("de;q=0.3, tr;q=0.8, en;q=0.5", "tr")]
    [InlineData("fr, tr;q=0.8, en;q=0.9", "en")]
    [InlineData("en;q=0.5, uk;q=0.5", "en")]
    [InlineData("en;q=0, ar;q=0.1", "ar")]
    [InlineData("en;q=0.000, it;q=0.001", "it")]
    public void The_highest_weight_wins_and_zero_is_a_refusal(string header, string expected) => Assert.Equal(expected, Pick(header));

    [Theory]
    [InlineData("bs", "hr")]
    [InlineData("sr-Latn-RS", "hr")]
    [InlineData("sh", "hr")]
    [InlineData("mo", "ro")]
    [InlineData("gsw-CH", "de")]
    public void Neighbours_get_the_language_that_serves_them_best(string header, string expected) => Assert.Equal(expected, Pick(header));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("fr, ja;q=0.5")]
    [InlineData("en;q=0")]
    [InlineData(";;;,,,=")]
    [InlineData("en;q=abc")]
    [InlineData("\u0001\u0002")]
    [InlineData("<script>alert(1)</script>")]
    public void Who_names_no_language_of_ours_gets_the_first(string? header)
    {
        Assert.Equal("de", Pick(header));
        Assert.Equal("ro", Pick(header, "ro", "it"));
    }

    [Fact]
    public void A_very_long_header_is_read_or_ignored_but_never_fails() => Assert.Equal("de", Pick(string.Join(',', Enumerable.Repeat("fr;q=0.5", 5_000))));

    [Fact]
    public void A_language_that_is_not_offered_is_not_given()
    {
        Assert.Equal("de", Pick("en, ar;q=0.5", "de", "tr"));
        Assert.Equal("tr", Pick("en, tr;q=0.5", "de", "tr"));
    }
}
