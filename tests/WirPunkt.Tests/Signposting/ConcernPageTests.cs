using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Signposting.Concerns;
using WirPunkt.TestSupport;

namespace WirPunkt.Signposting;

/// <summary>From a concern over at most two questions to one office.</summary>
public sealed class ConcernPageTests(StarterSite site)
{
    [Fact]
    public async Task A_question_offers_its_answers_and_that_one_does_not_know()
    {
        var page = await site.Open("/de/anliegen/umgezogen");
        var answers = page.QuerySelectorAll(".question__answers a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(["/de/anliegen/umgezogen/kernstadt", "/de/anliegen/umgezogen/dagersheim", "/de/anliegen/umgezogen/weiss-nicht"], answers);
        Assert.Null(page.QuerySelector("section[aria-labelledby=who]"));
    }

    [Theory]
    [InlineData("kernstadt", "Bürgeramt Böblingen"), InlineData("dagersheim", "Bürgerbüro Dagersheim")]
    public async Task The_answer_says_who_and_why(string answer, string office)
    {
        var who = (await site.Open($"/de/anliegen/umgezogen/{answer}")).QuerySelector("section[aria-labelledby=who]")!;
        Assert.Equal(office, who.QuerySelector("h3")!.TextContent.Trim());
        Assert.Contains("weil ", who.QuerySelector(".because")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_know_is_sent_to_115_and_a_Wir_Punkt_and_never_to_an_office()
    {
        var page = await site.Open("/de/anliegen/umgezogen/weiss-nicht");
        Assert.NotNull(page.QuerySelector("main a[href='tel:115']"));
        Assert.Equal(4, page.QuerySelectorAll("main .point-card").Length);
        Assert.Null(page.QuerySelector("section[aria-labelledby=who]"));
    }

    [Theory]
    [InlineData("/de/anliegen/umgezogen/nirgends"), InlineData("/de/anliegen/umgezogen/dagersheim/noch-was"), InlineData("/de/laufzettel/anliegen/umgezogen"), InlineData("/de/zeigen/anliegen/umgezogen/nirgends")]
    public async Task What_is_no_answer_leads_back_to_the_question(string path)
    {
        using var response = await site.Get(path);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/de/anliegen/umgezogen", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_slip_is_the_first_thing_to_tap_in_an_answer()
    {
        var links = (await site.Open("/de/anliegen/umgezogen/dagersheim")).QuerySelectorAll("section[aria-labelledby=who] a");
        Assert.Equal("/de/laufzettel/anliegen/umgezogen/dagersheim", links[0].GetAttribute("href"));
    }

    [Fact]
    public async Task All_concerns_are_groups_that_open_without_script()
    {
        var groups = (await site.Open("/ar/anliegen")).QuerySelectorAll("details.concern-group");
        Assert.True(groups.Length > 8);
        Assert.All(groups, g => Assert.Equal(g.QuerySelectorAll("li").Length.ToString(System.Globalization.CultureInfo.InvariantCulture), g.QuerySelector(".concern-group__count")!.TextContent));
    }

    [Fact]
    public async Task A_concern_beyond_the_boundary_says_so_and_who_does_it()
    {
        var page = await site.Open("/de/nicht-hier/formularhilfe");
        Assert.Contains("Das macht ein Wir-Punkt nicht", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".say"));
        Assert.NotNull(page.QuerySelector("section[aria-labelledby=who] .office-cards"));
    }

    /// <summary>The whole package, walked by every answer: nobody is asked more than twice and every end is an end.</summary>
    [Fact]
    public void Every_way_of_every_concern_ends_somewhere_public_after_at_most_two_questions()
    {
        var reading = new Reading(site.Running.Services.GetRequiredService<Publication>());
        var ends = reading.All<Concern>().SelectMany(c => WaysOf(c, [], reading)).ToList();
        Assert.All(ends, w => Assert.True(w.Answers.Count <= Concern.MostQuestions, w.Path));
        Assert.All(ends.Where(w => w.Answers.All(a => a.Answer is not null)), w => Assert.True(w.Destination is { IsKnown: true }, w.Path));
        Assert.All(ends.Where(w => w.Answers.Any(a => a.Answer is null)), w => Assert.Null(w.Destination));
        Assert.True(ends.Count > 250);
    }

    [Fact]
    public void Every_public_service_is_reached_from_a_concern()
    {
        var reading = new Reading(site.Running.Services.GetRequiredService<Publication>());
        var reached = reading.All<Concern>().SelectMany(c => WaysOf(c, [], reading)).Select(w => w.Destination?.Service?.Key).ToHashSet();
        Assert.DoesNotContain(reading.All<Service>(), s => !reached.Contains(s.Key));
    }

    [Fact]
    public async Task A_topic_lists_its_concerns()
    {
        var concerns = (await site.Open("/de/thema/wohnsitz-anmelden")).QuerySelectorAll("section[aria-labelledby=concerns] a");
        Assert.Contains(concerns, a => a.GetAttribute("href") == "/de/anliegen/umgezogen");
    }

    [Theory]
    [InlineData("/de/brief/rentenversicherung"), InlineData("/de/anliegen/keine-krankenkasse"), InlineData("/ar/brief/krankenkasse")]
    public async Task A_service_and_the_page_about_it_can_be_told_apart(string path)
    {
        var names = (await site.Open(path)).QuerySelectorAll("section[aria-labelledby=see] a").Select(a => a.TextContent.Trim()).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    internal static IEnumerable<Wayfinding> WaysOf(Concern concern, IReadOnlyList<string> answers, Reading reading)
    {
        var way = Wayfinding.Of(concern, answers, reading)!;
        return way.Asks is not { } question ? [way] : question.Answers.Select(a => a.Key).Append(Question.Unsure).SelectMany(a => WaysOf(concern, [.. answers, a], reading));
    }
}
