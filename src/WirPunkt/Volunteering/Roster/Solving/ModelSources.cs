using NodaTime;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>What a <see cref="RosterModel"/> is made from: the problem, looked up by key and by index.</summary>
public sealed class ModelSources
{
    private readonly RosterProblem problem;
    private readonly IReadOnlyList<RosterPerson> people;
    private readonly IReadOnlyList<RosterBlock> blocks;
    private readonly FitPeople fit;
    private readonly HashSet<Placement> pinned;
    private readonly ILookup<string, string> pinnedPeople;
    private readonly Dictionary<(string Site, int Week), int> siteWeeks;
    private readonly Dictionary<(string Site, LocalDate Day), int> days = [];
    private readonly ILookup<(string Site, int Week), WantedLanguage> wanted;
    private readonly Dictionary<WantedLanguage, int> languages;

    public IReadOnlySet<Placement> Published { get; }
    public IReadOnlyList<int> WeekNumbers { get; }

    public ModelSources(RosterProblem problem, IReadOnlyList<RosterPerson> people, IReadOnlyList<RosterBlock> blocks)
    {
        (this.problem, this.people, this.blocks) = (problem, people, blocks);
        fit = new FitPeople(problem);
        var personKeys = people.Select(p => p.Key).ToHashSet();
        var blockKeys = blocks.Select(b => b.Key).ToHashSet();
        pinned = [.. problem.Pins.Select(p => p.Placement).Where(IsKnown)];
        pinnedPeople = pinned.ToLookup(p => p.Block, p => p.Person);
        Published = (problem.Published ?? []).Where(IsKnown).ToHashSet();
        WeekNumbers = [.. blocks.Select(b => b.Week).Distinct().Order()];

        siteWeeks = blocks.Select(b => (b.Site, b.Week)).Distinct().Select((key, index) => (key, index)).ToDictionary(x => x.key, x => x.index);
        foreach (var block in blocks) days.TryAdd((block.Site, block.Day), days.Count);
        wanted = problem.WantedLanguages.Distinct().Where(l => siteWeeks.ContainsKey((l.Site, l.Week))).ToLookup(l => (l.Site, l.Week));
        languages = wanted.SelectMany(l => l).Select((language, index) => (language, index)).ToDictionary(x => x.language, x => x.index);

        bool IsKnown(Placement p) => personKeys.Contains(p.Person) && blockKeys.Contains(p.Block);
    }

    public RosterWeights Weights => problem.Weights;
    public IReadOnlyList<WantedLanguage> Languages() => [.. languages.OrderBy(l => l.Value).Select(l => l.Key)];

    public IReadOnlyList<SiteWeek> SiteWeeks() => [.. siteWeeks.OrderBy(s => s.Value).Select(s => SiteWeekOf(s.Key.Site, s.Key.Week))];

    private SiteWeek SiteWeekOf(string site, int week)
    {
        var own = blocks.Where(b => b.Site == site && b.Week == week).ToList();
        var withPlaces = own.Where(b => b.Places > 0).Select(b => b.Day).Distinct().Count();
        return new(site, week, [.. own.Select(b => days[(site, b.Day)]).Distinct()], Math.Min(Weights.DaysWanted, withPlaces));
    }

    public ModelBlock Block(RosterBlock block, int index)
    {
        var there = pinnedPeople[block.Key].Select(key => people.First(p => p.Key == key)).ToList();
        return new(index, block, siteWeeks[(block.Site, block.Week)], days[(block.Site, block.Day)],
            (there.Count(p => p.IsExperienced), there.Count(p => p.IsNovice)), Weights);
    }

    public IReadOnlyList<MonthLimit> MonthLimits() =>
    [
        .. from person in people.Index()
           where person.Item.MinutesPerMonth is not null
           from month in blocks.Select(b => b.Month).Distinct().Order()
           select new MonthLimit(person.Index, month, Math.Max(person.Item.MinutesPerMonth!.Value, PinnedMinutes(person.Item, month)) / 60.0),
    ];

    private int PinnedMinutes(RosterPerson person, YearMonth month) => blocks.Where(b => b.Month == month && IsPinned(person, b)).Sum(b => b.Minutes);

    public bool IsPinned(RosterPerson person, RosterBlock block) => pinned.Contains(new(person.Key, block.Key));
    public bool IsFit(RosterPerson person, RosterBlock block) => fit.IsFit(person, block);

    /// <summary>Indexes of the wanted languages that the person brings to the site in that week.</summary>
    public IReadOnlyList<int> LanguagesOf(RosterPerson person, string site, int week) =>
        [.. wanted[(site, week)].Where(l => person.Languages.Contains(l.Language)).Select(l => languages[l])];

    public OwnCost OwnCost(RosterPerson person, RosterBlock block)
    {
        var change = problem.Published is null ? 0 : Published.Contains(new(person.Key, block.Key)) ? -Weights.Change : Weights.Change;
        return new(person.Likes(block.Site) ? 0 : Weights.OtherSite, person.WishFor(block) == Wish.IfNeedBe ? Weights.IfNeedBe : 0, change);
    }

    /// <summary>What was agreed, or less where the person is free for less. Nobody falls short of what the holidays make impossible.</summary>
    public double ExpectedHours(int person, IEnumerable<PersonWeek> weeks)
    {
        var byWeek = weeks.Where(w => w.Person == person).Sum(w => Math.Min(people[person].MinutesPerWeek, w.MostMinutes));
        var byMonth = people[person].MinutesPerMonth is { } limit ? limit * blocks.Select(b => b.Month).Distinct().Count() : int.MaxValue;
        return Math.Min(byWeek, byMonth) / 60.0;
    }
}
