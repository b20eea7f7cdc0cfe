using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Delivery;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Counters;

/// <summary>Digital use, counted like contacts: which topic, in which language, in which month. The page itself is not kept with its language.</summary>
public sealed class CountTopicReads(TrueCounts counts, Reading reading, AddressBook addresses, IEnumerable<EditableKind> kinds) : IReadsByLanguage
{
    public async Task Add(string month, IReadOnlyList<ReadPath> reads, CancellationToken cancel)
    {
        foreach (var read in reads.GroupBy(r => (Topic: TopicOf(r.Path), r.Language)))
            await counts.AddReads(Month.Find(month)!.Value, read.Key.Topic, read.Key.Language, read.Sum(r => r.Count), cancel);
    }

    /// <summary>The first topic of the record that stands at the address.</summary>
    private string TopicOf(string path)
    {
        if (addresses.RecordAt(path, reading) is not { } record) return Features.NotRecorded;
        var kind = kinds.FirstOrDefault(k => k.Type == record.GetType());
        return kind is { IsTopic: true } ? record.Key : kind?.TopicsOf(record, reading.Catalog) is [var first, ..] ? first : Features.NotRecorded;
    }
}
