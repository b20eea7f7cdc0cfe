using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Editing.Forms;

/// <summary>The JSON of a form on its way to a record: lines left empty go, and what cannot be read is named field by field.</summary>
public static class FormRecord
{
    /// <summary>Takes out lines in which nothing was entered.</summary>
    public static void Tidy(IEnumerable<FieldShape> fields, JsonObject record)
    {
        foreach (var field in fields)
            if (record[field.Name] is { } node) Tidy(field, node);
    }

    /// <summary>What cannot be read or is missing.</summary>
    public static IEnumerable<FieldProblem> Problems(IEnumerable<FieldShape> fields, JsonObject record, string path = "") =>
        fields.SelectMany(f => Problems(f, record[f.Name], FormNames.Of(path, f.Name)));

    /// <summary>A key made of a title: "Führung im Museum" is <c>fuehrung-im-museum</c>.</summary>
    public static string KeyFrom(string title)
    {
        var key = new StringBuilder();
        foreach (var letter in title.ToLowerInvariant())
            key.Append(letter switch
            {
                'ä' => "ae",
                'ö' => "oe",
                'ü' => "ue",
                'ß' => "ss",
                _ when char.IsAsciiLetterOrDigit(letter) => letter.ToString(),
                _ => " ",
            });
        var words = string.Join('-', key.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= 60 ? words : words[..60].TrimEnd('-');
    }

    private static void Tidy(FieldShape field, JsonNode node)
    {
        if (field.Sort == FieldSort.Record && node is JsonObject record) Tidy(field.Fields, record);
        if (field.Sort == FieldSort.List && node is JsonArray list)
        {
            foreach (var item in list.OfType<JsonNode>()) Tidy(field.Item!, item);
            for (var i = list.Count - 1; i >= 0; i--)
                if (IsBlank(field.Item!, list[i])) list.RemoveAt(i);
        }
        if (field.Sort == FieldSort.Map && node is JsonObject map)
        {
            foreach (var (_, value) in map.ToList())
                if (value is not null) Tidy(field.Item!, value);
            if (map.TryGetPropertyValue("", out var unnamed) && IsBlank(field.Item!, unnamed)) map.Remove("");
        }
    }

    private static bool IsBlank(FieldShape field, JsonNode? node) => node switch
    {
        null => true,
        JsonObject record when field.Sort == FieldSort.Record => field.Fields.All(f => f is { Sort: FieldSort.Choice, IsRequired: false } || IsBlank(f, record[f.Name])),
        JsonObject map => map.Count == 0,
        JsonArray list => list.Count == 0,
        _ => node.ToString() is "" or "false",
    };

    private static IEnumerable<FieldProblem> Problems(FieldShape field, JsonNode? node, string path) => (field.Sort, node) switch
    {
        (FieldSort.Record, JsonObject record) => Problems(field.Fields, record, path),
        (FieldSort.Record, null) => field.IsRequired ? [FieldProblem.Of(path, "empty")] : [],
        (FieldSort.List, JsonArray list) => list.SelectMany((item, i) => Problems(field.Item!, item, FormNames.At(path, i))),
        (FieldSort.Map, JsonObject map) => map.SelectMany((item, i) => Problems(field.Item!, item.Value, FormNames.At(path, i))),
        (FieldSort.LocalText, JsonObject texts) => texts[Language.German.Code] is null ? [FieldProblem.Of(path, "german-missing")] : [],
        (FieldSort.LocalText, null) => field.IsRequired ? [FieldProblem.Of(path, "german-missing")] : [],
        (FieldSort.Line or FieldSort.Text, _) => field.IsRequired && string.IsNullOrWhiteSpace(node?.ToString()) ? [FieldProblem.Of(path, "empty")] : [],
        (FieldSort.Choice or FieldSort.Number or FieldSort.Date or FieldSort.PartialDate or FieldSort.Time, _) => CanBeRead(field, node) ? [] : [FieldProblem.Of(path, RuleOf(field.Sort))],
        _ => [],
    };

    private static bool CanBeRead(FieldShape field, JsonNode? node)
    {
        if (node is null) return !field.IsRequired;
        try
        {
            return node.Deserialize(field.Type, PackageJson.Tolerant) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string RuleOf(FieldSort sort) => sort switch
    {
        FieldSort.Choice => "choose",
        FieldSort.Number => "number",
        FieldSort.Date => "date",
        FieldSort.PartialDate => "partial-date",
        _ => "time",
    };
}
