using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WirPunkt.Platform.Time;

namespace WirPunkt.Platform.Content;

/// <summary>How content stands in files and in JSON columns: strict, readable, the same bytes for the same record.</summary>
public static class PackageJson
{
    /// <summary>camelCase, for the JSON files and the database.</summary>
    public static JsonSerializerOptions Options { get; } = Create(JsonNamingPolicy.CamelCase);

    /// <summary>kebab-case, for the YAML files.</summary>
    public static JsonSerializerOptions YamlOptions { get; } = Create(JsonNamingPolicy.KebabCaseLower);

    /// <summary>For what this program wrote itself, perhaps an older version of it: compact, and unknown fields are left out.</summary>
    public static JsonSerializerOptions Tolerant { get; } = new(Options) { WriteIndented = false, UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public static byte[] Bytes(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options);

    /// <summary>The message without the type names and positions that mean nothing to an editor.</summary>
    public static string Reason(JsonException e)
    {
        var message = e.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0];
        var missing = message.IndexOf("was missing required properties including:", StringComparison.Ordinal);
        if (missing >= 0) return "is missing: " + message[(message.IndexOf(':', missing) + 1)..].Trim().TrimEnd('.');
        if (message.Contains("could not be mapped", StringComparison.Ordinal)) return $"unknown field {message.Split('\'')[1]}";
        if (message.StartsWith("Duplicate property", StringComparison.Ordinal)) return $"the field '{message.Split('\'')[1]}' stands twice";
        if (message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)) return ChoicesIn(message) is { } choices ? $"must be one of {choices}" : "has a value of the wrong kind";
        return message;
    }

    /// <summary>What may stand where a word was expected that is none of ours; null for anything but a choice.</summary>
    private static string? ChoicesIn(string message) =>
        message.Split('[', ' ').Select(word => typeof(PackageJson).Assembly.GetType(word.TrimEnd('.', ']'))).FirstOrDefault(t => t is { IsEnum: true }) is { } choice
            ? string.Join(", ", Enum.GetNames(choice).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)) : null;

    private static JsonSerializerOptions Create(JsonNamingPolicy naming) => new()
    {
        PropertyNamingPolicy = naming,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // goes to files, never into a page
        WriteIndented = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new LocalDateConverter(),
            new LocalTimeConverter(),
            new LocalDateTimeConverter(),
        },
    };
}
