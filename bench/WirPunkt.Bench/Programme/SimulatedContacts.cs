using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Site;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Months;
using Month = WirPunkt.Statistics.Publication.Month;

namespace WirPunkt.Bench.Programme;

/// <summary>SIMULATED contacts and reads: from a seed, with weights as a small town might have them; frozen and published month by month.</summary>
internal sealed class SimulatedContacts(IServiceProvider services, Random random)
{
    /// <summary>Months before the first Wir-Punkt opens, and the contacts of a month from then on: fewer, then more.</summary>
    private const int Preparation = 7, AtFirst = 45, MoreEachMonth = 7;

    /// <summary>What is asked most; topics that are not named here are asked seldom.</summary>
    private static readonly Dictionary<string, double> Weights = new()
    {
        ["wohnsitz-anmelden"] = 9,
        ["migration"] = 8,
        ["soziale-finanzielle-hilfen"] = 7,
        ["arbeit"] = 6,
        ["kita"] = 5,
        ["gesundheit"] = 4,
        ["schulen"] = 4,
        ["de"] = 9,
        ["ar"] = 6,
        ["tr"] = 5,
        ["uk"] = 5,
        ["en"] = 4,
        ["ro"] = 3,
        ["hr"] = 2,
        ["it"] = 2,
        ["other"] = 3,
        ["on-site"] = 30,
        ["phone"] = 4,
        ["way"] = 8,
        ["first-information"] = 9,
        ["preparation"] = 6,
        ["digital"] = 4,
        ["referral"] = 5,
        ["solved"] = 12,
        ["open"] = 2,
        ["referred-town"] = 5,
        ["referred-district"] = 4,
        ["referred-agency"] = 2,
        ["referred-counselling"] = 3,
        ["yes"] = 3,
        ["no"] = 9,
        ["under-5"] = 6,
        ["5-to-15"] = 9,
        ["15-to-30"] = 3,
    };

    public async Task Write(YearMonth first, int months)
    {
        var (counts, catalog) = (services.GetRequiredService<TrueCounts>(), services.GetRequiredService<Publication>().Current);
        for (var i = 0; i < months; i++)
        {
            var at = first.PlusMonths(i);
            var month = new Month(at.Year, at.Month);
            if (i >= Preparation) foreach (var (site, tally) in Contacts(catalog, AtFirst + MoreEachMonth * (i - Preparation) + random.Next(-8, 9))) await counts.Add(month, site, tally);
            await Reads(counts, month, catalog, i);
            await counts.Freeze(month, new DateOnly(month.Next.Year, month.Next.Number, CountedMonth.LastDayOfCorrection + 1));
        }
        await services.GetRequiredService<CloseMonths>().Run(CancellationToken.None);
    }

    private Dictionary<string, Tally> Contacts(Catalog catalog, int number)
    {
        var (sites, leaves) = (Features.SitesOf(catalog), Features.All.ToDictionary(f => f, f => f.CategoriesIn(catalog)));
        var tallies = new Dictionary<string, Tally>();
        for (var i = 0; i < number; i++)
        {
            var site = sites[(int)(sites.Count * Math.Pow(random.NextDouble(), 1.4))];
            if (!tallies.TryGetValue(site, out var tally)) tallies.Add(site, tally = new());
            var contact = leaves.ToDictionary(f => f.Key, f => Pick([.. f.Value.Leaves.Select(l => f.Value.Keys[l])]));
            tally.Add(feature => contact[feature], 1);
        }
        return tallies;
    }

    private string Pick(IReadOnlyList<string> keys)
    {
        var at = random.NextDouble() * keys.Sum(WeightOf);
        foreach (var key in keys)
        {
            at -= WeightOf(key);
            if (at < 0) return key;
        }
        return keys[^1];
    }

    private static double WeightOf(string key) => Weights.GetValueOrDefault(key, 1);

    private async Task Reads(TrueCounts counts, Month month, Catalog catalog, int age)
    {
        var languages = catalog.Municipality.OfferedLanguages();
        foreach (var topic in catalog.All<Topic>())
        {
            for (var i = 0; i < languages.Count; i++) await counts.AddReads(month, topic.Key, languages[i].Code, (int)((60 + 12 * age) * WeightOf(topic.Key) * random.NextDouble() / (3 + 2 * i)));
        }
    }
}
