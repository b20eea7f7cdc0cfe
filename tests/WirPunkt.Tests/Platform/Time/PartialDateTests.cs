using System.Text.Json;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Time;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2024")]
    [InlineData("2024-12")]
    [InlineData("2024-12-03")]
    [InlineData("2024-02-29")]
    [InlineData("1900-01-01")]
    [InlineData("2200-12-31")]
    public void A_day_a_month_or_a_year_reads_and_writes_the_same(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(JsonSerializer.Deserialize<PartialDate>($"\"{text}\"")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("24")]
    [InlineData("2024-")]
    [InlineData("2024-1")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024-12-00")]
    [InlineData("2024-12-32")]
    [InlineData("2023-02-29")]
    [InlineData("2024-12-03-04")]
    [InlineData("2024-12-03T10:00")]
    [InlineData("03.12.2024")]
    [InlineData("Dezember 2024")]
    [InlineData("+024")]
    [InlineData(" 2024")]
    [InlineData("٢٠٢٤")]
    [InlineData("1899")]
    [InlineData("2201-01")]
    public void Anything_else_is_refused(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("2024-13")]
    [InlineData("gestern")]
    public void A_wrong_date_in_a_file_is_answered_with_an_example(string text)
    {
        var problem = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>($"\"{text}\""));
        Assert.Contains("2024-12-03", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_is_no_date() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>("2024"));

    [Theory]
    [InlineData("de", "2019-06-15", "15. Juni 2019")]
    [InlineData("de", "2019-06", "Juni 2019")]
    [InlineData("de", "2019", "2019")]
    [InlineData("uk", "2026-11", "листопад 2026")]
    [InlineData("hr", "2026-11", "studeni 2026.")]
    [InlineData("ar", "2026-11", "نوفمبر 2026")]
    [InlineData("en", "2026-11-22", "22 November 2026")]
    public void It_is_said_as_exactly_as_it_is_known(string code, string text, string expected)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(expected, date.In(new TextLibrary().In(Language.Find(code)!)));
    }

    [Fact]
    public void Nothing_comes_back_from_the_database_and_from_no_package()
    {
        var nothing = JsonSerializer.Serialize(default(PartialDate), PackageJson.Tolerant);
        Assert.Equal(default, JsonSerializer.Deserialize<PartialDate>(nothing, PackageJson.Tolerant)); // EF Core's compiled model asks for it
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>(nothing, PackageJson.Options));
    }
}
