using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.ServicePoints;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Counters;

/// <summary>What is counted of a contact, each by itself: there is no way from one to another. The order is that of the tables.</summary>
public enum Feature { Topic, Language, Channel, Help, Outcome, SentWrongly, Duration }

/// <summary>The categories of each feature. "Not recorded" is one of them everywhere.</summary>
public static class Features
{
    public const string NotRecorded = "not-recorded", OtherLanguage = "other", Referred = "referred", GroupPrefix = "group-";

    /// <summary>Where somebody was sent on to is a refinement of how it ended, so that it can never be crossed with it.</summary>
    private static readonly (string Group, IReadOnlyList<string> Keys)[] Outcomes =
    [
        ("solved", []),
        (Referred, ["referred-town", "referred-district", "referred-agency", "referred-counselling", "referred-other", "referred-not-said"]),
        ("open", []),
        (NotRecorded, []),
    ];

    private static readonly string[] Helps = ["first-information", "way", "preparation", "digital", "referral", "language-help"];
    private static readonly string[] Answers = ["yes", "no"];

    /// <summary>Minutes.</summary>
    private static readonly string[] Durations = ["under-5", "5-to-15", "15-to-30", "over-30"];

    private static readonly string[] Channels = ["on-site", "phone", "video", "digital-assistant"];

    public static IReadOnlyList<Feature> All { get; } = Enum.GetValues<Feature>();

    /// <summary>As it stands in tables, texts and files: <c>sent-wrongly</c>.</summary>
    public static string Name(this Feature feature) => feature == Feature.SentWrongly ? "sent-wrongly" : feature.ToString().ToLowerInvariant();

    /// <summary>Its categories as the content has them now: topics in the groups of the package, languages of the interface and of the points.</summary>
    public static Classification CategoriesIn(this Feature feature, Catalog catalog) => feature switch
    {
        Feature.Topic => Topics(catalog),
        Feature.Outcome => Classification.Grouped(feature.Name(), Outcomes),
        Feature.Language => Flat(feature, [.. LanguagesOf(catalog), OtherLanguage]),
        Feature.Channel => Flat(feature, Channels),
        Feature.Help => Flat(feature, Helps),
        Feature.SentWrongly => Flat(feature, Answers),
        _ => Flat(feature, Durations),
    };

    /// <summary>The keys of the Wir-Punkte, in the package's order.</summary>
    public static IReadOnlyList<string> SitesOf(Catalog catalog) => [.. catalog.All<ServicePoint>().Select(p => p.Key)];

    /// <summary>The groups with the topics that there are, in the order of the tiles; without any group one without a key.</summary>
    public static IReadOnlyList<(string Group, IReadOnlyList<string> Topics)> GroupsOf(Catalog catalog)
    {
        var left = catalog.All<Topic>().Select(t => t.Key).ToList();
        var groups = new List<(string Group, IReadOnlyList<string> Topics)>();
        foreach (var group in catalog.All<TopicGroup>())
        {
            string[] topics = [.. group.Topics.Where(left.Remove)]; // named in two groups, it belongs to the first
            if (topics.Length > 0) groups.Add((group.Key, topics));
        }
        if (left.Count > 0) groups.Add((groups.Count == 0 ? "" : "others", left));
        return groups;
    }

    private static Classification Topics(Catalog catalog)
    {
        var groups = GroupsOf(catalog);
        return groups is [] or [("", _)]
            ? Flat(Feature.Topic, groups.SelectMany(g => g.Topics))
            : Classification.Grouped(Feature.Topic.Name(), [.. groups.Select(g => (GroupPrefix + g.Group, g.Topics)), (NotRecorded, [])]);
    }

    private static IEnumerable<string> LanguagesOf(Catalog catalog) => catalog.Municipality.OfferedLanguages().Where(l => l != Language.SimpleGerman).Select(l => l.Code)
        .Concat(catalog.All<ServicePoint>().SelectMany(p => p.Languages ?? []).Order(StringComparer.Ordinal)).Where(c => c != OtherLanguage).Distinct();

    private static Classification Flat(Feature feature, IEnumerable<string> keys) => Classification.Flat(feature.Name(), [.. keys, NotRecorded]);
}
