using WirPunkt.Journeys.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>Suggestions while typing: the combobox pattern of the ARIA Authoring Practices, by keyboard alone.</summary>
public sealed class SuggestionsTests(SiteInBrowser site)
{
    private const string Field = "#search";

    [Fact]
    public async Task A_beginning_is_enough_and_the_arrow_keys_choose()
    {
        await using var window = await site.OpenWindow();
        var page = await Typing(window, "/de", "wohngel");
        await Assertions.Expect(page.Locator($"{Field} ~ [role=status]")).ToHaveTextAsync("6 Vorschläge");
        await page.Keyboard.PressAsync("ArrowDown");
        var chosen = page.Locator("[role=option][aria-selected=true]");
        await Assertions.Expect(chosen).ToHaveCountAsync(1);
        Assert.Equal(await chosen.GetAttributeAsync("id"), await page.Locator(Field).GetAttributeAsync("aria-activedescendant"));
        await Assertions.Expect(page.Locator(Field)).ToBeFocusedAsync();
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Wohngeld");
    }

    [Fact]
    public async Task The_arrows_go_round_over_the_field_itself_and_Escape_closes()
    {
        await using var window = await site.OpenWindow();
        var page = await Typing(window, "/de", "kindergeld");
        var last = page.Locator("[role=option]").Last;
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(Field)).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync("kindergeld");
    }

    [Fact]
    public async Task Enter_without_a_choice_searches()
    {
        await using var window = await site.OpenWindow();
        var page = await Typing(window, "/en", "childcare");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync($"{site.Root}/en/suche?q=childcare");
    }

    [Theory]
    [InlineData("/de", "wohngeld")]
    [InlineData("/ar", "تسجيل")]
    public async Task An_open_list_has_no_barrier(string address, string typed)
    {
        await using var window = await site.OpenWindow();
        var page = await Typing(window, address, typed);
        await page.LoadAxe();
        Check.AssertNone([.. await page.Problems("markup"), .. await page.Problems("axe", false), .. await page.Problems("contrast")]);
    }

    [Fact]
    public async Task Without_an_answer_the_form_still_works()
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.RouteAsync("**/api/search*", route => route.AbortAsync());
        await page.GotoAsync("/de");
        await page.Locator(Field).PressSequentiallyAsync("kita");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync($"{site.Root}/de/suche?q=kita");
    }

    private static async Task<IPage> Typing(IBrowserContext window, string address, string typed)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        await page.Locator(Field).PressSequentiallyAsync(typed);
        await Assertions.Expect(page.Locator(Field)).ToHaveAttributeAsync("aria-expanded", "true");
        return page;
    }
}
