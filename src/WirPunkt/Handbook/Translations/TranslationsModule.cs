using WirPunkt.Accounts;
using WirPunkt.Handbook.Xliff;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Delivery;

namespace WirPunkt.Handbook.Translations;

/// <summary>The work list of translators: what is missing or outdated, XLIFF out and in. All see all of it; files come in from those whose language it is.</summary>
internal static class TranslationsModule
{
    public const string Address = "/team/uebersetzungen";

    /// <summary>Bytes of a file that somebody sends; what stands around it in the request comes on top.</summary>
    public const int LargestFile = 20 * 1024 * 1024, LargestRequest = LargestFile + 1024 * 1024;

    public static void MapTranslations(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage<TranslationsPage>(Address);
        app.MapStaffPage(Address + "/{code}", async http => http.LanguageAsked() is { } language ? await http.Show(language, http.Request.Query["topic"]) : TypedResults.NotFound());
        app.MapStaffPage(Address + "/{code}/xliff", http => Task.FromResult(http.LanguageAsked() is { } language && ExportXliff.IsFor(language) ? http.Download(language) : TypedResults.NotFound()));
        app.MapStaffForm(Address + "/{code}", async (http, form) => http.OwnLanguageAsked() is { } language ? await http.Answer(language, await http.Receive(form, language)) : TypedResults.NotFound(),
            LargestRequest, tooLong: http => http.OwnLanguageAsked() is { } language ? Page(language, null, XliffReport.OfRefused("xliff.too-large"), new Dictionary<string, ReadBand>()) : TypedResults.NotFound());
    }

    private static Language? LanguageAsked(this HttpContext http) => http.Has<Visit>().Municipality.TranslatedInto().FirstOrDefault(l => l.Code == http.GetRouteValue("code") as string);

    private static Language? OwnLanguageAsked(this HttpContext http) =>
        http.LanguageAsked() is { } language && ExportXliff.IsFor(language) && http.Has<Staff>().Account?.MayTranslateInto(language.Code) == true ? language : null;

    private static Task<IResult> Answer(this HttpContext http, Language language, XliffReport report) => http.Show(language, null, report);

    private static async Task<IResult> Show(this HttpContext http, Language language, string? topic, XliffReport? report = null) =>
        Page(language, topic, report, await PageRead.Bands(http.Has<WirPunktDb>(), http.Has<TimeProvider>().GetUtcNow(), http.RequestAborted));

    private static IResult Page(Language language, string? topic, XliffReport? report, IReadOnlyDictionary<string, ReadBand> bands) => StaffPages.Page<TranslationPage>(new()
    {
        [nameof(TranslationPage.Bands)] = bands,
        [nameof(TranslationPage.Into)] = language,
        [nameof(TranslationPage.Topic)] = topic is { Length: > 0 } ? topic : null,
        [nameof(TranslationPage.Report)] = report,
    }, report?.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<XliffReport> Receive(this HttpContext http, IFormCollection form, Language language)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return XliffReport.OfRefused("xliff.no-file");
        if (file.Length > LargestFile) return XliffReport.OfRefused("xliff.too-large");

        await using var content = file.OpenReadStream();
        var report = await http.Has<ImportXliff>().Run(content, language, cancel: http.RequestAborted);
        return report;
    }

    private static IResult Download(this HttpContext http, Language language)
    {
        var (query, catalog) = (http.Request.Query, http.Has<Visit>().Reading.Catalog);
        var (topic, page) = (query["topic"].ToString(), query["page"].ToString());
        Func<Page, bool> which = page.Length > 0 ? p => p.Key == page : topic.Length > 0 ? p => p.Topic == topic : _ => true;
        if (!catalog.All<Page>().Any(which)) return TypedResults.NotFound();

        var format = query["version"] == "2.1" ? XliffVersion.V21 : XliffVersion.V12;
        var name = string.Join('-', new[] { "handbook", page.Length > 0 ? page : topic, language.Code }.Where(n => n.Length > 0));
        return TypedResults.Stream(stream => ExportXliff.Of(catalog, which).Run(language, format, stream), "application/x-xliff+xml", $"{name}.xlf");
    }
}
