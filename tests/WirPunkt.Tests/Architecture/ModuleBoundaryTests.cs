namespace WirPunkt.Architecture;

/// <summary>The architecture, once: which module may use the faces of which others.</summary>
public sealed class ModuleBoundaryTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Platform"] = [],
        ["Accounts"] = ["Platform"],
        ["Editing"] = ["Platform", "Accounts"],
        ["Directory"] = ["Platform", "Accounts", "Editing"],
        ["Handbook"] = ["Platform", "Accounts", "Editing", "Directory"],
        ["ServicePoints"] = ["Platform", "Accounts", "Editing", "Directory"],
        ["Signposting"] = ["Platform", "Accounts", "Editing", "Directory", "Handbook", "ServicePoints"],
        ["Feedback"] = ["Platform", "Accounts", "Editing", "Directory"],
        ["Statistics"] = ["Platform", "Accounts", "Editing", "Directory", "ServicePoints", "Signposting"],
        ["Volunteering"] = ["Platform", "Accounts", "Editing", "Directory", "Handbook", "ServicePoints"],
        ["Evaluation"] = ["Platform", "Accounts", "Editing", "Directory", "Handbook", "ServicePoints", "Signposting", "Feedback", "Statistics", "Volunteering"],
    };

    /// <summary>Rooms of another module that may be entered all the same: the opening-hours engine, the cards of the directory, and what shows differences.</summary>
    private static readonly string[] OpenRooms = ["WirPunkt.Directory.OpeningHours", "WirPunkt.Directory.Cards", "WirPunkt.Editing.Differences"];

    private static readonly IReadOnlyList<Use> Uses = AssemblyUses.Of(typeof(Program).Assembly);

    [Fact]
    public void Every_folder_of_the_program_is_a_module_of_the_table()
    {
        var modules = Uses.Select(u => u.FromModule).Distinct().Order();
        Assert.All(modules, m => Assert.Contains(m, MayUse.Keys));
    }

    [Fact]
    public void A_module_uses_only_the_modules_it_may()
    {
        var forbidden = Uses.Where(u => u.ToModule != u.FromModule && !MayUse[u.FromModule].Contains(u.ToModule));
        Assert.Empty(forbidden);
    }

    [Fact]
    public void Nobody_enters_the_rooms_of_another_module()
    {
        var intruders = Uses.Where(u => u.ToModule != u.FromModule && u.ToModule != "Platform" && u.IsRoom && !OpenRooms.Contains(u.ToNamespace));
        Assert.Empty(intruders);
    }

    /// <summary>The true counters of contacts: what leaves Statistics is published numbers only.</summary>
    [Fact]
    public void Nothing_outside_of_statistics_reaches_the_true_counters_and_one_class_alone_reads_them()
    {
        Assert.DoesNotContain(Uses, u => u.ToNamespace == "WirPunkt.Statistics.Counters" && u.FromModule != "Statistics");
        var readers = Uses.Where(u => u.To == "WirPunkt.Statistics.Counters.Counter" && u.FromModule == "Statistics").Select(u => u.From).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["WirPunkt.Statistics.Counters.CounterMapping", "WirPunkt.Statistics.Counters.TrueCounts"], readers);
    }

    /// <summary>Inside Statistics: the rooms from which something leaves, and what they must not know.</summary>
    private static readonly string[] Leaving = ["Charts", "OpenData", "Pages", "Published"], Truth = ["Counters.TrueCounts", "Counters.Counter", "Counters.TopicRead", "Publication.CountTable", "Publication.MonthCounts", "Publication.Closing"];

    [Fact]
    public void True_counts_never_reach_what_leaves()
    {
        const string Statistics = "WirPunkt.Statistics.";
        var toTruth = Uses.Where(u => Truth.Select(t => Statistics + t).Contains(u.To)).ToList();
        Assert.NotEmpty(toTruth);
        Assert.DoesNotContain(toTruth, u => Leaving.Any(room => u.From.StartsWith($"{Statistics}{room}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_reader_sees_what_there_is()
    {
        Assert.Contains(Uses, u => u is { FromModule: "Signposting", ToModule: "Handbook" });
        Assert.True(Uses.Count > 100);
    }
}
