using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Months;

public sealed class StoredPlanTests
{
    private static readonly PublicationPlan Plan = new(["s1", "s2"],
    [
        new(Classification.Grouped("topic", [("group-a", ["t1", "t2"]), ("not-recorded", [])]), Monthly.Groups),
        new(Classification.Flat("channel", ["on-site", "phone", "not-recorded"]), Monthly.Everything),
    ])
    { Margin = "places" };

    [Fact]
    public void A_plan_comes_back_as_it_was_kept()
    {
        var again = StoredPlan.Of(Plan).Plan();
        Assert.Equal((Plan.Margin, Plan.Sites.Count), (again.Margin, again.Sites.Count));
        foreach (var (kept, read) in Plan.Tables.Zip(again.Tables))
        {
            Assert.Equal((kept.By.Name, kept.Monthly), (read.By.Name, read.Monthly));
            Assert.Equal(kept.By.Keys, read.By.Keys);
            Assert.Equal(kept.By.Nodes.Select(kept.By.Parent), read.By.Nodes.Select(read.By.Parent));
        }
    }

    [Fact]
    public void A_leaf_beside_the_groups_is_published_with_them_so_that_they_add_up()
    {
        var table = new CountTable(Plan.Tables[0].By, 2);
        foreach (var (key, site, number) in new[] { ("t1", 0, 13), ("t2", 1, 3), ("not-recorded", 0, 9) }) table.Add(table.By.Find(key)!.Value, site, number);
        var channels = new CountTable(Plan.Tables[1].By, 2);
        channels.Add(1, 0, 22);
        channels.Add(2, 1, 3);

        var month = new Publisher(Plan, [1, 2, 3]).Close(new PublishedStatistics(Plan, new()).Closing([new(new(2026, 1), [table, channels])])).Month;

        var topics = month.Tables[0]!;
        Assert.Equal(topics[0, Plan.AllSites], topics.By.Nodes.Where(topics.By.IsFirstLevel).Sum(n => topics[n, Plan.AllSites]));
        Assert.Null(topics[topics.By.Find("t1")!.Value, Plan.AllSites]);
    }
}
