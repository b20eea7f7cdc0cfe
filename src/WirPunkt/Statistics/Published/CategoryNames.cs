using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.ServicePoints;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Months;

namespace WirPunkt.Statistics.Published;

/// <param name="Language">of the name; null: the reader's</param>
public sealed record CategoryName(string Text, Language? Language);

/// <summary>What categories and sites are called in a language. One that the content no longer has is called by its key.</summary>
public sealed class CategoryNames(Reading reading, Texts texts)
{
    public CategoryName OfSite(string key) => reading.Find<ServicePoint>(key) is { } point
        ? new(point.Name, texts.Language.IsGerman ? null : Language.German)
        : new(key, null);

    /// <param name="table">name of a feature, or of the table of reads</param>
    public CategoryName Of(string table, string key)
    {
        if (key == Features.NotRecorded) return new(texts["log.not-recorded"], null);
        if (table == Plans.ReadTopics || table == Feature.Topic.Name()) return OfTopic(key);
        if (table == Feature.Language.Name()) return OfLanguage(key);
        if (table == Feature.Outcome.Name() && key == Features.Referred) return new(texts["statistics.outcome-referred"], null);
        return texts.Has($"log.{table}-{key}") ? new(texts[$"log.{table}-{key}"], null) : new(key, null);
    }

    /// <summary>In the language itself, as its speakers look for it.</summary>
    public CategoryName OfLanguage(string key) => key == Features.OtherLanguage
        ? new(texts["log.language-other"], null)
        : new(SpokenLanguages.NameOf(key), Language.Find(key) is { } own && own != texts.Language ? own : null);

    private CategoryName OfTopic(string key)
    {
        if (reading.Find<Topic>(key) is { } topic) return In(topic.Name);
        if (!key.StartsWith(Features.GroupPrefix, StringComparison.Ordinal)) return new(key, null);
        return reading.Find<TopicGroup>(key[Features.GroupPrefix.Length..]) is { } group ? In(group.Name) : new(texts["log.group-others"], null);
    }

    private CategoryName In(LocalText name)
    {
        var (text, language) = name.In(texts.Language);
        return new(text, language == texts.Language ? null : language);
    }
}
