using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using WirPunkt.Platform.Web;

namespace WirPunkt.Statistics.OpenData;

/// <summary>A column of the files.</summary>
/// <param name="Type">as JSON Schema names it</param>
internal sealed record DataColumn(string Name, string Title, string Description, string Type, Func<DataRow, object> Of);

/// <summary>The published numbers as files.</summary>
internal static class DataFiles
{
    /// <summary>What every reader of the files must know.</summary>
    public const string Reading = "Alle Zahlen sind auf Vielfache von 5 gerundet, so dass Summen stimmen. Eine Zahl eines Monats oder Quartals weicht von der gezählten um höchstens 4 ab; ein Jahr ist die Summe der veröffentlichten Quartale. 0 heißt: keine bis vier.";

    public static IReadOnlyList<DataColumn> Columns { get; } =
    [
        new("zeitraum", "Zeitraum", "Monat (2026-03), Quartal (2026-q1) oder Jahr (2026)", "string", r => r.Period),
        new("art", "Art des Zeitraums", "month, quarter oder year", "string", r => r.Kind),
        new("von", "Von", "erster Tag des Zeitraums (ISO 8601)", "string", r => Day(r.From)),
        new("bis", "Bis", "letzter Tag des Zeitraums (ISO 8601)", "string", r => Day(r.To)),
        new("tabelle", "Tabelle", "Kennung der Tabelle: wonach die Kontakte gezählt sind; read-… sind Aufrufe von Seiten", "string", r => r.Table),
        new("tabelle_name", "Name der Tabelle", "Überschrift der Tabelle", "string", r => r.TableName),
        new("kategorie", "Kategorie", "Kennung der Kategorie; total sind alle zusammen", "string", r => r.Category),
        new("kategorie_name", "Name der Kategorie", "Bezeichnung der Kategorie; Sprachen in ihrer eigenen Sprache", "string", r => r.CategoryName),
        new("gruppe", "Gruppe", "Kennung der Gruppe, zu der die Kategorie gehört; leer: zu keiner", "string", r => r.Group),
        new("ort", "Ort", "Kennung des Wir-Punkts, bei Aufrufen von Seiten der Sprache; total sind alle zusammen", "string", r => r.Site),
        new("ort_name", "Name des Orts", "Name des Wir-Punkts, bei Aufrufen von Seiten der Sprache", "string", r => r.SiteName),
        new("wert", "Wert", "gerundete Anzahl der Kontakte oder Aufrufe, ein Vielfaches von 5", "integer", r => r.Value),
    ];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Csv(IReadOnlyList<DataRow> rows) => SpreadsheetFile.Bytes(
        rows.Select(r => (IReadOnlyList<string>)[.. Columns.Select(c => Convert.ToString(c.Of(r), CultureInfo.InvariantCulture)!)]).Prepend([.. Columns.Select(c => c.Name)]));

    public static byte[] Json(IReadOnlyList<DataRow> rows) => Written(new()
    {
        ["titel"] = DataCatalogue.Title,
        ["lesehilfe"] = Reading,
        ["lizenz"] = DataCatalogue.Licence,
        ["spalten"] = new JsonArray([.. Columns.Select(c => new JsonObject { ["name"] = c.Name, ["titel"] = c.Title, ["beschreibung"] = c.Description, ["typ"] = c.Type })]),
        ["zeilen"] = new JsonArray([.. rows.Select(r => new JsonObject(Columns.Select(c => KeyValuePair.Create(c.Name, (JsonNode?)JsonValue.Create(c.Of(r))))))]),
    });

    public static byte[] Written(JsonObject document) => JsonSerializer.SerializeToUtf8Bytes(document, Readable);

    private static string Day(NodaTime.LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
