using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WirPunkt.Directory;
using WirPunkt.Evaluation.Money;
using WirPunkt.Evaluation.Plan;
using WirPunkt.Evaluation.Report;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Site;
using WirPunkt.ServicePoints;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>Finds in a record what is a town's own. It looks at fields and texts as packages hold them, so that nobody need tell it of a new kind of record.</summary>
/// <param name="names">everything that names the town</param>
/// <param name="website">of the town; null: unknown</param>
public sealed partial class OwnFinder(IEnumerable<string> names, string? website)
{
    /// <summary>Characters that are shown on both sides of a name.</summary>
    private const int Nearby = 60;

    /// <summary>Fields that are a town's own wherever they stand.</summary>
    private static readonly Dictionary<string, OwnReason> Fields = new()
    {
        ["street"] = OwnReason.Place,
        ["latitude"] = OwnReason.Place,
        ["phones"] = OwnReason.Contact,
        ["phone"] = OwnReason.Contact,
        ["emails"] = OwnReason.Contact,
        ["email"] = OwnReason.Contact,
        ["schedules"] = OwnReason.Hours,
        ["hoursPerWeek"] = OwnReason.Hours,
    };

    /// <summary>Fields that nobody reads as a text.</summary>
    private static readonly HashSet<string> Unread = ["key", "formerKeys", "note"];

    private readonly string[] names = [.. names.Where(n => n.Length > 0)];

    /// <summary>The town's own web server, without <c>www.</c>: its other servers end the same.</summary>
    private readonly string? host = Uri.TryCreate(website, UriKind.Absolute, out var site) ? site.Host.Replace("www.", "", StringComparison.Ordinal) : null;

    /// <summary>What another town has to look at; none: it can stay as it is. What a town says of itself is asked anyway.</summary>
    public IReadOnlyList<OwnReason> In(ContentRecord record)
    {
        if (record is Municipality or BlueprintOrigin) return [];
        var found = new SortedSet<OwnReason>();
        Look(JsonSerializer.SerializeToNode(record, record.GetType(), PackageJson.Options), null, found);
        if (record is ServicePoint) found.Add(OwnReason.Place);
        if (record is Closure) found.Add(OwnReason.Hours);
        if (record is Service { Exceptions.Count: > 0 }) found.Add(OwnReason.Exception);
        if (record is DirectoryRecord { Fact.Source: null } or BudgetLine or PlanStep or ReportChapter) found.Add(OwnReason.Source); // its money, its dates, its decisions
        return IsTheSameEverywhere(record) && !found.Contains(OwnReason.Name) ? [] : [.. found];
    }

    /// <summary>Whether a text of the record names the town.</summary>
    public bool Names(ContentRecord record, string title) => Names(title) || record.Wordings().Any(w => Names(w.Text));

    /// <summary>Where the record's texts name the town, with a few words around it.</summary>
    public IEnumerable<string> PlacesIn(ContentRecord record, int most) =>
        (from wording in record.Wordings().OrderBy(w => w.Language != "de")
         let place = names.Select(n => wording.Text.IndexOf(n, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(-1).Min()
         where place >= 0
         select Around(wording.Text, place)).Distinct().Take(most);

    private static string Around(string text, int place)
    {
        var (from, to) = (Math.Max(0, place - Nearby), Math.Min(text.Length, place + Nearby));
        return $"{(from > 0 ? "…" : "")}{text[from..to].ReplaceLineEndings(" ")}{(to < text.Length ? "…" : "")}";
    }

    private bool Names(string text) => Array.Exists(names, n => text.Contains(n, StringComparison.Ordinal));

    private static bool IsTheSameEverywhere(ContentRecord record) =>
        record is Organization { Kind: OrganizationKind.Hotline or OrganizationKind.FederalAgency or OrganizationKind.StateOffice or OrganizationKind.SocialInsurance };

    private void Look(JsonNode? node, string? field, SortedSet<OwnReason> found)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map.Where(f => !Unread.Contains(f.Key)))
                {
                    if (Fields.TryGetValue(name, out var reason) && value is not (null or JsonArray { Count: 0 })) found.Add(reason);
                    Look(value, name, found);
                }
                break;
            case JsonArray list:
                foreach (var item in list) Look(item, field, found);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                Look(text, field, found);
                break;
        }
    }

    private void Look(string text, string? field, SortedSet<OwnReason> found)
    {
        if (Names(text)) found.Add(OwnReason.Name);
        if (HowMany().IsMatch(text)) found.Add(OwnReason.Place);
        if (host is not null && text.Contains(host, StringComparison.OrdinalIgnoreCase)) found.Add(field is "source" or "moreSources" ? OwnReason.Source : OwnReason.Link);
    }

    /// <summary>How many Wir-Punkte the town has, in a German text: another town has more or fewer. Translations follow the German text.</summary>
    [GeneratedRegex(@"\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|[2-9]) (?:Wir-Punkten?|Orten?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowMany();
}
