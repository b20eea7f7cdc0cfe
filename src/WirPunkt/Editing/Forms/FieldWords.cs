using System.Text.Json;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Editing.Forms;

/// <summary>What people call the fields of records and what stands in them.</summary>
public static class FieldWords
{
    public static string Label(this FieldShape shape, Texts t) => First(t, $"field.{shape.Owner}.{shape.TextName}", $"field.{shape.TextName}") ?? shape.Name;

    public static string? Hint(this FieldShape shape, Texts t) => First(t, $"field-hint.{shape.Owner}.{shape.TextName}", $"field-hint.{shape.TextName}");

    /// <param name="value">as it stands in JSON</param>
    public static string Value(Type choice, string value, Texts t)
    {
        var key = $"value.{FieldShape.NameOf(choice)}.{value}";
        return t.Has(key) ? t[key] : value;
    }

    /// <summary>The values of an enum as they stand in JSON.</summary>
    public static IEnumerable<string> ValuesOf(Type choice) => Enum.GetNames(choice).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    /// <summary>What people call a kind of record.</summary>
    public static string Plural(this EditableKind kind, Texts t) => t[$"kind.{kind.Name}"];

    /// <summary>"Bürgeramt" for buergeramt; the key itself where there is no such record.</summary>
    public static string? TitleOf(this EditableKinds kinds, Catalog catalog, Type type, string key) =>
        kinds.Of(type) is { } kind && catalog.FindAny(type, key) is { } record ? kind.TitleOf(record, catalog) : null;

    private static string? First(Texts t, string own, string common) => t.Has(own) ? t[own] : t.Has(common) ? t[common] : null;
}
