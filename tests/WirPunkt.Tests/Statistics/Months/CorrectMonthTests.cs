using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;
using WirPunkt.Statistics.Published;
using WirPunkt.TestSupport;

namespace WirPunkt.Statistics.Months;

/// <summary>The lead corrects what is published.</summary>
public sealed class CorrectMonthTests : IDisposable
{
    private const string Point = "treff-am-see";

    private static readonly Month February = new(2026, 2);

    /// <summary>A secret of their own, so that chance falls the same way each time.</summary>
    private readonly RunningSite site = new() { Clock = new FixedClock(2027, 1, 7, 5, 0), Settings = { ["WIRPUNKT_STATISTICS_SECRET"] = "the same chance for every run of the tests" } };

    private async Task<ErratumResult> Correct(int number, Month? month = null, string point = Point)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CorrectMonth>().Run(month ?? February, point, new Tally().Add(_ => null, number));
    }

    private Task<int> Entries() => site.Ask(db => db.Set<StoredEntry>().CountAsync());

    private async Task Publish()
    {
        await site.Simulate(new(2026, 1), 3);
        await site.Publish();
    }

    [Fact]
    public async Task Contacts_that_were_forgotten_are_an_erratum_beside_what_was_published()
    {
        await Publish();
        var (before, results) = (await Entries(), new List<ErratumResult>());
        foreach (var forgotten in new[] { 10, 25, 50, 100 })
        {
            results.Add(await Correct(forgotten));
            if (results[^1] == ErratumResult.Corrected) break;
            Assert.Equal((ErratumResult.Refused, before), (results[^1], await Entries())); // both versions together would say too much
        }

        Assert.Equal(ErratumResult.Corrected, results[^1]);

        var figures = await site.Ask(db => new ReadFigures(db).Run());
        Assert.NotEmpty(figures.ErrataOf(PublishedPeriod.Of(February)));
        Assert.True(await Entries() > before);
        Assert.Equal(1, await site.Ask(db => db.Set<AuditEntry>().CountAsync(e => e.Kind == "statistics.corrected")));
        Assert.Contains("berichtigt", await site.Browser().GetStringAsync("/de/statistik/2026-02", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_corrected_is_said_and_changes_nothing()
    {
        await Publish();
        var (entries, counters) = (await Entries(), await site.Ask(db => db.Set<Counter>().SumAsync(c => c.Number)));

        Assert.Equal(ErratumResult.NotSoMany, await Correct(-1000));
        Assert.Equal(ErratumResult.NotPublished, await Correct(3, new(2026, 4)));
        Assert.Equal(ErratumResult.NotPublished, await Correct(3, point: "gibt-es-nicht"));

        Assert.Equal((entries, counters), (await Entries(), await site.Ask(db => db.Set<Counter>().SumAsync(c => c.Number))));
    }

    [Fact]
    public async Task The_lead_corrects_by_a_form_and_reads_what_came_of_it()
    {
        await Publish();
        var lead = await (await site.Add(Roles.Lead)).SignIn();
        const string Page = "/team/statistik/berichtigung";
        var answer = await lead.Send($"{Page}?monat=2026-02", Page, [("site", Point), ("direction", "more"), ("number", "12"), .. Features.All.Select(f => (f.Name(), Features.NotRecorded))]);
        if (answer.Headers.Location is { } place)
        {
            Assert.Equal("/team/statistik?ergebnis=corrected", place.ToString());
            var shown = (await lead.Open(place.ToString())).Body!.TextContent;
            Assert.Contains("Die neuen Zahlen sind veröffentlicht", shown, StringComparison.Ordinal);
            Assert.Matches(@"berichtigt: .+\(Februar 2026\)", shown);
            Assert.Contains("vollständig und unverändert", shown, StringComparison.Ordinal);
        }
        else
        {
            var refused = await Again(answer);
            Assert.Contains("Nichts ist geändert", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("12", refused.QuerySelector("#number")!.GetAttribute("value"));
        }

        foreach (var number in new[] { "0", "1000000000", "-3", "drei" })
        {
            answer = await lead.Send($"{Page}?monat=2026-02", Page, [("site", Point), ("direction", "less"), ("number", number), ("language", "ar"), .. Features.All.Where(f => f != Feature.Language).Select(f => (f.Name(), Features.NotRecorded))]);
            var again = await Again(answer);
            Assert.Equal((number, "true"), (again.QuerySelector("#number")!.GetAttribute("value"), again.QuerySelector("#number")!.GetAttribute("aria-invalid")));
            Assert.Equal((Point, "less", "ar"), (Chosen("site"), Chosen("direction"), Chosen("language")));

            string? Chosen(string field) => again.QuerySelector($"#{field} option[selected]")!.GetAttribute("value");
        }
    }

    /// <summary>The form as it comes back with what was typed.</summary>
    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Again(HttpResponseMessage answer)
    {
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("2026-08", "August 2026")]
    [InlineData("2026-Q3", "3. Quartal 2026")]
    public void What_is_coarser_is_said_in_words(string period, string expected)
    {
        var texts = new Platform.Languages.TextLibrary().In(Platform.Languages.Language.German);
        var words = Pages.Coarser.InWords(new Coarsened(period, "topic", Detail.Groups), texts);
        Assert.StartsWith($"Worum es ging ({expected}): nur nach Gruppen", words, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();
}
