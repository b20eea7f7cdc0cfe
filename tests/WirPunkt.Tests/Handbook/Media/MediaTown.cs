using AngleSharp.Html.Dom;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Media;

/// <summary>A small town whose package has a picture and a video.</summary>
internal static class MediaTown
{
    public const string List = """
        [
          {"key": "rathaus", "alternative": {"de": "Der Eingang mit der Rampe", "en": "The entrance with the ramp"}, "credit": "Stadt Kleinstadt", "licence": "CC BY 4.0"},
          {"key": "muster", "decoration": true, "credit": "Stadt Kleinstadt"},
          {"key": "umzug-dgs", "alternative": "Umzug in Gebärdensprache", "credit": "Stadt Kleinstadt"}
        ]
        """;

    public static TemporaryFolder Package()
    {
        var package = SmallTown.Create().With("media/media.json", List).With("media/rathaus.jpg", SmallMedia.Jpeg()).With("media/muster.png", SmallMedia.Png(shade: 7)).With("media/umzug-dgs.mp4", SmallMedia.Mp4());
        package.Replace("handbook/umzug/de.md", "order: 10\n", "order: 10\nsign-language: umzug-dgs\n");
        package.Replace("handbook/umzug/de.md", "## Zuerst\n", "## Zuerst\n\n![Hier geht es hinein](media:rathaus)\n\n![](media:muster)\n");
        return package.With("handbook/umzug/ar.md", SmallTown.Page("الانتقال", "human", "", "## أولا\n\nنص.\n"));
    }

    /// <summary>The Arabic text shows the picture, which says nothing in Arabic.</summary>
    public static TemporaryFolder WithSilentPicture(this TemporaryFolder package)
    {
        package.Replace("handbook/umzug/ar.md", "نص.", "![](media:rathaus)");
        return package;
    }

    /// <summary>Sends a file with the form of a page.</summary>
    public static async Task<HttpResponseMessage> Upload(this HttpClient browser, string page, byte[]? file, string name = "Rathaus Eingang.JPG", params (string Name, string Value)[] fields)
    {
        var form = (await browser.Open(page)).Forms.Single(f => f.GetAttribute("action") == page && f.QuerySelector("input[type=file]") is not null);
        var token = (IHtmlInputElement)form.QuerySelector("input[type=hidden]")!;
        using var content = new MultipartFormDataContent { { new StringContent(token.Value), token.Name! } };
        foreach (var (field, value) in fields) content.Add(new StringContent(value), field);
        if (file is not null) content.Add(new ByteArrayContent(file), "file", name);
        return await browser.PostAsync(page, content, TestContext.Current.CancellationToken);
    }

    public static async Task<HttpClient> Editor(this RunningSite site, Roles roles = Roles.Editor) => await (await site.Add(roles)).SignIn();
}
