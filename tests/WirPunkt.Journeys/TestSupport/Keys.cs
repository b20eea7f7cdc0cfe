namespace WirPunkt.Journeys.TestSupport;

/// <summary>How somebody moves who has no mouse.</summary>
public static class Keys
{
    private const int Patience = 250;

    /// <summary>Presses Tab until the element has the focus; fails when the end comes first.</summary>
    public static async Task TabTo(this IPage page, string selector)
    {
        var wanted = page.Locator(selector).First;
        for (var i = 0; i < Patience; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement")) return;
        }
        Assert.Fail($"Tab never came to {selector}");
    }

    /// <summary>Back to the skip link, as at the beginning of a page.</summary>
    public static async Task GoToTop(this IPage page)
    {
        for (var i = 0; i < Patience; i++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            if (await page.Locator(".skip-link").EvaluateAsync<bool>("e => e === document.activeElement")) return;
        }
        Assert.Fail("Shift and Tab never came to the top");
    }
}
