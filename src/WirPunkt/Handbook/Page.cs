using WirPunkt.Directory;
using WirPunkt.Handbook.Media;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook;

/// <summary>A page of the handbook, apart from its texts. The page whose key is a topic's key is that topic's overview.</summary>
public sealed class Page : ContentRecord
{
    /// <summary>Key of its topic; null in a package without topics.</summary>
    [KeyOf(typeof(Topic))] public string? Topic { get; set; }

    /// <summary>Keys of the services it speaks of.</summary>
    [KeyOf(typeof(Service))] public List<string> Services { get; set; } = [];

    /// <summary>Key of a video in sign language that says what the page says; null: there is none.</summary>
    [KeyOf(typeof(Medium))] public string? SignLanguage { get; set; }

    /// <summary>Place within its topic, ascending.</summary>
    public int Order { get; set; }

    /// <summary>Day, month or year in which its statements were last compared with their sources; null when unknown.</summary>
    public PartialDate? AsOf { get; set; }

    public override IReadOnlyCollection<string>? TextLanguages(PackageContents package) => [.. package.All<PageText>().Where(t => t.Page == Key).Select(t => t.Language)];

    public override IEnumerable<Language> MissingLanguages(PackageContents package) => package.LanguagesBeside(TextLanguages(package));

    public bool IsOverview => Key == Topic;

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (Topic is not null && !package.Has<Topic>(Topic)) yield return FieldProblem.Of("topic", "no-topic", ("key", Topic));
        if (AsOf is { } asOf && asOf.FirstDay > package.Today) yield return FieldProblem.Of("as-of", "future", ("date", asOf));
        if (SignLanguage is { } video && !package.Has<Medium>(video)) yield return FieldProblem.Of("sign-language", "no-video", ("key", video));
        else if (SignLanguage is { } other && package.Find<Medium>(other) is { IsVideo: false }) yield return FieldProblem.Of("sign-language", "picture-as-video", ("key", other));
        foreach (var key in Services.Where(k => !package.Has<Service>(k))) yield return FieldProblem.Of("services", "no-service", ("key", key));
    }
}
