using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Jobs;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Months;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.TestSupport;

/// <summary>Contacts that nobody had: simulated month by month from a seed, few topics and languages often and most seldom.</summary>
public static class SimulatedContacts
{
    /// <summary>Counts months with about so many contacts each and freezes them.</summary>
    public static async Task Simulate(this RunningSite site, Month from, int months, int contacts = 120, int seed = 1)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (counts, published, random) = (scope.ServiceProvider.GetRequiredService<TrueCounts>(), scope.ServiceProvider.GetRequiredService<Platform.Content.Publication>(), new Random(seed));
        if (Features.SitesOf(published.Current).Count == 0) await site.Browser().GetAsync("/de", TestContext.Current.CancellationToken); // the content is there with the first answer
        var catalog = published.Current;
        for (var (month, left) = (from, months); left > 0; (month, left) = (month.Next, left - 1))
        {
            foreach (var (point, tally) in Contacts(catalog, random, contacts * (80 + random.Next(41)) / 100)) await counts.Add(month, point, tally);
            await Read(counts, month, catalog, random);
            await counts.Freeze(month, new DateOnly(month.Next.Year, month.Next.Number, 6));
        }
    }

    /// <summary>What the job does on the sixth.</summary>
    public static async Task<int> Publish(this RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CloseMonths>().Run(TestContext.Current.CancellationToken)).Sum(r => r.Count);
    }

    private static Dictionary<string, Tally> Contacts(Catalog catalog, Random random, int number)
    {
        var (sites, leaves) = (Features.SitesOf(catalog), Features.All.ToDictionary(f => f, f => f.CategoriesIn(catalog)));
        var tallies = new Dictionary<string, Tally>();
        for (var i = 0; i < number; i++)
        {
            var point = sites[Rarely(random, sites.Count)];
            if (!tallies.TryGetValue(point, out var tally)) tallies.Add(point, tally = new());
            var contact = leaves.ToDictionary(f => f.Key, f => f.Value.Keys[f.Value.Leaves[Rarely(random, f.Value.Leaves.Count)]]);
            tally.Add(feature => contact[feature], 1);
        }
        return tallies;
    }

    private static async Task Read(TrueCounts counts, Month month, Catalog catalog, Random random)
    {
        var languages = catalog.Municipality.OfferedLanguages();
        foreach (var topic in catalog.All<Topic>())
        {
            foreach (var language in languages) await counts.AddReads(month, topic.Key, language.Code, (int)(400 * Math.Pow(random.NextDouble(), 3) / (1 + languages.ToList().IndexOf(language))));
        }
    }

    /// <summary>The first more often than the last.</summary>
    private static int Rarely(Random random, int count) => (int)(count * random.NextDouble() * random.NextDouble());
}
