using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Media;

/// <summary>Media over HTTP: what the public gets, and what the team does.</summary>
public sealed class MediaPagesTests : IDisposable
{
    private readonly TemporaryFolder package = MediaTown.Package();
    private readonly RunningSite site;

    public MediaPagesTests() => site = new RunningSite { Content = package.Path };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Medium Medium(string key) => site.Services.GetRequiredService<Publication>().Current.FindAny<Medium>(key)!;

    private static string Text(string key, string language = "de") => new TextLibrary().In(Language.Find(language)!)[key];

    [Fact]
    public async Task A_page_shows_the_picture_with_its_size_its_text_and_who_made_it()
    {
        var page = await site.Browser().Open("/de/seite/umzug");
        var picture = page.QuerySelector(".picture img")!;
        Assert.Equal(("Der Eingang mit der Rampe", "40", "30", "lazy", null), (picture.GetAttribute("alt"), picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("loading"), picture.GetAttribute("lang")));
        Assert.Equal(Medium("rathaus").Address, picture.GetAttribute("src"));
        Assert.Equal("Hier geht es hinein", page.QuerySelector(".picture__caption")!.TextContent);
        Assert.Contains("Stadt Kleinstadt, CC BY 4.0", page.QuerySelector(".picture__credit")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.QuerySelectorAll(".picture img")[1].GetAttribute("alt"));
        Assert.NotNull(page.QuerySelector("link[href*='media.']"));
    }

