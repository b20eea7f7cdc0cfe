using System.Text.Json;
using System.Text.Json.Serialization;

namespace WirPunkt.Platform.Languages;

/// <summary>A text in German and any number of other languages. In a package: one German string, or a map by language.</summary>
[JsonConverter(typeof(LocalTextConverter))]
public sealed class LocalText(IReadOnlyDictionary<string, string> byLanguage)
{
    public LocalText(string german) : this(new Dictionary<string, string> { [Language.German.Code] = german }) { }

    public IReadOnlyDictionary<string, string> ByLanguage { get; } = byLanguage;

    public string German => ByLanguage.GetValueOrDefault(Language.German.Code, "");

    public bool Has(Language language) => ByLanguage.ContainsKey(language.Code);

    /// <summary>The text and the language it is really in: the asked one, plain German for Leichte Sprache, else German.</summary>
    public (string Text, Language Language) In(Language language) =>
        ByLanguage.TryGetValue(language.Code, out var text) ? (text, language) : (German, Language.German);

    /// <summary>The same with another text in one language.</summary>
    public LocalText With(Language language, string text) => new(new Dictionary<string, string>(ByLanguage) { [language.Code] = text });

    public static implicit operator LocalText(string german) => new(german);

    public override string ToString() => German;
}

/// <summary>Reads a string or a map; writes a string where there is only German.</summary>
public sealed class LocalTextConverter : JsonConverter<LocalText>
{
    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Checked(new LocalText(reader.GetString()!));
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("expected a text or a map of texts by language");

        var texts = new Dictionary<string, string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var code = reader.GetString()!;
            var language = Language.Find(code) is { } known && known.Code == code ? known.Code : code; // thousands of texts, one "de"
            if (!LanguageTag.IsValid(language)) throw new JsonException($"'{language}' is no language; expected a code such as en or de-simple");
            reader.Read();
            if (reader.TokenType != JsonTokenType.String) throw new JsonException($"the text in '{language}' must be a string");
            if (!texts.TryAdd(language, reader.GetString()!)) throw new JsonException($"the language '{language}' stands twice");
        }
        return Checked(new LocalText(new SortedList<string, string>(texts, StringComparer.Ordinal))); // half of a dictionary's memory
    }

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
    {
        if (value.ByLanguage.Count == 1)
        {
            writer.WriteStringValue(value.German);
            return;
        }
        writer.WriteStartObject();
        foreach (var (language, text) in value.ByLanguage.OrderBy(t => Position(t.Key)).ThenBy(t => t.Key, StringComparer.Ordinal))
            writer.WriteString(language, text);
        writer.WriteEndObject();
    }

    private static LocalText Checked(LocalText text)
    {
        if (string.IsNullOrWhiteSpace(text.German)) throw new JsonException("the German text is missing");
        foreach (var (language, _) in text.ByLanguage.Where(t => string.IsNullOrWhiteSpace(t.Value)))
            throw new JsonException($"the text in '{language}' is empty; leave the language out");
        return text;
    }

    private static int Position(string language)
    {
        for (var i = 0; i < Language.All.Count; i++)
            if (Language.All[i].Code == language) return i;
        return int.MaxValue;
    }
}
