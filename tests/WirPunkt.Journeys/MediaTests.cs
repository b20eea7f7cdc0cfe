using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>A picture on its way to a page, with the keyboard alone, and what is said about one that cannot be taken.</summary>
public sealed class MediaTests(SiteInBrowser site)
{
    private const string Desk = "/team/medien";

    [Fact]
    public async Task An_editor_sends_a_picture_and_every_page_on_the_way_is_without_barrier()
    {
        var editor = await site.Site.Add(Roles.Editor);
        await using var window = await site.OpenWindow(new() { Locale = "de-DE" });
        var page = await window.NewPageAsync();
        await page.SignIn(editor);
        var problems = await page.BarriersAt(Desk);
        var picture = await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg });

        await Send(page, new() { Name = "notiz.png", MimeType = "image/png", Buffer = "not a picture"u8.ToArray() });
        await Assertions.Expect(page.Locator("#file-error")).ToBeVisibleAsync();
        problems.AddRange(await page.BarriersHere());

        await page.GotoAsync(Desk);
        await Send(page, new() { Name = "schreibtisch.jpg", MimeType = "image/jpeg", Buffer = picture });
        await page.Arrives($"**{Desk}/schreibtisch?ergebnis=taken");
        Assert.True(await page.Locator(".media-one img").EvaluateAsync<bool>("async i => { await i.decode(); return i.naturalWidth > 300; }"), "the browser does not show what it made itself");
        problems.AddRange(await page.BarriersAt($"{Desk}/schreibtisch"));
        problems.AddRange(await page.BarriersAt(Desk));
        Check.AssertNone(problems);
    }

    private static async Task Send(IPage page, FilePayload file)
    {
        await page.ChooseFile("#file", file);
        await page.TypeInto("#alternative", "Der Schreibtisch der Redaktion");
        await page.TypeInto("#credit", "Stadt");
        await page.Press("form[enctype] button[type=submit]");
    }
}
