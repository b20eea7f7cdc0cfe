using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Statistics.Months;
using WirPunkt.Statistics.Published;

namespace WirPunkt.Statistics.OpenData;

/// <summary>The addresses of the published numbers for other programs, in German: whole, by table, and the catalogue that names them.</summary>
internal static class DataRoute
{
    public const string Csv = "/statistik/daten.csv", Json = "/statistik/daten.json", Catalogue = "/statistik/katalog.jsonld";

    private const string CsvType = "text/csv; charset=utf-8; header=present", JsonType = "application/json; charset=utf-8", LinkedType = "application/ld+json; charset=utf-8";

    /// <summary>An hour; afterwards the validator tells whether there is something new.</summary>
    private const string AnHour = "public, max-age=3600";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static string TableFile(string table, string kind) => $"/statistik/daten/{table}.{kind}";

    public static void MapDataFiles(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("").RequireRateLimiting(RateLimits.Data); // each is made when it is asked for
        files.MapMethods(Csv, Reading, (HttpContext http, ReadFigures read) => http.Send(read, CsvType, (rows, _) => DataFiles.Csv(rows)))
            .WithSummary("All published numbers of the contacts, as CSV for German spreadsheets (UTF-8 with mark, semicolon)");
        files.MapMethods(Json, Reading, (HttpContext http, ReadFigures read) => http.Send(read, JsonType, (rows, _) => DataFiles.Json(rows)))
            .WithSummary("All published numbers of the contacts, as JSON with a description of every column");
        files.MapMethods("/statistik/daten/{table}.csv", Reading, (string table, HttpContext http, ReadFigures read) => http.Send(read, CsvType, (rows, _) => DataFiles.Csv(rows), table))
            .WithSummary("The published numbers of one table, as CSV: topic, language, channel, help, outcome, sent-wrongly, duration, sites, read-topics, read-languages");
        files.MapMethods("/statistik/daten/{table}.json", Reading, (string table, HttpContext http, ReadFigures read) => http.Send(read, JsonType, (rows, _) => DataFiles.Json(rows), table))
            .WithSummary("The published numbers of one table, as JSON");
        files.MapMethods(Catalogue, Reading, (HttpContext http, ReadFigures read) => http.Send(read, LinkedType, (rows, figures) => DataCatalogue.Of(rows, figures, http.RequestServices.GetRequiredService<Reading>().Municipality, http.RequestServices.GetRequiredService<PublicUrl>())))
            .WithSummary("The catalogue of these files for data portals (DCAT-AP.de, JSON-LD)");
    }

    /// <summary>What a program gets: with a validator, for every site's scripts. While the ledger is in doubt there is nothing.</summary>
    private static async Task<IResult> Send(this HttpContext http, ReadFigures read, string type, Func<IReadOnlyList<DataRow>, Figures, byte[]> write, string? table = null)
    {
        var services = http.RequestServices;
        try
        {
            var figures = await read.Run(http.RequestAborted);
            var texts = services.GetRequiredService<TextLibrary>().In(Language.German);
            var rows = DataRow.Of(figures, new CategoryNames(services.GetRequiredService<Reading>(), texts), texts);
            if (table is not null && rows.Count > 0 && rows.All(r => r.Table != table)) return TypedResults.NotFound();
            var bytes = write([.. rows.Where(r => table is null || r.Table == table)], figures);
            http.Response.Headers.CacheControl = AnHour;
            http.Response.Headers.AccessControlAllowOrigin = "*";
            return TypedResults.Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes), 0, 12)}\""));
        }
        catch (BrokenLedgerException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
