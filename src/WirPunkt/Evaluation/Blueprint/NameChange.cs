using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>Puts a town's name in the place of another's where the town itself is meant. What a body of the district, an association or a street is
/// called stays: nobody knows yet whether there is such a thing in the other town.</summary>
public sealed class NameChange
{
    /// <summary>Words with a capital that may stand before the name of a town and mean the town: prepositions at the start of a sentence, and what every town has.</summary>
    private static readonly HashSet<string> OfATown = new(
    [
        "In", "Für", "Von", "Nach", "Aus", "Um", "Bei", "Ganz", "Auch", "Ist", "Nur", "Stadt", "Stadtverwaltung", "Gemeinde", "Rathaus", "Bürgeramt", "Bürger-Amt", "Standesamt", "Wir-Punkt",
        "For", "From", "Within", "Outside", "Town", "City", "A", "Per", "Di", "Da", "Nel", "Città", "Comune", "U", "Iz", "Za", "Grad", "Grada", "Gradu", "În", "Din", "La", "Pentru", "Orașul", "Primăria",
        "Yalnızca", "Belki", "У", "В", "З", "До", "Для", "Місто",
    ], StringComparer.Ordinal);

    /// <summary>Words that mean the district of that name, in small letters.</summary>
    private static readonly string[] OfADistrict = ["district", "distretto", "circondario", "okrug", "kotar", "județ", "район", "округ", "منطقة", "قضاء"];

    /// <summary>Fields with addresses and keys, and what only the team reads.</summary>
    private static readonly HashSet<string> Kept =
        ["key", "formerKeys", "city", "street", "district", "address", "postalCode", "website", "url", "onlineUrl", "source", "moreSources", "emails", "email", "note", "fact", "translation"];

    private static readonly JsonSerializerOptions Json = PackageJson.Options;

    private static readonly Regex ToPoint = new(@"\[[^\]]*\]\(wir-punkt:(?<key>[a-z0-9-]+)\)", RegexOptions.CultureInvariant);

    private readonly Regex pattern;
    private readonly IReadOnlyDictionary<string, string> points;
    private readonly string name;

    /// <param name="spellings">the old name in other scripts; whatever ending follows goes with it</param>
    /// <param name="points">what Wir-Punkte are called, by key: links say it in every language</param>
    public NameChange(string old, IEnumerable<string> spellings, string name, IReadOnlyDictionary<string, string> points)
    {
        (this.name, this.points) = (name, points);
        var others = string.Concat(spellings.Select(s => $@"|{Regex.Escape(s)}\p{{L}}*"));
        // The endings are those of a genitive in German and of the cases in Croatian: they fit the new name, too.
        pattern = new Regex($@"(?<before>[\p{{L}}'’-]+[ \u00a0]+(?:of )?)?(?<![\p{{L}}/@.-])(?:{Regex.Escape(old)}(?<end>s|u|a|om)?{others})(?![\p{{L}}@-])(?! ilçe)", RegexOptions.CultureInvariant);
    }

    public string In(string text) => pattern.Replace(ToPoint.Replace(text, m => points.TryGetValue(m.Groups["key"].Value, out var called) ? $"[{called}](wir-punkt:{m.Groups["key"].Value})" : m.Value), m =>
        m.Groups["before"].Value is { Length: > 0 } before && IsSomethingElse(before.Split(' ', '\u00a0')) ? m.Value : $"{m.Groups["before"].Value}{name}{m.Groups["end"].Value}");

    /// <summary>The record itself is changed: what it knows beside its fields (its file, the text it was translated from) stays with it.</summary>
    public void In(ContentRecord record)
    {
        var json = JsonSerializer.SerializeToNode(record, record.GetType(), Json)!.AsObject();
        if (!In(json, record is Organization { Kind: not (OrganizationKind.Municipality or OrganizationKind.MunicipalOffice) })) return;
        var changed = json.Deserialize(record.GetType(), Json)!;
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.CanWrite && property.GetCustomAttribute<JsonIgnoreAttribute>() is null) property.SetValue(record, property.GetValue(changed));
    }

    private static bool IsSomethingElse(string[] before) =>
        (char.IsUpper(before[0][0]) && !OfATown.Contains(before[0])) || OfADistrict.Any(d => before[0].StartsWith(d, StringComparison.OrdinalIgnoreCase));

    /// <param name="keepsName">its own name is not the town's to change</param>
    /// <returns>Whether anything is different.</returns>
    private bool In(JsonNode node, bool keepsName = false)
    {
        var changed = false;
        if (node is JsonObject map)
            foreach (var (field, value) in map.ToList())
                if (value is not null && !Kept.Contains(field) && !(keepsName && field == "name")) changed |= Changed(value, text => map[field] = text);
        if (node is JsonArray list)
            for (var i = 0; i < list.Count; i++)
                if (list[i] is { } item) changed |= Changed(item, text => list[i] = text);
        return changed;
    }

    private bool Changed(JsonNode value, Action<string> set)
    {
        if (value is not JsonValue) return In(value);
        if (value.GetValueKind() != JsonValueKind.String || value.GetValue<string>() is not { } text || text.StartsWith("http", StringComparison.Ordinal)) return false;
        var renamed = In(text);
        if (renamed == text) return false;
        set(renamed);
        return true;
    }
}
