using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using WirPunkt.Handbook.Xliff;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook.Translations;

/// <summary>The work list of translators: what is missing or outdated, XLIFF out and in.</summary>
internal static class TranslationsModule
{
    /// <summary>Bytes of a file that somebody sends; what stands around it in the request comes on top.</summary>
    public const int LargestFile = 20 * 1024 * 1024, LargestRequest = LargestFile + 1024 * 1024;

    public static void MapTranslations(this IEndpointRouteBuilder app)
    {
        var team = app.MapStaffPages();
        team.MapMethods("/uebersetzungen", [HttpMethods.Get, HttpMethods.Head], (Visit visit) => visit.Show<TranslationsPage>());
        team.MapMethods("/uebersetzungen/{code}", [HttpMethods.Get, HttpMethods.Head], IResult (string code, string? topic, Visit visit) =>
            Find(code, visit) is { } language ? Show(visit, language, topic, null) : TypedResults.NotFound());
        team.MapMethods("/uebersetzungen/{code}/xliff", [HttpMethods.Get, HttpMethods.Head], IResult (string code, string? topic, string? page, string? version, Visit visit) =>
            Find(code, visit) is { } language && ExportXliff.IsFor(language) ? Download(visit, language, topic, page, version) : TypedResults.NotFound());
        team.MapPost("/uebersetzungen/{code}", async Task<IResult> (string code, Visit visit, HttpContext http, ImportXliff import, Publication publication, CancellationToken cancel) =>
        {
            if (Find(code, visit) is not { } language || !ExportXliff.IsFor(language)) return TypedResults.NotFound();

            var report = await Receive(http, language, import, cancel);
            if (report.Taken > 0) await publication.Reload(cancel);
            return Show(visit, language, null, report);
        }).AddEndpointFilter<FromThisSite>();
    }

    private static Language? Find(string code, Visit visit) => visit.Municipality.OfferedLanguages().FirstOrDefault(l => l.Code == code && l != Language.German);

    private static RazorComponentResult Show(Visit visit, Language language, string? topic, XliffReport? report) => visit.Show<TranslationPage>(new()
    {
        [nameof(TranslationPage.Into)] = language,
        [nameof(TranslationPage.Topic)] = topic is { Length: > 0 } ? topic : null,
        [nameof(TranslationPage.Report)] = report,
    });

    private static async Task<XliffReport> Receive(HttpContext http, Language language, ImportXliff import, CancellationToken cancel)
    {
        if (http.Request.ContentLength > LargestRequest) return XliffReport.OfRefused("xliff.too-large");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestRequest;
        if (!http.Request.HasFormContentType) return XliffReport.OfRefused("xliff.no-file");

        var form = await http.Request.ReadFormAsync(cancel);
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return XliffReport.OfRefused("xliff.no-file");
        if (file.Length > LargestFile) return XliffReport.OfRefused("xliff.too-large");

        await using var content = file.OpenReadStream();
        return await import.Run(content, language, cancel);
    }

    private static IResult Download(Visit visit, Language language, string? topic, string? page, string? version)
    {
        Func<Page, bool> which = page is { Length: > 0 } ? p => p.Key == page : topic is { Length: > 0 } ? p => p.Topic == topic : _ => true;
        if (!visit.Reading.Catalog.All<Page>().Any(which)) return TypedResults.NotFound();

        var (catalog, format) = (visit.Reading.Catalog, version == "2.1" ? XliffVersion.V21 : XliffVersion.V12);
        var name = string.Join('-', new[] { "handbook", page is { Length: > 0 } ? page : topic, language.Code }.Where(n => !string.IsNullOrEmpty(n)));
        return TypedResults.Stream(stream => ExportXliff.Of(catalog, which).Run(language, format, stream), "application/x-xliff+xml", $"{name}.xlf");
    }
}
