using WirPunkt.Accounts;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Editing.Tree;

public sealed class TreePageTests : IAsyncLifetime
{
    private readonly DeskTown town = new();
    private HttpClient lead = null!;

    public async ValueTask InitializeAsync() => lead = await town.Editor();

    private async Task<string[]> Rows(string query) => [.. (await lead.Open("/team/seiten" + query)).QuerySelectorAll(".page-tree tbody th").Select(h => h.TextContent)];

    [Fact]
    public async Task First_there_are_the_topics_with_what_is_to_be_done()
    {
        var page = await lead.Open("/team/seiten");
        Assert.Equal(["/team/seiten?thema=wohnen", "/team/seiten?thema=arbeit"], page.QuerySelectorAll(".page-topics a").Select(a => a.GetAttribute("href")));
        Assert.Contains("fehlt: 3", page.QuerySelectorAll(".page-topics li")[1].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?thema=wohnen", "Umzug")]
    [InlineData("?q=lage", "Lage")]
    [InlineData("?q=moving", "Umzug")]
    [InlineData("?zustand=Missing&sprache=en", "Lage")]
    [InlineData("?zustand=ToReview", "Umzug")]
    [InlineData("?zustand=Outdated", "")]
    [InlineData("?q=gibt-es-nicht", "")]
    [InlineData("?sprache=en", "Umzug, Lage")]
    public async Task Pages_are_found_by_words_topic_language_and_state(string query, string expected) =>
        Assert.Equal(expected, string.Join(", ", await Rows(query)));

    [Fact]
    public async Task Every_page_has_a_cell_per_language_and_a_chosen_language_stands_beside_German()
    {
        Assert.Equal(4, (await lead.Open("/team/seiten?thema=wohnen")).QuerySelectorAll(".page-tree tbody td").Length);
        Assert.Equal(["Deutsch", "العربية"], (await lead.Open("/team/seiten?thema=wohnen&sprache=ar")).QuerySelectorAll(".page-tree thead bdi").Select(b => b.TextContent));
    }

    [Fact]
    public async Task A_text_that_was_taken_off_the_site_is_not_said_to_be_missing()
    {
        await DeskTown.Write(lead, "en", "withdraw", "");
        var state = (await lead.Open("/team/seiten?thema=wohnen&sprache=en")).QuerySelector(".page-tree a[href='/team/seiten/umzug/en']")!;
        Assert.StartsWith(new TextLibrary().In(Language.German)["contents.state-withdrawn"], state.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lage", string.Join(", ", await Rows("?zustand=Missing&sprache=en")));
    }

    [Fact]
    public async Task A_translator_sees_all_and_gets_links_into_the_own_languages()
    {
        var page = await (await town.Editor(Roles.Translator, "ar")).Open("/team/seiten?thema=wohnen");
        Assert.Equal(["/team/seiten/umzug/ar"], page.QuerySelectorAll(".page-tree a").Select(a => a.GetAttribute("href")));
    }

    public async ValueTask DisposeAsync()
    {
        lead.Dispose();
        await town.DisposeAsync();
    }
}
