using System.Text.RegularExpressions;

namespace WirPunkt.Journeys.TestSupport;

/// <summary>How somebody moves who has no mouse.</summary>
public static class Keys
{
    private const int Patience = 250, Attempts = 10;

    /// <summary>In milliseconds. Then the browser has swallowed the key, and it is pressed again.</summary>
    private const int SwallowedAfter = 10_000;

    /// <summary>Presses Tab until the element has the focus; fails when the end comes first.</summary>
    public static async Task TabTo(this IPage page, string selector)
    {
        await page.Locator(selector).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var i = 0; i < Patience; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvalOnSelectorAsync<bool>(selector, "e => e === document.activeElement")) return;
        }
        Assert.Fail($"Tab never came to {selector}");
    }

    /// <summary>Waits until a page with this address can be used: one picture that still loads keeps nobody waiting. When it never comes, the failure says what is there instead.
    /// The browser is asked again and again; waiting for its news misses what came a moment before.</summary>
    public static async Task Arrives(this IPage page, string address)
    {
        try
        {
            await Assertions.Expect(page).ToHaveURLAsync(Pattern(address));
            await page.WaitForFunctionAsync("() => document.readyState !== 'loading'");
        }
        catch (Exception late) when (late is TimeoutException or PlaywrightException)
        {
            Assert.Fail($"{address} never came. There is {page.Url} instead: {await page.Locator("body").InnerTextAsync()}\n{late.Message}");
        }
    }

    /// <summary>Two stars stand for anything, one for anything but a slash.</summary>
    private static Regex Pattern(string address) =>
        new($"^{Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$");

    /// <summary>Types a text, and looks whether it stands there, as people do: on a busy machine the browser swallows a key now and then.</summary>
    public static async Task TypeInto(this IPage page, string field, string text)
    {
        await page.TabTo(field);
        await page.Keyboard.TypeAsync(text);
        for (var again = 0; again < Attempts && await page.Locator(field).First.InputValueAsync() != text; again++)
        {
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync(text);
        }
        Assert.Equal(text, await page.Locator(field).First.InputValueAsync());
    }

    /// <summary>Follows a link or presses a button.</summary>
    public static async Task Press(this IPage page, string selector)
    {
        await page.TabTo(selector);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Ticks a box.</summary>
    public static async Task Tick(this IPage page, string selector)
    {
        await page.TabTo(selector);
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(selector)).ToBeCheckedAsync();
    }

    /// <summary>Walks down a list of choices until the wanted one stands there.</summary>
    public static async Task Choose(this IPage page, string selector, string value)
    {
        await page.TabTo(selector);
        for (var i = 0; i < Patience && await page.Locator(selector).InputValueAsync() != value; i++) await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(value, await page.Locator(selector).InputValueAsync());
    }

    /// <summary>Types a day; whether the browser asks for the day or the month first is its own affair.</summary>
    public static async Task TypeDay(this IPage page, string selector, DateOnly day)
    {
        await page.TabTo(selector);
        foreach (var order in (string[])["ddMMyyyy", "MMddyyyy"])
        {
            await page.Keyboard.TypeAsync(day.ToString(order, System.Globalization.CultureInfo.InvariantCulture));
            if (await page.Locator(selector).InputValueAsync() == $"{day:yyyy-MM-dd}") return;
            for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("ArrowLeft");
        }
        Assert.Fail($"{selector} does not take {day:yyyy-MM-dd}: {await page.Locator(selector).InputValueAsync()}");
    }

    /// <summary>Types a time; whether the browser has a clock of twelve hours is its own affair.</summary>
    public static async Task TypeTime(this IPage page, string selector, TimeOnly time)
    {
        await page.TabTo(selector);
        await page.Keyboard.TypeAsync(time.ToString("hhmmt", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal($"{time:HH:mm}", await page.Locator(selector).First.InputValueAsync());
    }

    /// <summary>Chooses a file, as the system's own window does it.</summary>
    public static async Task ChooseFile(this IPage page, string selector, FilePayload file)
    {
        await page.TabTo(selector);
        IFileChooser? chooser = null;
        for (var again = 0; chooser is null; again++)
        {
            try
            {
                chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Enter"), new() { Timeout = SwallowedAfter });
            }
            catch (TimeoutException) when (again < Attempts)
            {
                continue; // the browser opens the window only shortly after the key: too late on a busy machine
            }
        }
        await chooser.SetFilesAsync(file);
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
