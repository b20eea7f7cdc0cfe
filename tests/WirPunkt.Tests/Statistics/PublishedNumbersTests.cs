using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Statistics;

/// <summary>What other modules get to see: what readers see, added up from as few published numbers as possible.</summary>
public sealed class PublishedNumbersTests : IDisposable
{
    private static readonly YearMonth February = new(2026, 2), July = new(2026, 7);

    private readonly RunningSite site = new() { Clock = new FixedClock(2027, 1, 7, 5, 0) };

    private async Task<PublishedNumbers> Read()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ReadPublishedNumbers>().Run(scope.ServiceProvider.GetRequiredService<TextLibrary>().In(Language.German), TestContext.Current.CancellationToken))!;
    }

    [Fact]
    public async Task A_span_is_its_whole_quarters_and_the_months_beside_them()
    {
        await site.Simulate(new(2026, 1), 9);
        await site.Publish();
        var numbers = await Read();

        Assert.Equal(["Februar 2026", "März 2026", "2. Quartal 2026", "Juli 2026"], numbers.Parts(February, July).Select(p => p.Name));
        Assert.Equal([2, 3, 4, 5, 6, 7], numbers.Months(February, July).Select(m => m.Month.Month));
        Assert.All(numbers.Months(February, July), m => Assert.True(m.Contacts > 0 && m.Contacts % 5 == 0));

        var topics = numbers.Contacts(February, July).Single(t => t.Name == "topic");
        Assert.Equal((new YearMonth(2026, 4), new YearMonth(2026, 6), 4), (topics.From, topics.To, topics.MostOff)); // the quarter alone publishes single topics
        Assert.Equal(topics.Total, topics.Rows.Sum(r => r.Value));
        Assert.Equal(numbers.Parts(February, July)[2].Contacts, topics.Total);
        Assert.All(topics.Rows, r => Assert.True(r.IsComplete));
        Assert.Equal(8, numbers.Contacts(new(2026, 1), new(2026, 6)).Single(t => t.Name == "topic").MostOff);
        Assert.True(numbers.Reads(February, July)[0].Total > 0);
    }

    [Fact]
    public async Task Where_nothing_is_published_there_is_nothing()
    {
        await site.Browser().GetAsync("/de", TestContext.Current.CancellationToken);
        var numbers = await Read();
        Assert.Empty(numbers.Months(February, July));
        Assert.Empty(numbers.Parts(February, July));
        Assert.Empty(numbers.Contacts(February, July));
    }

    public void Dispose() => site.Dispose();
}
