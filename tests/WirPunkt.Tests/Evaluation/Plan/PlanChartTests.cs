using System.Text.RegularExpressions;
using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation.Plan;

public sealed class PlanChartTests
{
    private static readonly PlanStep[] Steps =
    [
        new() { Key = "a", Title = "Die <Aufgabe>", Starts = new(2025, 1), Ends = new(2025, 6), State = PlanStepState.Running, ActualStart = new(2025, 1) },
        new() { Key = "b", Title = "Der Meilenstein", Ends = new(2025, 12, 31) },
    ];

    private static string Draw(string language, LocalDate today) => new PlanChart(Steps, today).Draw("g", new TextLibrary().In(Language.Find(language)!)).Value;

    [Fact]
    public void A_task_is_as_long_as_it_takes_and_a_milestone_is_a_dot()
    {
        var svg = StarterSite.Parsed(Draw("de", new(2025, 4, 1)));
        var bars = svg.QuerySelectorAll("rect");
        Assert.Equal(["plan__planned", "plan__actual"], bars.Select(b => b.GetAttribute("class")));
        Assert.Equal("0%", bars[0].GetAttribute("x"));
        Assert.Equal("39.56%", bars[0].GetAttribute("width")); // 180 of 455 days: one quarter more than the year, for the milestone on its last day
        Assert.Equal("19.78%", bars[1].GetAttribute("width")); // until today: 90
        Assert.Equal("80%", Assert.Single(svg.QuerySelectorAll("circle")).GetAttribute("cx"));
        Assert.Contains("Die <Aufgabe>", svg.QuerySelectorAll("text").Select(t => t.TextContent));
        Assert.Contains("2 Schritte", svg.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void For_readers_from_right_to_left_time_runs_to_the_left()
    {
        var svg = StarterSite.Parsed(Draw("ar", new(2025, 4, 1)));
        Assert.Equal("60.44%", svg.QuerySelector("rect")!.GetAttribute("x"));
        Assert.Equal("20%", svg.QuerySelector("circle")!.GetAttribute("cx"));
    }

    [Fact]
    public void Today_stands_in_it_only_where_it_lies_within()
    {
        Assert.Single(Regex.Matches(Draw("de", new(2025, 4, 1)), "plan__today"));
        Assert.Empty(Regex.Matches(Draw("de", new(2027, 4, 1)), "plan__today"));
    }
}
