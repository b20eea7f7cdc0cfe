using System.Text.Json;
using System.Text.RegularExpressions;

namespace WirPunkt.Editing.Links;

/// <summary>Finds addresses of the web in a record's JSON: in a field of their own or in the middle of a text.</summary>
public static partial class AddressesInJson
{
    public static IEnumerable<(string Field, string Address)> Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. In(document.RootElement, "").Distinct()];
    }

    private static IEnumerable<(string Field, string Address)> In(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => In(p.Value, field.Length == 0 ? p.Name : $"{field}.{p.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => In(item, $"{field}[{i}]")),
        JsonValueKind.String => Address().Matches(value.GetString()!).Select(m => (field, Ended(m.Value))),
        _ => [],
    };

    /// <summary>Without the sentence's own marks: "(see https://example.org/a_(b).)".</summary>
    private static string Ended(string found)
    {
        while (found.Length > 0 && (".,;:!?*_'".Contains(found[^1], StringComparison.Ordinal) || (found[^1] == ')' && found.Count(c => c == ')') > found.Count(c => c == '('))))
            found = found[..^1];
        return found;
    }

    [GeneratedRegex(@"https?://[^\s<>""\]|{}`]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
