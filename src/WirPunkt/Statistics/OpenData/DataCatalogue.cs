using System.Globalization;
using System.Text.Json.Nodes;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Web;
using WirPunkt.Statistics.Published;

namespace WirPunkt.Statistics.OpenData;

/// <summary>The files for data portals: DCAT-AP.de 2.0 as JSON-LD, a data set for each table and one for all. A portal adds the number under which it knows the town.</summary>
internal static class DataCatalogue
{
    public const string Title = "Anonyme Statistik der Wir-Punkte";

    /// <summary>Datenlizenz Deutschland, Namensnennung, Version 2.0; the town is named.</summary>
    public const string Licence = "http://dcat-ap.de/def/licenses/dl-by-de/2.0";

    private const string FileTypes = "http://publications.europa.eu/resource/authority/file-type/", Frequencies = "http://publications.europa.eu/resource/authority/frequency/",
        Themes = "http://publications.europa.eu/resource/authority/data-theme/", MediaTypes = "https://www.iana.org/assignments/media-types/";

    private static readonly (string Prefix, string Address)[] Vocabularies =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    public static byte[] Of(IReadOnlyList<DataRow> rows, Figures figures, Municipality municipality, PublicUrl url)
    {
        var publisher = new JsonObject { ["@id"] = url.Of("/statistik#herausgeber"), ["@type"] = "foaf:Organization", ["foaf:name"] = municipality.Town.Title ?? municipality.Town.Name };
        var tables = rows.Select(r => (r.Table, r.TableName)).Distinct().ToList();
        JsonObject[] sets =
        [
            DataSet("daten", Title, "Wie viele Kontakte die Wir-Punkte hatten und worum es ging, nach Monat, Quartal und Jahr. " + DataFiles.Reading, DataRoute.Csv, DataRoute.Json, figures, url),
            .. tables.Select(t => DataSet($"daten/{t.Table}", $"{Title}: {t.TableName}", DataFiles.Reading, DataRoute.TableFile(t.Table, "csv"), DataRoute.TableFile(t.Table, "json"), figures, url)),
        ];
        return DataFiles.Written(new()
        {
            ["@context"] = new JsonObject(Vocabularies.Select(v => KeyValuePair.Create(v.Prefix, (JsonNode?)v.Address))),
            ["@graph"] = new JsonArray([Catalogue(sets, url), publisher, .. sets]),
        });
    }

    private static JsonObject Catalogue(IEnumerable<JsonObject> sets, PublicUrl url) => new()
    {
        ["@id"] = url.Of(DataRoute.Catalogue),
        ["@type"] = "dcat:Catalog",
        ["dct:title"] = German(Title),
        ["dct:description"] = German("Offene Daten über die Beratung an den Wir-Punkten. Keine Zahl lässt erkennen, wer da war."),
        ["dct:publisher"] = Reference(url.Of("/statistik#herausgeber")),
        ["dct:language"] = Reference("http://publications.europa.eu/resource/authority/language/DEU"),
        ["dcat:themeTaxonomy"] = Reference(Themes.TrimEnd('/')),
        ["dcat:dataset"] = new JsonArray([.. sets.Select(s => Reference((string)s["@id"]!))]),
    };

    private static JsonObject DataSet(string id, string title, string description, string csv, string json, Figures figures, PublicUrl url)
    {
        var set = new JsonObject
        {
            ["@id"] = url.Of($"/statistik/{id}"),
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = url.Of($"/statistik/{id}"),
            ["dct:title"] = German(title),
            ["dct:description"] = German(description),
            ["dct:publisher"] = Reference(url.Of("/statistik#herausgeber")),
            ["dct:accrualPeriodicity"] = Reference(Frequencies + "MONTHLY"),
            ["dcat:theme"] = new JsonArray(Reference(Themes + "SOCI"), Reference(Themes + "GOVE")),
            ["dcat:keyword"] = new JsonArray("Beratung", "Integration", "Ehrenamt", "Statistik"),
            ["dcat:landingPage"] = Reference(url.Of("/de/statistik")),
            ["dcat:distribution"] = new JsonArray(Distribution(url.Of(csv), "CSV", "text/csv"), Distribution(url.Of(json), "JSON", "application/json")),
        };
        if (figures.Periods.Count > 0) set["dct:temporal"] = Span(figures.Periods);
        return set;
    }

    private static JsonObject Distribution(string address, string kind, string type) => new()
    {
        ["@id"] = address,
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = German(kind),
        ["dcat:accessURL"] = Reference(address),
        ["dcat:downloadURL"] = Reference(address),
        ["dct:format"] = Reference(FileTypes + kind),
        ["dcat:mediaType"] = Reference(MediaTypes + type),
        ["dct:license"] = Reference(Licence),
    };

    private static JsonObject Span(IReadOnlyList<PublishedPeriod> periods) => new()
    {
        ["@type"] = "dct:PeriodOfTime",
        ["dcat:startDate"] = Day(periods.Min(p => p.FirstDay)),
        ["dcat:endDate"] = Day(periods.Max(p => p.LastDay)),
    };

    private static JsonObject Day(NodaTime.LocalDate day) => new() { ["@value"] = day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), ["@type"] = "xsd:date" };

    private static JsonObject German(string text) => new() { ["@value"] = text, ["@language"] = "de" };

    private static JsonObject Reference(string address) => new() { ["@id"] = address };
}
