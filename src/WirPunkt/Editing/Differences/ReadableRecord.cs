using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;
using WirPunkt.Editing.Forms;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Editing.Differences;

/// <summary>A record as a person reads it: a text per field and, where it speaks several languages, per language.</summary>
public sealed class ReadableRecord(Texts t, EditableKinds kinds, Catalog catalog)
{
    /// <summary>The fields in the order of the form.</summary>
    public IReadOnlyList<ReadableField> Of(Type type, JsonObject record) =>
    [
        .. from shape in FieldShape.Of(type)
           let lines = LinesOf(shape, record[shape.Name])
           from language in lines.Languages
           select new ReadableField(shape.Name, language.Length == 0 ? shape.Label(t) : $"{shape.Label(t)} ({Language.Find(language)?.NativeName ?? language})", language.Length == 0 ? null : language, lines.In(language)),
    ];

    /// <summary>Where two records differ, in words.</summary>
    public IReadOnlyList<FieldDifference> Differences(Type type, JsonObject before, JsonObject after)
    {
        var (old, now) = (Of(type, before), Of(type, after));
        var order = FieldShape.Of(type).Select(s => s.Name).ToList();
        return
        [
            .. from field in old.Concat(now).GroupBy(f => (f.Name, f.Language ?? ""), (key, both) => both.First()).OrderBy(f => order.IndexOf(f.Name))
               let was = TextOf(old, field)
               let becomes = TextOf(now, field)
               where was != becomes
               select new FieldDifference(field.Name, field.Label, field.Language, WordDifference.Between(was, becomes)),
        ];
    }

    private static string TextOf(IReadOnlyList<ReadableField> fields, ReadableField like) => fields.FirstOrDefault(f => f.Name == like.Name && f.Language == like.Language)?.Text ?? "";

    private Lines LinesOf(FieldShape shape, JsonNode? node)
    {
        var lines = new Lines();
        if (node is not null) Say(shape, node, "", lines);
        return lines;
    }

    private void Say(FieldShape shape, JsonNode node, string before, Lines lines)
    {
        switch (shape.Sort, node)
        {
            case (FieldSort.LocalText, JsonValue):
                lines.Add(Language.German.Code, before + node);
                break;
            case (FieldSort.LocalText or FieldSort.Words, JsonObject texts):
                foreach (var (language, text) in texts) lines.Add(language, before + text);
                break;
            case (FieldSort.WordLists, JsonObject lists):
                foreach (var (language, words) in lists) lines.Add(language, before + (words is JsonArray w ? string.Join('\n', w) : words?.ToString()));
                break;
            case (FieldSort.Choices, JsonArray choices):
                lines.Add("", before + string.Join(", ", choices.Select(c => FieldWords.Value(shape.Type.GetGenericArguments()[0], $"{c}", t))));
                break;
            case (FieldSort.Keys, JsonArray keys):
                foreach (var key in keys) lines.Add("", before + NameOf(shape, $"{key}"));
                break;
            case (FieldSort.List, JsonArray list):
                if (list.Count == 0) lines.Add("", before + t["form.none"]);
                foreach (var item in list.OfType<JsonNode>()) Say(shape.Item!, item, shape.Item!.Sort == FieldSort.Record ? before : before + "• ", lines);
                break;
            case (FieldSort.Map, JsonObject map):
                foreach (var (key, value) in map)
                {
                    lines.Add("", $"{before}{key} →");
                    if (value is not null) Say(shape.Item!, value, before + "   ", lines);
                }
                break;
            case (FieldSort.Record, JsonObject record):
                SayRecord(shape, record, before, lines);
                break;
            default:
                lines.Add("", before + ValueOf(shape, node));
                break;
        }
    }

    private void SayRecord(FieldShape shape, JsonObject record, string before, Lines lines)
    {
        if (shape.IsSmall)
        {
            lines.Add("", before + "• " + string.Join(", ", shape.Fields.Where(f => record[f.Name] is not null && $"{record[f.Name]}" != "false").Select(f => f.Sort is FieldSort.YesNo ? f.Label(t) : OneLine(f, record[f.Name]!))));
            return;
        }
        foreach (var field in shape.Fields)
            if (record[field.Name] is { } value)
            {
                var hasOwnLines = field.Sort is FieldSort.List or FieldSort.Record or FieldSort.Map or FieldSort.Keys;
                if (hasOwnLines) lines.Add("", $"{before}{field.Label(t)}:");
                Say(field, value, hasOwnLines ? before + "   " : $"{before}{field.Label(t)}: ", lines);
            }
    }

    private string OneLine(FieldShape shape, JsonNode node) => node is JsonArray list ? string.Join(", ", list.Select(c => FieldWords.Value(shape.Type.GetGenericArguments()[0], $"{c}", t))) : ValueOf(shape, node);

    private string ValueOf(FieldShape shape, JsonNode node)
    {
        var text = node.ToString();
        return shape.Sort switch
        {
            FieldSort.Choice => FieldWords.Value(shape.Type, text, t),
            FieldSort.YesNo => t[text == "true" ? "form.yes" : "form.no"],
            FieldSort.PartialDate when PartialDate.TryParse(text, out var date) => date.In(t),
            FieldSort.Date when LocalDatePattern.Iso.Parse(text) is { Success: true } date => date.Value.InWords(t),
            FieldSort.Line => NameOf(shape, text),
            _ => text,
        };
    }

    private string NameOf(FieldShape shape, string key) =>
        shape.KeyOf is { } kind && kinds.TitleOf(catalog, kind.Kind, key) is { } title ? $"{title} ({key})" : key;

    /// <summary>Lines by language; those without stand under "".</summary>
    private sealed class Lines
    {
        private readonly Dictionary<string, List<string>> byLanguage = [];

        public IEnumerable<string> Languages => byLanguage.Keys;

        public void Add(string language, string line)
        {
            if (!byLanguage.TryGetValue(language, out var lines)) byLanguage.Add(language, lines = []);
            lines.Add(line);
        }

        public string In(string language) => string.Join('\n', byLanguage[language]);
    }
}

/// <param name="Language">code of the language of the text; null: none of its own</param>
public sealed record ReadableField(string Name, string Label, string? Language, string Text);

/// <summary>A field that is not the same before and after.</summary>
public sealed record FieldDifference(string Name, string Label, string? Language, IReadOnlyList<ChangedWords> Words)
{
    /// <summary>Whether both sides of a conflict changed it.</summary>
    public bool IsBoth { get; init; }
}
