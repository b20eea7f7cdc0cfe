using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Statistics;

/// <summary>Topics that stand together among the tiles of the log, and are published together where one alone would tell too much.</summary>
public sealed class TopicGroup : TranslatedRecord
{
    public required LocalText Name { get; set; }

    /// <summary>Keys of topics in the order of their tiles.</summary>
    [KeyOf(typeof(Topic))] public required List<string> Topics { get; set; }

    public override IEnumerable<FieldProblem> Check(PackageContents package) =>
        [.. base.Check(package), .. Topics.Where(t => !package.Has<Topic>(t)).Select(t => FieldProblem.Of("topics", "no-topic", ("key", t)))];
}
