using System.Globalization;
using System.Text.Json.Nodes;
using WirPunkt.Platform.Content;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Log;

/// <summary>What a device sends about contacts that are alike. All of it may be wrong.</summary>
/// <param name="Day">by the device's clock</param>
/// <param name="Number">0 takes it back</param>
/// <param name="Categories">without those that are not recorded</param>
public sealed record SentEntry(Guid Id, Guid Shift, string Site, DateOnly Day, int Revision, int Number, IReadOnlyDictionary<Feature, string> Categories)
{
    /// <summary>Contacts alike at once: a crowd, not a slip of the finger.</summary>
    public const int MostAtOnce = 99;

    /// <summary>Days after which a contact is not counted any more; its key is remembered for longer.</summary>
    public const int MostDays = 92;

    /// <returns>Null for what is no entry at all.</returns>
    public static SentEntry? Parse(JsonNode? node)
    {
        if (node is not JsonObject sent || !Guid.TryParse(Text(sent, "id"), out var id) || !Guid.TryParse(Text(sent, "shift"), out var shift) || ReadDay(Text(sent, "day")) is not { } day) return null;
        var categories = Features.All.Select(f => (f, Text(sent, f.Name()))).Where(c => c.Item2 is { Length: > 0 } and not Features.NotRecorded).ToDictionary(c => c.f, c => c.Item2!);
        return new(id, shift, Text(sent, "site") ?? "", day, WholeNumber(sent, "revision"), WholeNumber(sent, "number"), categories);
    }

    public static DateOnly? ReadDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Why it is not counted, as the text <c>log.refused-REASON</c> says it; null: it is.</summary>
    public string? Refused(LogCategories known, DateOnly today) =>
        Id == Guid.Empty || Shift == Guid.Empty || Revision is < 1 or > 10_000 ? "broken"
        : Number is < 0 or > MostAtOnce ? "number"
        : Day < today.AddDays(-MostDays) ? "day"
        : !known.HasSite(Site) || Categories.Any(c => !known.Has(c.Key, c.Value)) ? "unknown"
        : null;

    private static string? Text(JsonObject sent, string name) =>
        sent.TryGetPropertyValue(name, out var node) && node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>-1 for what is none, or too large for one.</summary>
    private static int WholeNumber(JsonObject sent, string name) =>
        sent.TryGetPropertyValue(name, out var node) && node is JsonValue value && value.TryGetValue<int>(out var number) ? number : -1;
}

/// <summary>What can be counted now: the sites, and the categories of each feature.</summary>
public sealed class LogCategories(Catalog catalog)
{
    private readonly Dictionary<Feature, Classification> byFeature = Features.All.ToDictionary(f => f, f => f.CategoriesIn(catalog));

    public IReadOnlyList<string> Sites { get; } = Features.SitesOf(catalog);

    public bool HasSite(string site) => Sites.Contains(site);

    public bool Has(Feature feature, string category) => byFeature[feature].Find(category) is { } node && byFeature[feature].IsLeaf(node);

    public IEnumerable<string> Of(Feature feature) => byFeature[feature].Leaves.Select(l => byFeature[feature].Keys[l]);

    /// <summary>These categories by these sites.</summary>
    public PublicationPlan PlanFor(IReadOnlyList<string> sites) => new(sites, [.. Features.All.Select(f => new PlannedTable(byFeature[f]))]);
}
