using WirPunkt.TestSupport;

namespace WirPunkt.Signposting;

public sealed class NotHerePageTests(StarterSite site)
{
    [Fact]
    public async Task Each_of_the_ten_things_ends_in_a_body_that_does_it()
    {
        var links = (await site.Open("/de/nicht-hier")).QuerySelectorAll(".kern-card a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(10, links.Count);
        foreach (var link in links)
        {
            var who = (await site.Open(link)).QuerySelector("section[aria-labelledby=who]")!;
            Assert.True(who.QuerySelector(".office-cards") is not null || who.QuerySelector("a[href='tel:115']") is not null, link);
        }
    }

    [Fact]
    public async Task The_note_on_machine_translation_stands_once()
    {
        var page = await site.Open("/en/nicht-hier");
        Assert.Single(page.QuerySelectorAll(".source"), s => s.TextContent.Contains("A computer translated this text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_does_it_is_named_with_hours_languages_and_a_way_to_ask_and_what_is_unknown_is_said()
    {
        var cards = (await site.Open("/en/nicht-hier/einzelfall")).QuerySelectorAll("section[aria-labelledby=who] .office-cards > *").ToList();
        Assert.NotEmpty(cards);
        Assert.All(cards, card =>
        {
            Assert.Contains("Languages:", card.TextContent, StringComparison.Ordinal);
            Assert.NotNull(card.QuerySelector(".opening"));
            Assert.True(card.QuerySelector("a[href^='tel:']") is not null || card.TextContent.Contains("We do not know the telephone number yet", StringComparison.Ordinal));
        });
        Assert.NotEmpty(cards.SelectMany(c => c.QuerySelectorAll("a[rel~=external]")));
    }

    [Theory]
    [InlineData("rente")]
    [InlineData("lohnsteuer")]
    public async Task Where_all_targets_are_unconfirmed_the_kind_of_body_and_115_are_named(string key)
    {
        var section = (await site.Open($"/de/nicht-hier/{key}")).QuerySelector("section[aria-labelledby=who]")!;
        Assert.Null(section.QuerySelector(".office-cards"));
        Assert.NotNull(section.QuerySelector(".kern-body--bold"));
        Assert.NotNull(section.QuerySelector("a[href='tel:115']"));
    }
}
