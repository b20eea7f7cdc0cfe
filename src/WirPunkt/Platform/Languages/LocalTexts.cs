using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace WirPunkt.Platform.Languages;

/// <summary>Finds every translated text of a record, however deep it stands, so that a new kind of record need not list its own.</summary>
public static class LocalTexts
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Fields = new();

    /// <summary>The texts with the names of their fields, <c>answers[0].because</c>.</summary>
    public static IEnumerable<(string Field, LocalText? Text)> In(object record) => In(record, "");

    /// <summary>Codes of the languages in which all of them are there; null when there are none.</summary>
    public static IReadOnlyCollection<string>? LanguagesOf(object record)
    {
        HashSet<string>? common = null;
        foreach (var (_, text) in In(record))
        {
            if (common is null) common = [.. text!.ByLanguage.Keys];
            else common.IntersectWith(text!.ByLanguage.Keys);
        }
        return common;
    }

    private static IEnumerable<(string Field, LocalText? Text)> In(object? value, string field)
    {
        if (value is LocalText text) return [(field, text)];
        if (value is IDictionary map) return map.Keys.Cast<object>().SelectMany(key => In(map[key], $"{field}.{key}"));
        if (value is IEnumerable list and not string) return list.Cast<object?>().SelectMany((item, i) => In(item, $"{field}[{i}]"));
        if (value is null || value.GetType().Assembly != typeof(LocalTexts).Assembly) return [];
        return FieldsOf(value.GetType()).SelectMany(p => In(p.GetValue(value), field.Length == 0 ? NameOf(p) : $"{field}.{NameOf(p)}"));
    }

    private static PropertyInfo[] FieldsOf(Type type) => Fields.GetOrAdd(type, t => t.IsEnum ? [] :
        [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<JsonIgnoreAttribute>() is null)]);

    private static string NameOf(PropertyInfo property) => char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
}
