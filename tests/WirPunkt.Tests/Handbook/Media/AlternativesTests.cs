using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Media;

/// <summary>A picture speaks every language in which a page shows it, and who translates lets it.</summary>
public sealed class AlternativesTests : IDisposable
{
    private const string Arabic = "/team/uebersetzungen/ar/bilder", Shown = "## أولا\n\n![](media:rathaus)\n";

    private readonly TemporaryFolder package = MediaTown.Package();
    private readonly RunningSite site;

    public AlternativesTests() => site = new RunningSite { Content = package.Path };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private LocalText Alternative => site.Services.GetRequiredService<Publication>().Current.FindAny<Medium>("rathaus")!.Alternative!;

    private static string Text(string key, params (string, object?)[] values) => new TextLibrary().In(Language.German)[key, values];

    private async Task<HttpClient> Translator(params string[] languages) => await (await site.Add(Roles.Translator, translates: languages)).SignIn();

    [Fact]
    public async Task A_text_with_a_picture_that_is_silent_in_its_language_is_not_published_and_the_way_out_is_a_link()
    {
        var translator = await Translator("ar");
        foreach (var act in (string[])["publish", "review"])
        {
            var refused = await DeskTown.Write(translator, "ar", act, Shown);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            var page = await refused.Page();
            var problem = page.QuerySelector("#problems a")!;
            Assert.EndsWith(Text("problem.picture-without-text", ("picture", "Der Eingang mit der Rampe"), ("key", "rathaus"), ("language", "العربية")), problem.TextContent, StringComparison.Ordinal);
            Assert.Equal($"{Arabic}#bild-rathaus", problem.GetAttribute("href"));
            Assert.NotNull(page.QuerySelector("[data-editor][data-refused]")); // the browser keeps what was typed
        }
        Assert.DoesNotContain("media:rathaus", (await site.Ask(db => Task.FromResult(db.PageTexts.Single(t => t.Key == "umzug/ar")))).Body, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await Tell(translator, "المدخل مع المنحدر")).StatusCode);
        Assert.EndsWith("ergebnis=published", (await DeskTown.Write(translator, "ar", "publish", Shown)).Headers.Location!.ToString(), StringComparison.Ordinal);
        var picture = (await site.Browser().Open("/ar/seite/umzug")).QuerySelector(".picture img")!;
        Assert.Equal(("المدخل مع المنحدر", null), (picture.GetAttribute("alt"), picture.GetAttribute("lang")));
    }

    [Fact]
    public async Task The_editor_says_so_before_anything_is_published()
    {
        var preview = await (await DeskTown.Write(await Translator("ar"), "ar", "preview", Shown)).Page();
        Assert.NotNull(preview.QuerySelector($"[data-aside] a[href='{Arabic}#bild-rathaus']"));
        Assert.Equal(("Der Eingang mit der Rampe", "de"), (preview.QuerySelector(".text-preview .picture img")!.GetAttribute("alt"), preview.QuerySelector(".text-preview .picture img")!.GetAttribute("lang")));
    }

    [Fact]
    public async Task What_a_page_shows_cannot_be_silenced()
    {
        var editor = await site.Editor();
        await Tell(editor, "المدخل");
        await DeskTown.Write(editor, "ar", "publish", Shown);
        var refused = await editor.Change("/team/inhalte/medium/rathaus", "publish", ("f.alternative.ar", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Page();
        Assert.Equal("true", page.QuerySelector("#f-alternative-ar")!.GetAttribute("aria-invalid"));
        Assert.Contains("العربية", page.QuerySelector("#f-alternative-ar-error")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("#f-alternative-ar")!.Closest("details")!.HasAttribute("open"));
        Assert.Equal("المدخل", Alternative.ByLanguage["ar"]);
    }

    [Fact]
    public async Task A_file_of_a_translator_is_refused_for_that_page_by_the_name_of_the_picture()
    {
        var translator = await Translator("ar");
        var file = await translator.GetStringAsync("/team/uebersetzungen/ar/xliff?page=umzug", Cancel);
        var target = System.Text.RegularExpressions.Regex.Replace(file, "<target[^>]*/>|<target[^>]*>.*?</target>", "", System.Text.RegularExpressions.RegexOptions.Singleline);
        var filled = System.Text.RegularExpressions.Regex.Replace(target, "<source>(.*?)</source>", "<source>$1</source><target state=\"translated\">$1</target>", System.Text.RegularExpressions.RegexOptions.Singleline);
        var form = (IHtmlInputElement)(await translator.Open("/team/uebersetzungen/ar")).QuerySelector("form[enctype] input[type=hidden]")!;
        using var content = new MultipartFormDataContent { { new StringContent(form.Value), form.Name! }, { new ByteArrayContent(Encoding.UTF8.GetBytes(filled)), "file", "x.xlf" } };
        var report = (await (await translator.PostAsync("/team/uebersetzungen/ar", content, Cancel)).Page()).QuerySelector(".translations__report")!.TextContent;
        Assert.Contains("Der Eingang mit der Rampe", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_list_of_a_language_names_the_silent_pictures_of_its_pages_and_of_those_still_to_be_translated()
    {
        var translator = await Translator("ar");
        Assert.NotNull((await translator.Open("/team/uebersetzungen/ar")).QuerySelector($"a[href='{Arabic}#bild-rathaus']"));
        var counts = (await translator.Open("/team/uebersetzungen")).QuerySelectorAll("tbody tr td:last-child a").ToDictionary(a => a.GetAttribute("href")!, a => a.FirstChild!.TextContent);
        Assert.Equal(("1", "0"), (counts[Arabic], counts["/team/uebersetzungen/en/bilder"]));
        var pictures = await translator.Open(Arabic);
        Assert.Equal(["bild-rathaus"], pictures.QuerySelectorAll(".picture-tasks > li").Select(l => l.Id)); // the decoration says nothing, the video is no picture
        Assert.Null((await translator.Open("/team/uebersetzungen/en/bilder")).QuerySelector("main form[method=post]")); // not the own language
    }

    [Fact]
    public async Task A_picture_that_is_on_no_page_yet_is_asked_for_by_nobody_and_can_be_told_all_the_same()
    {
        await (await site.Editor()).Upload("/team/medien", SmallMedia.Png(), fields: [("alternative", "Der Eingang"), ("credit", "Stadt")]);
        var translator = await Translator("ar");
        Assert.Null((await translator.Open("/team/uebersetzungen/ar")).QuerySelector($"a[href='{Arabic}#bild-rathaus-eingang']"));
        Assert.Equal(["bild-rathaus", "bild-rathaus-eingang"], (await translator.Open(Arabic)).QuerySelectorAll(".picture-tasks > li").Select(l => l.Id));
    }

    [Fact]
    public async Task Who_does_not_translate_into_the_language_changes_nothing()
    {
        var other = await Translator("en");
        var token = (IHtmlInputElement)(await other.Open("/team/uebersetzungen/en/bilder")).QuerySelector("form[method=post] input[type=hidden]")!;
        using var form = new FormUrlEncodedContent([new(token.Name!, token.Value), new("picture", "rathaus"), new("text", "x")]);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(Arabic, form, Cancel)).StatusCode);
        Assert.False(Alternative.Has(Language.Find("ar")!));
    }

    [Fact]
    public async Task Two_who_write_at_once_both_keep_their_words()
    {
        var (one, other) = (await Translator("ar"), await Translator("ar"));
        var seen = await other.Open(Arabic);
        await Tell(one, "المدخل");
        var answer = await other.Send(seen, Arabic, ("picture", "rathaus"), ("before", ""), ("text", "باب"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("المدخل", page.QuerySelector("#text-rathaus-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("باب", ((IHtmlTextAreaElement)page.QuerySelector("#text-rathaus")!).Value);
        Assert.Equal(HttpStatusCode.SeeOther, (await other.Send(page, Arabic, ("picture", "rathaus"), ("before", "المدخل"), ("text", "باب"))).StatusCode);
        Assert.Equal("باب", Alternative.ByLanguage["ar"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Nothing_is_no_text(string text)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Tell(await Translator("ar"), text)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Tell(await Translator("ar"), new string('x', TypedMedium.Longest + 1))).StatusCode);
        Assert.False(Alternative.Has(Language.Find("ar")!));
    }

    [Fact]
    public async Task A_new_picture_is_told_in_all_languages_at_once_and_what_was_typed_stays_when_it_is_refused()
    {
        var editor = await site.Editor();
        (string, string)[] typed = [("alternative.ar", "المدخل"), ("alternative.en", "The entrance"), ("credit", "Stadt")];
        var refused = await editor.Upload("/team/medien", SmallMedia.Png(), fields: typed); // the German one is missing
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("المدخل", (await refused.Page()).QuerySelector("[name='alternative.ar']")!.GetAttribute("value"));
        await editor.Upload("/team/medien", SmallMedia.Png(), fields: [.. typed, ("alternative", "Der Eingang")]);
        var medium = site.Services.GetRequiredService<Publication>().Current.FindAny<Medium>("rathaus-eingang")!;
        Assert.Equal(("Der Eingang", "The entrance", "المدخل"), (medium.Alternative!.German, medium.Alternative.ByLanguage["en"], medium.Alternative.ByLanguage["ar"]));
    }

    [Fact]
    public async Task The_video_in_sign_language_has_a_name_in_the_reader_s_language()
    {
        var video = (await site.Browser().Open("/ar/seite/umzug")).QuerySelector(".sign-language video")!;
        Assert.Equal($"{new TextLibrary().In(Language.Find("ar")!)["media.sign-language"]}: الانتقال", video.GetAttribute("aria-label"));
        Assert.Null(video.GetAttribute("lang"));
    }

    private static async Task<HttpResponseMessage> Tell(HttpClient browser, string text) =>
        await browser.Send(await browser.Open(Arabic), Arabic, ("picture", "rathaus"), ("before", ""), ("text", text));

    public void Dispose()
    {
        site.Dispose();
        package.Dispose();
    }
}
