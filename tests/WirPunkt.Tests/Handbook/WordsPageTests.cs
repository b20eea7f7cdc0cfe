using System.Net.Http.Json;
using AngleSharp.Dom;
using WirPunkt.Platform.Languages;
using WirPunkt.Signposting.Search;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook;

public sealed class WordsPageTests(StarterSite site)
{
    public static TheoryData<string> Languages { get; } = [.. Language.All.Select(l => l.Code)];

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_word_stands_there_by_letter_with_its_meaning_in_the_reader_s_language(string language)
    {
        var page = await site.Open($"/{language}/woerter");
        var words = page.QuerySelectorAll(".words > div");
        Assert.True(words.Length >= 150);
        Assert.All(words, w => Assert.False(w.QuerySelector("dd [lang]") is not null || string.IsNullOrWhiteSpace(w.QuerySelector("dd")!.TextContent), w.Id));
        if (language != "de") Assert.All(words, w => Assert.Contains("(", w.QuerySelector("dt")!.TextContent, StringComparison.Ordinal));

        var letters = page.QuerySelectorAll(".letters-of-words a").Select(a => (Letter: a.TextContent, Target: a.GetAttribute("href")![1..])).ToList();
        Assert.Equal(letters.Select(l => l.Letter).Order(StringComparer.Ordinal), letters.Select(l => l.Letter));
        Assert.All(letters, l => Assert.Equal(l.Letter, page.GetElementById(l.Target)!.TextContent));
        Assert.Equal("M", page.GetElementById("meldebescheinigung")!.Closest("section")!.QuerySelector("h2")!.TextContent);
        Assert.Equal("U", page.GetElementById("ueberweisung")!.Closest("section")!.QuerySelector("h2")!.TextContent);
    }

    [Theory]
    [InlineData("de", "Rechtsbehelfsbelehrung", "/de/woerter#rechtsbehelfsbelehrung")]
    [InlineData("en", "Aktenzeichen", "/en/woerter#aktenzeichen")]
    [InlineData("ar", "Vollmacht", "/ar/woerter#vollmacht")]
    public async Task A_word_is_found(string language, string query, string address)
    {
        var answer = await site.Running.Browser().GetFromJsonAsync<SearchAnswer>($"/api/search?q={query}&lang={language}&kind=word", TestContext.Current.CancellationToken);
        Assert.Equal((address, "word"), (answer!.Hits[0].Url, answer.Hits[0].Kind));
    }

    [Fact]
    public async Task What_one_can_do_stands_before_what_a_word_means()
    {
        var answer = await site.Running.Browser().GetFromJsonAsync<SearchAnswer>("/api/search?q=Meldebescheinigung", TestContext.Current.CancellationToken);
        var kinds = answer!.Hits.Select(h => h.Kind).ToList();
        Assert.Equal("service", kinds[0]);
        Assert.Contains("word", kinds);
        Assert.Equal(answer.Hits.Select(h => h.Score).OrderDescending(), answer.Hits.Select(h => h.Score));
    }

    [Fact]
    public async Task The_page_of_topics_leads_there() => Assert.NotNull((await site.Open("/de/themen")).QuerySelector("main a[href='/de/woerter']"));
}
