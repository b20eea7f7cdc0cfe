using AngleSharp.Html.Dom;
using WirPunkt.Accounts;
using WirPunkt.Handbook;

namespace WirPunkt.TestSupport;

/// <summary>The small town of the translators, running, with an Arabic text, a glossary, and people who write.</summary>
public sealed class DeskTown : IAsyncDisposable
{
    public const string Address = "/team/seiten/umzug/";

    private readonly TemporaryFolder package = XliffTown.Package(how: "human").WithGlossary()
        .With("handbook/umzug/ar.md", SmallTown.Page("الانتقال", "human", "summary: جديد هنا\n", XliffTown.English))
        .With("handbook/lage/de.md", SmallTown.Page("Lage", "original", "topic: arbeit\n", "Kindergeld gibt es hier.\n"));

    public DeskTown(TimeProvider? clock = null, Dictionary<string, string>? settings = null, string? connection = null)
    {
        package.Replace("package.yaml", "[de, en, ar]", "[de, de-simple, en, ar]");
        package.Replace("handbook/umzug/de.md", "topic: wohnen\n", "topic: wohnen\nservices: [anmeldung]\n");
        Site = new RunningSite { Content = package.Path, Clock = clock, Settings = settings ?? [], Connection = connection };
    }

    public RunningSite Site { get; }

    public async Task<HttpClient> Editor(Roles roles = Roles.Lead, params string[] translates) => await (await Site.Add(roles, translates: translates)).SignIn();

    /// <summary>What the editor of a text shows, sent with other words.</summary>
    public static async Task<HttpResponseMessage> Write(HttpClient browser, string language, string act, string? body = null, string page = "umzug", IHtmlDocument? shown = null, params (string Name, string Value)[] more)
    {
        var address = $"/team/seiten/{page}/{language}";
        shown ??= await browser.Open(address);
        (string, string)[] typed = [("title", Value(shown, "#t-title")), ("summary", Value(shown, "#t-summary")), ("body", body ?? Value(shown, "#t-body")), ("act", act)];
        return await browser.Send(shown, address, [.. typed.Where(t => more.All(m => m.Name != t.Item1)), .. more, .. Ticked(shown).Where(t => more.All(m => m.Name != t.Item1))]);
    }

    public static string Value(IHtmlDocument page, string field) => page.QuerySelector(field) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        _ => "",
    };

    public Task<PageText?> Text(string language, string page = "umzug") => Site.Ask(db => Task.FromResult(db.PageTexts.SingleOrDefault(t => t.Key == $"{page}/{language}")));

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        package.Dispose();
    }

    /// <summary>Boxes that are ticked as the form is shown.</summary>
    private static IEnumerable<(string, string)> Ticked(IHtmlDocument shown) =>
        shown.QuerySelectorAll(".staff-form input[type=checkbox]").OfType<IHtmlInputElement>().Where(b => b.IsChecked).Select(b => (b.Name!, "on"));
}
