using System.Text.Json.Nodes;
using WirPunkt.Statistics.Counters;
using WirPunkt.TestSupport;

namespace WirPunkt.Statistics.Log;

/// <summary>What a device sends may be anything.</summary>
public sealed class SentEntryTests(StarterSite site)
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private LogCategories Known => new(((Platform.Content.Publication)site.Running.Services.GetService(typeof(Platform.Content.Publication))!).Current);

    private static JsonObject Sent(string field = "number", JsonNode? value = null)
    {
        var entry = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["shift"] = Guid.NewGuid().ToString(),
            ["site"] = "dagersheim",
            ["day"] = "2026-11-24",
            ["revision"] = 1,
            ["number"] = 1,
            ["topic"] = "arbeit",
            ["language"] = "ar",
            ["outcome"] = "referred-district",
        };
        if (value is not null) entry[field] = value;
        return entry;
    }

    [Fact]
    public void A_good_one_is_counted_with_what_it_says_and_no_more()
    {
        var entry = SentEntry.Parse(Sent())!;
        Assert.Null(entry.Refused(Known, Today));
        Assert.Equal([(Feature.Topic, "arbeit"), (Feature.Language, "ar"), (Feature.Outcome, "referred-district")], entry.Categories.Select(c => (c.Key, c.Value)));
    }

    [Theory]
    [InlineData("number", 1_000_000_000, "number")]
    [InlineData("number", -1, "number")]
    [InlineData("number", 0, null)] // taken back
    [InlineData("number", 99, null)]
    [InlineData("revision", 0, "broken")]
    [InlineData("topic", "astrologie", "unknown")]
    [InlineData("topic", "group-ankommen", "unknown")] // a group is no leaf
    [InlineData("topic", "not-recorded", null)]
    [InlineData("outcome", "referred", "unknown")]
    [InlineData("site", "mond", "unknown")]
    [InlineData("day", "2026-11-25", null)] // a clock that is ahead by a day
    [InlineData("day", "2026-11-23", null)]
    [InlineData("day", "1970-01-01", "day")] // a dead battery
    [InlineData("id", "00000000-0000-0000-0000-000000000000", "broken")]
    public void Each_bad_one_has_its_reason(string field, object value, string? reason) =>
        Assert.Equal(reason, SentEntry.Parse(Sent(field, JsonValue.Create(value)))!.Refused(Known, Today));

    [Theory]
    [InlineData("id", "17"), InlineData("shift", ""), InlineData("day", "gestern"), InlineData("day", "24.11.2026")]
    public void What_is_no_entry_at_all_is_none(string field, string value) => Assert.Null(SentEntry.Parse(Sent(field, JsonValue.Create(value))));

    [Fact]
    public void Numbers_as_text_objects_as_topics_and_numbers_beyond_all_are_refused_not_thrown()
    {
        Assert.Equal("number", SentEntry.Parse(Sent("number", JsonValue.Create("3")))!.Refused(Known, Today));
        Assert.Equal("number", SentEntry.Parse(Sent("number", JsonNode.Parse("1e300")))!.Refused(Known, Today));
        Assert.Null(SentEntry.Parse(Sent("topic", new JsonObject()))!.Refused(Known, Today)); // no text: not recorded
        Assert.Null(SentEntry.Parse(JsonValue.Create(1)));
        Assert.Null(SentEntry.Parse(null));
    }
}