    [Fact]
    public async Task A_page_without_media_gets_neither_sheet_nor_rule()
    {
        var answer = await site.Browser().GetAsync("/de/leistung/anmeldung", Cancel);
        Assert.DoesNotContain("media-src", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("/media.", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_video_says_its_length_and_size_before_it_loads_and_plays_from_this_site_alone()
    {
        for (var visit = 0; visit < 2; visit++) // rendered, then from memory
        {
            var answer = await site.Browser().GetAsync("/de/seite/umzug", Cancel);
            Assert.Contains("media-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            var section = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(Cancel)).QuerySelector(".sign-language")!;
            Assert.Contains("2 Minuten 5 Sekunden", section.TextContent, StringComparison.Ordinal);
            Assert.Contains("1 KB", section.TextContent, StringComparison.Ordinal);
            var video = section.QuerySelector("video")!;
            Assert.Equal(("none", "640", "360", "Umzug in Gebärdensprache"), (video.GetAttribute("preload"), video.GetAttribute("width"), video.GetAttribute("height"), video.GetAttribute("aria-label")));
            Assert.NotNull(video.GetAttribute("controls"));
            Assert.StartsWith("/medien/umzug-dgs/", video.GetAttribute("src"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("rathaus", "image/jpeg")]
    [InlineData("muster", "image/png")]
    [InlineData("umzug-dgs", "video/mp4")]
    public async Task A_file_is_sent_as_what_it_is_and_never_run(string key, string type)
    {
        for (var visit = 0; visit < 2; visit++) // from the database, then from the data folder
        {
            var answer = await site.Browser().GetAsync(Medium(key).Address, Cancel);
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
            Assert.False(SmallMedia.Holds(await answer.Content.ReadAsByteArrayAsync(Cancel), SmallMedia.Secret));
            if (visit == 0) Assert.True(File.Exists(Path.Combine(site.DataFolder, "media", Medium(key).FileHash!)));
        }
    }

    [Fact]
    public async Task A_video_is_sent_in_pieces()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Medium("umzug-dgs").Address);
        request.Headers.Range = new RangeHeaderValue(4, 7);
        var answer = await site.Browser().SendAsync(request, Cancel);
        Assert.Equal((HttpStatusCode.PartialContent, "ftyp"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel)));
    }

    [Theory]
    [InlineData("/medien/rathaus/0000000000000000.jpg", HttpStatusCode.Redirect)]
    [InlineData("/medien/gibt-es-nicht/0000000000000000.jpg", HttpStatusCode.NotFound)]
    [InlineData("/medien/..%2f..%2fwirpunkt.db/x.jpg", HttpStatusCode.NotFound)]
    [InlineData("/medien/rathaus", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_is_not_sent(string path, HttpStatusCode status) => Assert.Equal(status, (await site.Browser().GetAsync(path, Cancel)).StatusCode);

    [Fact]
    public async Task An_editor_brings_a_picture_and_another_file_for_it()
    {
        var editor = await site.Editor();
        var answer = await editor.Upload("/team/medien", SmallMedia.Png(), fields: [("alternative", "Der Eingang"), ("credit", "Stadt")]);
        Assert.Equal("/team/medien/rathaus-eingang?ergebnis=taken", answer.Headers.Location?.ToString());
        var before = Medium("rathaus-eingang");
        Assert.Equal((MediumType.Png, "Der Eingang", "Stadt", null), (before.File!.Type, before.Alternative!.German, before.Credit, before.Licence));
        Assert.Equal(HttpStatusCode.OK, (await site.Browser().GetAsync(before.Address, Cancel)).StatusCode);

        answer = await editor.Upload("/team/medien/rathaus-eingang", SmallMedia.Jpeg(), fields: [("note", "schärfer")]);
        Assert.Equal("/team/medien/rathaus-eingang?ergebnis=taken", answer.Headers.Location?.ToString());
        Assert.Equal(MediumType.Jpeg, Medium("rathaus-eingang").File!.Type);
        Assert.Equal(Medium("rathaus-eingang").Address, (await site.Browser().GetAsync(before.Address, Cancel)).Headers.Location?.ToString());
        Assert.Equal("schärfer", (await site.Ask(db => db.Revisions.OrderBy(r => r.Number).LastAsync(r => r.Key == "rathaus-eingang"))).Note);

        var page = await editor.Open("/team/medien/rathaus-eingang");
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"/team/medien/rathaus-eingang/datei/{before.FileHash}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/team/medien/rathaus-eingang/datei/{Medium("muster").FileHash}", Cancel)).StatusCode);
        await editor.Send(page, "/team/medien/rathaus-eingang/zurueck", ("file", before.FileHash!));
        Assert.Equal(before.File, Medium("rathaus-eingang").File);
    }

    [Theory]
    [InlineData("file-svg", "<svg onload=alert(1)></svg>")]
    [InlineData("file-kind", "PK and the rest of a document")]
    public async Task What_cannot_be_shown_is_answered_in_the_persons_language_and_what_was_typed_stays(string rule, string content)
    {
        var editor = await (await site.Add(Roles.Editor, language: "en")).SignIn();
        var answer = await editor.Upload("/team/medien", System.Text.Encoding.UTF8.GetBytes(content), "x.png", ("alternative", "Der Eingang"), ("credit", "Stadt"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(Text($"problem.{rule}", "en"), page.QuerySelector("#file-error")!.TextContent);
        Assert.Equal("Der Eingang", page.QuerySelector("#alternative")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nothing_comes_in_without_file_text_maker_or_token()
    {
        var editor = await site.Editor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.Upload("/team/medien", null, fields: [("alternative", "x"), ("credit", "y")])).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.Upload("/team/medien", SmallMedia.Png(), fields: [("credit", "y")])).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.Upload("/team/medien", SmallMedia.Png(), fields: [("alternative", "x")])).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.Upload("/team/medien", SmallMedia.Png(), fields: [("alternative", "x"), ("credit", "y"), ("key", "muster")])).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.Upload("/team/medien/muster", SmallMedia.Mp4())).StatusCode);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(SmallMedia.Png()), "file", "x.png" }, { new StringContent("y"), "credit" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync("/team/medien", content, Cancel)).StatusCode);
        Assert.Equal(3, site.Services.GetRequiredService<Publication>().Current.Everything<Medium>().Count);
    }

    [Fact]
    public async Task More_than_any_file_may_have_is_answered_kindly()
    {
        var answer = await (await site.Editor()).Upload("/team/medien", new byte[Formats.ReadMedium.LargestVideo + (2 * 1024 * 1024)]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains(Text("media.too-large"), await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_off_the_site_is_sent_to_nobody_and_cannot_go_while_a_page_shows_it()
    {
        var editor = await site.Editor(Roles.Lead);
        var address = Medium("muster").Address!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.Change("/team/inhalte/medium/muster", "withdraw")).StatusCode);
        await DeskTown.Write(editor, "de", "publish", "## Zuerst\n\nText.\n");
        Assert.EndsWith("ergebnis=withdrawn", (await editor.Change("/team/inhalte/medium/muster", "withdraw")).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync(address, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/team/medien/muster", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_form_of_its_texts_leaves_the_file_alone_and_a_new_text_is_public_at_once()
    {
        var editor = await site.Editor();
        var file = Medium("rathaus").File;
        Assert.EndsWith("ergebnis=published", (await editor.Change("/team/inhalte/medium/rathaus", "publish", ("f.alternative.ar", "المدخل"))).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal((file, "المدخل"), (Medium("rathaus").File, Medium("rathaus").Alternative!.ByLanguage["ar"]));
    }

    [Fact]
    public async Task The_editor_of_a_text_shows_pictures_and_names_those_that_are_not_there()
    {
        var editor = await site.Editor();
        var page = StarterSite.Parsed(await (await DeskTown.Write(editor, "de", "preview", "![](media:rathaus) ![](media:nirgends)\n")).Content.ReadAsStringAsync(Cancel));
        Assert.NotNull(page.QuerySelector(".text-preview .picture img"));
        Assert.Equal("media:nirgends", page.QuerySelector("[data-find]")!.GetAttribute("data-find"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DeskTown.Write(editor, "de", "publish", "![](media:nirgends)\n")).StatusCode);
    }

    [Fact]
    public async Task The_work_list_asks_for_each_language_that_is_missing()
    {
        var tasks = (await (await site.Editor()).Open("/team/arbeitsliste/niemand")).Body!.TextContent;
        Assert.Contains("Der Eingang mit der Rampe", tasks, StringComparison.Ordinal);
        Assert.Contains("العربية", tasks, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        site.Dispose();
        package.Dispose();
    }
}
