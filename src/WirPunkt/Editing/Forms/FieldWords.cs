using System.Text.Json;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Editing.Forms;

/// <summary>What people call the fields of records and what stands in them.</summary>
public static class FieldWords
{
    public static string Label(this FieldShape shape, Texts t) => shape.Text(t, "field") ?? shape.Name;

    public static string? Hint(this FieldShape shape, Texts t) => shape.Text(t, "field-hint");

    /// <param name="value">as it stands in JSON</param>
    public static string Value(Type choice, string value, Texts t)
    {
        var (own, common) = ($"value.{FieldShape.NameOf(choice)}.{value}", $"value.{value}");
        return t.Has(own) ? t[own] : t.Has(common) ? t[common] : value;
    }

    /// <summary>The values of an enum as they stand in JSON.</summary>
    public static IEnumerable<string> ValuesOf(Type choice) => Enum.GetNames(choice).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    /// <summary>What people call a kind of record.</summary>
    public static string Plural(this EditableKind kind, Texts t) => t[$"kind.{kind.Name}"];

    /// <summary>"Bürgeramt" for buergeramt; the key itself where there is no such record.</summary>
    public static string? TitleOf(this EditableKinds kinds, Catalog catalog, Type type, string key) =>
        kinds.All.FirstOrDefault(k => k.Type == type) is { } kind && catalog.FindAny(type, key) is { } record ? kind.TitleOf(record) : null;

    private static string? Text(this FieldShape shape, Texts t, string family)
    {
        var (own, common) = ($"{family}.{shape.Owner}.{shape.TextName}", $"{family}.{shape.TextName}");
        return t.Has(own) ? t[own] : t.Has(common) ? t[common] : null;
    }
}
