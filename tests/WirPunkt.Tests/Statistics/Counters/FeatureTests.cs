using WirPunkt.Statistics.Publication;
using WirPunkt.TestSupport;

namespace WirPunkt.Statistics.Counters;

public sealed class FeatureTests(StarterSite site)
{
    private Platform.Content.Catalog Catalog => ((Platform.Content.Publication)site.Running.Services.GetService(typeof(Platform.Content.Publication))!).Current;

    [Fact]
    public void Every_feature_has_not_recorded_among_its_leaves()
    {
        Assert.All(Features.All, feature =>
        {
            var categories = feature.CategoriesIn(Catalog);
            Assert.Equal(feature.Name(), categories.Name);
            Assert.True(categories.IsLeaf(categories.Find(Features.NotRecorded)!.Value));
        });
    }

    [Fact]
    public void The_topics_of_the_report_stand_in_the_groups_of_the_package()
    {
        var topics = Feature.Topic.CategoriesIn(Catalog);
        Assert.Equal(15 + 1, topics.Leaves.Count);
        Assert.Equal("group-ankommen", topics.Keys[topics.Parent(topics.Find("migration")!.Value)]);
        Assert.Equal(15, Features.GroupsOf(Catalog).Sum(g => g.Topics.Count));
    }

    [Fact]
    public void Where_somebody_was_sent_on_to_is_a_part_of_how_it_ended()
    {
        var outcomes = Feature.Outcome.CategoriesIn(Catalog);
        Assert.Equal("referred", outcomes.Keys[outcomes.Parent(outcomes.Find("referred-district")!.Value)]);
        Assert.False(outcomes.IsLeaf(outcomes.Find("referred")!.Value));
    }

    [Fact]
    public void A_package_without_groups_has_its_topics_side_by_side()
    {
        using var package = SmallTown.Create();
        using var small = new RunningSite { Content = package.Path };
        var catalog = ((Platform.Content.Publication)small.Services.GetService(typeof(Platform.Content.Publication))!).Current;
        Assert.Equal(["total", "wohnen", "arbeit", "not-recorded"], Feature.Topic.CategoriesIn(catalog).Keys);
    }

    [Fact]
    public void Adding_and_moving_leave_every_feature_with_the_same_sum()
    {
        var tally = new Tally().Add(f => f == Feature.Topic ? "arbeit" : null, 3).Add(_ => null, 2).Move(Feature.Language, Features.NotRecorded, "ar", 4).Add(_ => null, -1);
        Assert.All(Features.All, feature => Assert.Equal(4, tally.Changes.Where(c => c.Feature == feature).Sum(c => c.Number)));
        Assert.Contains((Feature.Language, "ar", 4), tally.Changes);
        Assert.DoesNotContain(tally.Changes, c => c.Number == 0);
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-24", "2026-11")]
    [InlineData("2026-10-31", "2026-11-05", "2026-10")] // until the fifth
    [InlineData("2026-10-31", "2026-11-06", "2026-11")] // frozen: the next open one
    [InlineData("2026-08-31", "2026-11-06", "2026-11")]
    [InlineData("2026-12-01", "2026-11-30", "2026-11")] // a clock that is ahead by a day
    [InlineData("2025-12-30", "2026-01-05", "2025-12")]
    public void A_contact_counts_in_its_month_or_in_the_first_that_is_open(string day, string today, string month) =>
        Assert.Equal(month, CountedMonth.Counting(DateOnly.ParseExact(day, "yyyy-MM-dd"), DateOnly.ParseExact(today, "yyyy-MM-dd")).ToString());

    [Theory]
    [InlineData("2026-11", true), InlineData("2026-13", false), InlineData("26-11", false), InlineData("", false), InlineData(null, false)]
    public void A_month_is_read_as_it_is_written(string? text, bool isOne) => Assert.Equal(isOne ? text : null, Month.Find(text)?.ToString());
}
