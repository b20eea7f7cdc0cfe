using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Words;

/// <summary>The words of the glossary on a page: marked once, explained below, without any script.</summary>
public sealed class WordsInTextTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create().WithGlossary();
    private RunningSite? site;

    private async Task<IHtmlDocument> Open(string language, string text)
    {
        package.With($"handbook/umzug/{language}.md", SmallTown.Page("Umzug", language == "de" ? "original" : "machine", language == "de" ? "topic: wohnen\n" : "", text));
        site = new RunningSite { Content = package.Path };
        return StarterSite.Parsed(await site.Browser().GetStringAsync($"/{language}/seite/umzug", TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> Marked(IHtmlDocument page) => page.QuerySelectorAll(".prose a.word").Select(a => a.TextContent);

    [Fact]
    public async Task The_first_mention_leads_to_the_explanation_and_that_leads_back()
    {
        var page = await Open("de", "Lesen Sie die Bescheide. Ein Bescheid ist wichtig.\n");
        var word = Assert.Single(page.QuerySelectorAll(".prose a.word"));
        Assert.Equal("Bescheide", word.TextContent);
        var explanation = page.GetElementById(word.GetAttribute("href")![1..])!;
        Assert.Equal("Bescheid: Das Amt hat entschieden. ↑", explanation.TextContent.Trim());
        var back = explanation.QuerySelector("a")!;
        Assert.Equal($"#{word.Id}", back.GetAttribute("href"));
        Assert.Equal("Zurück zum Text: Bescheid", back.GetAttribute("aria-label"));
        Assert.Equal("/de/woerter", page.QuerySelector("section[aria-labelledby=words-here] p a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("## Bescheid\n\nText\n")]
    [InlineData("Ein Bescheid-Wort, das Mahnbescheide meint\n")]
    [InlineData("[Bescheid](service:anmeldung)\n")]
    [InlineData("- **der Bescheid**: ein Bescheid\n- **das Kindergeld**: Kindergeld\n")]
    [InlineData("Der Grad einer Behinderung\n")]
    public async Task Headings_links_compounds_and_lists_of_words_are_left_alone(string text)
    {
        var page = await Open("de", text);
        Assert.Empty(Marked(page));
        Assert.Null(page.GetElementById("words-here"));
    }

    [Theory]
    [InlineData("Der **Grad der\nBehinderung** und Kindergeld.\n", "Kindergeld")]
    [InlineData("Ihr Grad der Behinderung und Kindergeld.\n", "Grad der Behinderung", "Kindergeld")]
    [InlineData("Befristet sind viele.\n", "Befristet")]
    [InlineData("- Ein Bescheid & mehr <b>Kindergeld</b>\n- Text\n", "Bescheid", "Kindergeld")]
    public async Task Words_are_found_as_they_are_spelt(string text, params string[] words) => Assert.Equal(words, Marked(await Open("de", text)));

    [Fact]
    public async Task A_translation_marks_the_German_words_in_italics_and_those_it_keeps()
    {
        var page = await Open("ar", "قرار (*Bescheid*) و Kindergeld أو Bescheide\n");
        Assert.Equal(["Bescheid", "Kindergeld"], Marked(page));
        Assert.All(page.QuerySelectorAll(".prose a.word"), a => Assert.Equal(("de", "ltr"), (a.Closest("[lang]")!.GetAttribute("lang"), a.Closest("[dir]")!.GetAttribute("dir"))));
        Assert.Equal("Bescheid (بشايد): قرار. قررت الدائرة. ↑", page.GetElementById("wort-bescheid")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_German_text_is_explained_in_the_reader_s_language()
    {
        await Open("de", "Ein Bescheid\n");
        var page = StarterSite.Parsed(await site!.Browser().GetStringAsync("/ar/seite/umzug", TestContext.Current.CancellationToken));
        Assert.Equal(["Bescheid"], Marked(page));
        Assert.Contains("قررت الدائرة", page.GetElementById("wort-bescheid")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_most_eight_words_are_explained_those_that_the_page_uses_most()
    {
        string[] words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota"];
        package.With("glossary.yaml", string.Concat(words.Select(w => $"- {{ key: {w}, term: {w}, name: {w}, meaning: M }}\n")));
        var page = await Open("de", $"{string.Join(" ", words)}\n\n{string.Join(" ", words.Skip(1))}\n");
        Assert.Equal(words.Skip(1), Marked(page));
        Assert.Equal(8, page.QuerySelectorAll("section[aria-labelledby=words-here] li").Length);
    }

    public void Dispose()
    {
        site?.Dispose();
        package.Dispose();
    }
}
