using System.Net;
using WirPunkt.TestSupport;

namespace WirPunkt.Signposting;

/// <summary>What a guide turns round for the person opposite.</summary>
public sealed class ShowPageTests(StarterSite site)
{
    [Fact]
    public async Task A_question_is_shown_with_answers_to_tap_and_the_German_beside_each()
    {
        var page = await site.Open("/ar/zeigen/anliegen/umgezogen");
        var answers = page.QuerySelectorAll(".shown__answers a");
        Assert.Equal(["/ar/zeigen/anliegen/umgezogen/kernstadt", "/ar/zeigen/anliegen/umgezogen/dagersheim", "/ar/zeigen/anliegen/umgezogen/weiss-nicht"], answers.Select(a => a.GetAttribute("href")!));
        Assert.All(answers, a => Assert.Equal("de", a.Children[1].GetAttribute("lang")));
        Assert.Contains("Wo ist Ihre neue Wohnung?", page.QuerySelector(".shown--german")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_answer_stands_where_to_go() =>
        Assert.Contains("Bürgerbüro Dagersheim", (await site.Open("/uk/zeigen/anliegen/umgezogen/dagersheim")).QuerySelector(".shown")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Who_does_not_know_is_led_to_who_knows()
    {
        using var answer = await site.Get("/de/zeigen/anliegen/umgezogen/weiss-nicht");
        Assert.Equal((HttpStatusCode.Redirect, "/de/anliegen/umgezogen/weiss-nicht"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_kind_of_letter_is_shown_with_what_it_wants_and_what_to_do()
    {
        var lines = (await site.Open("/tr/zeigen/brief/gelber-brief")).QuerySelectorAll("[data-said]");
        Assert.True(lines.Length > 3);
    }
}
