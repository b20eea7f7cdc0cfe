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

    [Fact]
    public async Task The_Arabic_page_gets_its_picture_when_the_picture_speaks_Arabic()
    {
        const string text = "/team/seiten/treffpunkte-fuer-jugendliche/ar", pictures = "/team/uebersetzungen/ar/bilder";
        var picture = await Picture();
        var translator = await site.Site.Add(Roles.Translator, translates: ["ar"]);
        await using var window = await site.OpenWindow(new() { Locale = "de-DE" });
        var page = await window.NewPageAsync();
        await page.SignIn(translator);
        await page.GotoAsync(text);
        await page.TabTo("#t-body");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync($"\n\n![](media:{picture})\n");
        await Assertions.Expect(page.Locator($"[data-aside] a[href='{pictures}#bild-{picture}']")).ToBeVisibleAsync();
        var problems = await page.BarriersHere();
        await page.Press("button[value=publish]");
        var wayOut = page.Locator($"#problems a[href='{pictures}#bild-{picture}']");
        await Assertions.Expect(wayOut).ToContainTextAsync("Der Schreibtisch der Redaktion");
        problems.AddRange(await page.BarriersHere());

        await page.Press($"#problems a[href='{pictures}#bild-{picture}']");
        await page.Arrives($"**{pictures}#bild-{picture}");
        problems.AddRange(await page.BarriersHere());
        await page.TypeInto($"#text-{picture}", "مكتب التحرير");
        await page.Press($"#bild-{picture} button");
        await page.Arrives($"**{pictures}?ergebnis=taken");
        problems.AddRange(await page.BarriersHere());

        await page.GotoAsync(text);
        await page.Press("[data-kept-take]"); // what was typed is kept in the browser until it is saved
        await page.Press("button[value=publish]");
        await page.Arrives($"**{text}?ergebnis=published");
        await page.GotoAsync("/ar/seite/treffpunkte-fuer-jugendliche");
        Assert.Equal(("مكتب التحرير", null), (await page.Locator(".picture img").GetAttributeAsync("alt"), await page.Locator(".picture img").GetAttributeAsync("lang")));
        problems.AddRange(await page.BarriersHere());
        Check.AssertNone(problems);
    }

    /// <returns>Its key; nothing is said of it in any language but German.</returns>
    private async Task<string> Picture()
    {
        var editor = await site.Site.Add(Roles.Editor);
        await using var window = await site.OpenWindow(new() { Locale = "de-DE" });
        var page = await window.NewPageAsync();
        await page.SignIn(editor);
        await page.GotoAsync(Desk);
        await Send(page, new() { Name = "redaktion.jpg", MimeType = "image/jpeg", Buffer = await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg }) });
        await page.Arrives($"**{Desk}/redaktion?ergebnis=taken");
        return "redaktion";
    }

    private static async Task Send(IPage page, FilePayload file)
    {
        await page.ChooseFile("#file", file);
        await page.TypeInto("#alternative", "Der Schreibtisch der Redaktion");
        await page.TypeInto("#credit", "Stadt");
        await page.Press("form[enctype] button[type=submit]");
    }
}
