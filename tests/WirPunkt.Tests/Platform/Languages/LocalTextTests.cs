using System.Text.Json;

namespace WirPunkt.Platform.Languages;

public sealed class LocalTextTests
{
    private static readonly Language English = Language.Find("en")!, Arabic = Language.Find("ar")!;

    private static LocalText Read(string json) => JsonSerializer.Deserialize<LocalText>(json)!;

    [Fact]
    public void A_German_text_alone_is_written_as_one_string()
    {
        Assert.Equal("\"Wohngeld\"", JsonSerializer.Serialize(new LocalText("Wohngeld")));
        Assert.Equal("\"Wohngeld\"", JsonSerializer.Serialize(Read("""{"de": "Wohngeld"}""")));
    }

    [Fact]
    public void Languages_are_written_in_the_order_of_the_interface() =>
        Assert.Equal("""{"de":"a","de-simple":"b","en":"c","it":"d","fr":"e","zh":"f"}""",
            JsonSerializer.Serialize(Read("""{"zh":"f","it":"d","fr":"e","en":"c","de-simple":"b","de":"a"}""")));

    [Theory]
    [InlineData("\"Wohngeld\"")]
    [InlineData("""{"de":"Wohngeld","en":"Housing benefit"}""")]
    [InlineData("""{"de":"„0800“, \" no: \n","ar":"إعانة السكن"}""")]
    public void What_was_read_is_written_again(string json)
    {
        var text = Read(json);
        Assert.Equal(text.ByLanguage.OrderBy(t => t.Key), Read(JsonSerializer.Serialize(text)).ByLanguage.OrderBy(t => t.Key));
    }

    [Fact]
    public void A_language_that_is_there_is_given() => Assert.Equal(("Housing benefit", English), Read("""{"de":"Wohngeld","en":"Housing benefit"}""").In(English));

    [Fact]
    public void A_language_that_is_missing_falls_back_to_German_and_says_so()
    {
        var text = Read("""{"de":"Wohngeld","en":"Housing benefit"}""");
        Assert.Equal(("Wohngeld", Language.German), text.In(Arabic));
        Assert.Equal(("Wohngeld", Language.German), text.In(Language.SimpleGerman));
        Assert.False(text.Has(Arabic));
    }

    [Theory]
    [InlineData("""{"en":"Housing benefit"}""", "German")]
    [InlineData("{}", "German")]
    [InlineData("\"\"", "German")]
    [InlineData("\" \"", "German")]
    [InlineData("""{"de":"","en":"x"}""", "German")]
    [InlineData("""{"de":"a","de":"b"}""", "twice")]
    [InlineData("""{"de":1}""", "string")]
    [InlineData("""{"de":"a","en":null}""", "string")]
    [InlineData("7", "expected a text")]
    [InlineData("""["Wohngeld"]""", "expected a text")]
    public void What_is_no_text_is_refused_with_a_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<JsonException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Western_digits_come_with_the_separators_of_the_offices_letters_in_Arabic() => Assert.Equal("1.000,50", 1000.5m.ToString("N2", Arabic.Culture));
}
