using NodaTime;
using WirPunkt.Volunteering;
using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Roster.Solving;

namespace WirPunkt.Bench.Roster;

/// <summary>Problems like the programme's, the same for the same seed: fewer hours than blocks, half of the time nobody free.</summary>
internal sealed class SampleRosters(int people, int sites, int weeks, int blocksPerWeek, int seed)
{
    private static readonly LocalDate FirstMonday = new(2026, 3, 2);
    private static readonly string[] Spoken = ["ar", "en", "fa", "fr", "hr", "it", "ro", "ru", "tr", "uk"];
    private const int HalfDays = 10, WantedPerSite = 4;
    private readonly SplitMix random = new(seed);

    /// <summary>12 people, 4 sites, 4 weeks, 120 blocks.</summary>
    public static RosterProblem Month(int seed) => new SampleRosters(12, 4, 4, 30, seed).Problem();

    /// <summary>24 people, 6 sites, 13 weeks, 598 blocks.</summary>
    public static RosterProblem Quarter(int seed) => new SampleRosters(24, 6, 13, 46, seed).Problem();

    /// <summary>40 people, 10 sites, 8 weeks, 624 blocks.</summary>
    public static RosterProblem Large(int seed) => new SampleRosters(40, 10, 8, 78, seed).Problem();

    private RosterProblem Problem()
    {
        var pattern = Enumerable.Range(0, blocksPerWeek).Select(i => (Site: i % sites, Day: random.Next(5), Afternoon: random.Next(2), Hours: 4 + random.Next(3), Places: Chance(0.7) ? 2 : 1, Formularhilfe: Chance(0.34))).ToList();
        var blocks = Enumerable.Range(0, weeks).SelectMany(week => pattern.Select((b, i) => Block(week, i, b.Site, b.Day, b.Afternoon, b.Hours, b.Places, b.Formularhilfe))).ToList();
        return new RosterProblem
        {
            People = [.. Enumerable.Range(0, people).Select(i => Person(i, blocks))],
            Blocks = blocks,
            WantedLanguages = [.. Enumerable.Range(0, sites).SelectMany(WantedAt)],
        };
    }

    private static RosterBlock Block(int week, int index, int site, int day, int afternoon, int halfHours, int places, bool formularhilfe)
    {
        var start = FirstMonday.PlusDays(7 * week + day).At(new LocalTime(afternoon == 0 ? 9 : 14, 0));
        return new($"w{week + 1}-{index + 1}", $"site{site + 1}", start, start.PlusMinutes(30 * halfHours), places, formularhilfe, week + 1);
    }

    private RosterPerson Person(int index, List<RosterBlock> blocks) => new()
    {
        Key = $"p{index + 1}",
        IsNovice = index % 4 == 3,
        Languages = [.. Draw(Spoken, 1 + random.Next(3))],
        MinutesPerWeek = 60 * (4 + random.Next(5)),
        ExcludedSites = Chance(0.15) ? [$"site{random.Next(sites) + 1}"] : [],
        PreferredSites = [.. Draw([.. Enumerable.Range(1, sites).Select(s => $"site{s}")], 1 + random.Next(2))],
        Wishes = Wishes(blocks),
    };

    /// <summary>Free on some half days of every week, less now and then: 35 to 47 % of the blocks.</summary>
    private Dictionary<string, Wish> Wishes(List<RosterBlock> blocks)
    {
        while (true)
        {
            var free = Draw([.. Enumerable.Range(0, HalfDays)], 4 + random.Next(2)).ToHashSet();
            var wishes = blocks.Where(b => free.Contains(HalfDay(b)) && Chance(0.93)).ToDictionary(b => b.Key, _ => Chance(0.7) ? Wish.Gladly : Wish.IfNeedBe);
            if (wishes.Count >= 0.35 * blocks.Count && wishes.Count <= 0.47 * blocks.Count) return wishes;
        }
    }

    private static int HalfDay(RosterBlock block) => 2 * ((int)block.Day.DayOfWeek - 1) + (block.Start.Hour < 12 ? 0 : 1);

    private IEnumerable<WantedLanguage> WantedAt(int site)
    {
        var languages = Draw(Spoken, WantedPerSite).ToList();
        return Enumerable.Range(1, weeks).SelectMany(week => languages.Select(l => new WantedLanguage($"site{site + 1}", week, l)));
    }

    private bool Chance(double share) => random.NextDouble() < share;

    private IEnumerable<T> Draw<T>(IReadOnlyCollection<T> from, int count) => from.Select(x => (x, Order: random.Next())).OrderBy(x => x.Order).Take(count).Select(x => x.x);
}
