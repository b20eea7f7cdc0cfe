using WirPunkt.TestSupport;

namespace WirPunkt.Journeys.TestSupport;

/// <summary>Somebody of the team in front of a browser, with a keyboard.</summary>
public static class TeamInBrowser
{
    /// <summary>What reaches farthest beyond the window, in a part that scrolls or not; null when the page does not scroll sideways.</summary>
    private const string Widest = """
        () => {
          if (document.documentElement.scrollWidth <= innerWidth) return null;
          const beyond = [...document.body.querySelectorAll("*")]
            .map(e => [Math.max(e.getBoundingClientRect().right, innerWidth - e.getBoundingClientRect().left), e]).sort((a, b) => b[0] - a[0])[0];
          return `${beyond[1].outerHTML.slice(0, 120)} (${Math.round(beyond[0])})`;
        }
        """;

    /// <summary>A device with a fingerprint reader that says yes.</summary>
    public static async Task AddDevice(this IPage page)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    public static async Task SignIn(this IPage page, Member member, string door = "/konto/anmelden")
    {
        await page.GotoAsync(door);
        await page.TypeInto("#email", member.Email);
        await page.TypeInto("#password", Team.Password);
        await page.Keyboard.PressAsync("Enter");
        if (member.Key is not null)
        {
            await page.Arrives("**/konto/zweiter-faktor**");
            await page.TypeInto("#code", Team.CodeOf(member.Key));
            await page.Keyboard.PressAsync("Enter");
        }
        await page.Arrives("**/team");
    }

    /// <inheritdoc cref="BarriersHere" />
    public static async Task<List<string>> BarriersAt(this IPage page, string address)
    {
        await page.GotoAsync(address);
        var problems = await page.BarriersHere();
        return page.Url.EndsWith(address, StringComparison.Ordinal) ? problems : [$"{address} leads to {page.Url}: another page was checked", .. problems];
    }

    /// <summary>What is wrong with a page, light and dark, wide and narrow.</summary>
    public static async Task<List<string>> BarriersHere(this IPage page)
    {
        var (problems, address) = (new List<string>(), new Uri(page.Url).PathAndQuery);
        await page.LoadAxe();
        problems.AddRange((await page.Problems("markup")).Select(p => $"{address}: {p}"));
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            string[] found = [.. await page.Problems("axe", scheme is ColorScheme.Dark), .. await page.Problems("contrast")];
            problems.AddRange(found.Select(p => $"{address} {scheme}: {p}"));
        }
        await page.SetViewportSizeAsync(320, 640);
        if (await page.EvaluateAsync<string?>(Widest) is { } widest) problems.Add($"{address} scrolls sideways at 320 px: {widest}");
        await page.SetViewportSizeAsync(1280, 900);
        return problems;
    }
}
