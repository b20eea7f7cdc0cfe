using System.Text.Json.Nodes;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Editing.Forms;

/// <summary>What a form sent, as the JSON of a record: unfinished, with wrong values where they were typed, nothing left out.</summary>
/// <param name="step">what a button of the form asks for besides: <c>add:documents</c>, <c>remove:documents[2]</c>, <c>up:documents[2]</c>,
/// <c>know:documents</c>, <c>forget:documents</c>; null: nothing</param>
public sealed class FormReader(IFormCollection form, TextLibrary texts, string? step = null)
{
    /// <summary>Elements of a list; a form that says more was not made here.</summary>
    private const int Most = 1_000;

    public JsonObject Read(IEnumerable<FieldShape> fields, string path = "")
    {
        var record = new JsonObject();
        foreach (var field in fields)
            if (Read(field, FormNames.Of(path, field.Name)) is { } value) record[field.Name] = value;
        return record;
    }

    private JsonNode? Read(FieldShape field, string path) => field.Sort switch
    {
        FieldSort.LocalText => Texts(field, path),
        FieldSort.Words => Words(path),
        FieldSort.WordLists => WordLists(path),
        FieldSort.Choices or FieldSort.Keys or FieldSort.Languages => new JsonArray([.. form[FormNames.Value(path)].OfType<string>().Where(v => v.Length > 0).Distinct().Select(v => JsonValue.Create(Cleaned(v)))]),
        FieldSort.YesNo when field.IsOptional => Text(path) switch { "true" => true, "false" => false, _ => null },
        FieldSort.YesNo => form[FormNames.Value(path)].Contains("true"),
        FieldSort.List => List(field, path),
        FieldSort.Map => Map(field, path),
        FieldSort.Record => field.IsOptional && !IsThere(path) ? null : Read(field.Fields, path),
        FieldSort.Number => Scalar(field, path)?.ToString().Replace(',', '.'),
        _ => Scalar(field, path),
    };

    private JsonValue? Scalar(FieldShape field, string path)
    {
        var text = field.Sort == FieldSort.Text ? Cleaned(form[FormNames.Value(path)].ToString()) : Text(path);
        return text.Length == 0 && !field.IsRequired && !(field.Sort is FieldSort.Line && !field.IsOptional) ? null : JsonValue.Create(text);
    }

    /// <summary>Nothing is null where nothing is an answer; otherwise an empty map, which the rules refuse.</summary>
    private JsonObject? Texts(FieldShape field, string path)
    {
        if (field.Wordings is { } wordings && form[FormNames.Ready(path)].ToString() is { Length: > 0 } ready && texts.In(Language.German).Has($"{wordings}.{ready}"))
            return new(Language.All.Select(l => KeyValuePair.Create(l.Code, (JsonNode?)texts.In(l)[$"{wordings}.{ready}"])));
        var words = Words(path);
        return words.Count == 0 && field.IsOptional ? null : words;
    }

    private JsonObject Words(string path) =>
        new(LanguagesOf(path).Select(l => KeyValuePair.Create(l, Text(FormNames.Of(path, l)))).Where(t => t.Value.Length > 0).Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value)));

    private JsonObject WordLists(string path) =>
        new(Words(path).Select(t => KeyValuePair.Create(t.Key, (JsonNode?)new JsonArray([.. t.Value!.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => JsonValue.Create(w))]))));

    /// <summary>Those of the interface, and others that were there before.</summary>
    private IEnumerable<string> LanguagesOf(string path) =>
        Language.All.Select(l => l.Code).Concat(form[FormNames.Others(path)].ToString().Split(',').Where(c => c.Length > 0 && LanguageTag.IsValid(c))).Distinct();

    private JsonArray? List(FieldShape field, string path)
    {
        if (field.IsOptional && !IsThere(path)) return null;
        var items = Elements(path).Select(i => (JsonNode?)(Read(field.Item!, FormNames.At(path, i)) ?? "")).ToList();
        if (step == $"add:{path}") items.Add(Blank(field.Item!));
        return new([.. items.Select(i => i!.Parent is null ? i : i.DeepClone())]);
    }

    private JsonObject Map(FieldShape field, string path)
    {
        var map = new JsonObject();
        foreach (var i in Elements(path))
        {
            var key = Text(FormNames.Key(FormNames.At(path, i)));
            while (map.ContainsKey(key)) key += "-2"; // said twice: nothing is lost, and the rules name it
            map[key] = Read(field.Item!, FormNames.At(path, i));
        }
        if (step == $"add:{path}" && !map.ContainsKey("")) map[""] = Blank(field.Item!);
        return map;
    }

    /// <summary>The places of the elements, as a button of the form wants them.</summary>
    private List<int> Elements(string path)
    {
        _ = int.TryParse(form[FormNames.Count(path)], System.Globalization.CultureInfo.InvariantCulture, out var count);
        var places = Enumerable.Range(0, Math.Clamp(count, 0, Most)).Where(i => step != $"remove:{FormNames.At(path, i)}").ToList();
        var up = places.FindIndex(i => step == $"up:{FormNames.At(path, i)}");
        if (up > 0) (places[up - 1], places[up]) = (places[up], places[up - 1]);
        return places;
    }

    /// <summary>Whether something is said about what may be unknown.</summary>
    private bool IsThere(string path) => step == $"know:{path}" || (form.ContainsKey(FormNames.Count(path)) && step != $"forget:{path}");

    private static JsonNode Blank(FieldShape item) => item.Sort is FieldSort.Record or FieldSort.LocalText ? new JsonObject() : JsonValue.Create("")!;

    private string Text(string path) => Cleaned(form[FormNames.Value(path)].ToString()).Trim();

    /// <summary>Lines end as in packages; PostgreSQL cannot store U+0000.</summary>
    private static string Cleaned(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
}

/// <summary>How the fields of a record are called in its form.</summary>
public static class FormNames
{
    public static string Of(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";

    public static string At(string path, int place) => $"{path}[{place}]";

    public static string Value(string path) => $"f.{path}";

    /// <summary>How many elements there are; that it is there at all says that something is known.</summary>
    public static string Count(string path) => $"n.{path}";

    /// <summary>The ready wording that was chosen.</summary>
    public static string Ready(string path) => $"w.{path}";

    /// <summary>Languages besides those of the interface.</summary>
    public static string Others(string path) => $"l.{path}";

    /// <summary>The key of an element of a map.</summary>
    public static string Key(string path) => $"{path}.#";

    public static string Id(string path) => "f-" + path.Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '-').Replace('#', 'k');
}
