using WirPunkt.Directory;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.ServicePoints;
using WirPunkt.Statistics.Counters;

namespace WirPunkt.Statistics.Log;

/// <summary>What features, categories, groups and sites are called.</summary>
internal static class LogNames
{
    public static string NameOf(this Visit visit, Feature feature) => visit.T[$"log.feature-{feature.Name()}"];

    public static string NameOf(this Visit visit, Feature feature, string category) => (feature, category) switch
    {
        (_, Features.NotRecorded) => visit.T["log.not-recorded"],
        (Feature.Topic, _) => visit.TopicName(category),
        (Feature.Language, not Features.OtherLanguage) => SpokenLanguages.NameOf(category),
        _ => visit.T[$"log.{feature.Name()}-{category}"],
    };

    public static string TopicName(this Visit visit, string topic) => visit.Reading.Find<Topic>(topic)?.Name.In(visit.Language).Text ?? topic;

    public static string GroupName(this Visit visit, string group) => visit.Reading.Find<TopicGroup>(group)?.Name.In(visit.Language).Text ?? visit.T["log.group-others"];

    public static string SiteName(this Visit visit, string site) => visit.Reading.Find<ServicePoint>(site)?.Name ?? site;
}
