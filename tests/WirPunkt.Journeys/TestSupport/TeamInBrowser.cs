using WirPunkt.TestSupport;

namespace WirPunkt.Journeys.TestSupport;

/// <summary>How people of the team come in, with the keyboard.</summary>
public static class TeamInBrowser
{
    public static async Task TypeInto(this IPage page, string field, string text)
    {
        await page.TabTo(field);
        await page.Keyboard.TypeAsync(text);
    }

    public static async Task SignIn(this IPage page, Member member, string door = "/konto/anmelden")
    {
        await page.GotoAsync(door);
        await page.TypeInto("#email", member.Email);
        await page.TypeInto("#password", Team.Password);
        await page.Keyboard.PressAsync("Enter");
        if (member.Key is not null)
        {
            await page.WaitForURLAsync("**/konto/zweiter-faktor**");
            await page.TypeInto("#code", Team.CodeOf(member.Key));
            await page.Keyboard.PressAsync("Enter");
        }
        await page.WaitForURLAsync("**/team");
    }
}
