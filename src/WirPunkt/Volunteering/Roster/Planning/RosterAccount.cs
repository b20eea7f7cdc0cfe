namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>Adds up what any placements cost by rule, plainly, once for the checker and for what explains a plan. No solver uses it.</summary>
public sealed class RosterAccount(RosterProblem problem)
{
    private readonly Dictionary<string, RosterPerson> people = problem.People.DistinctBy(p => p.Key).ToDictionary(p => p.Key);
    private readonly List<RosterBlock> blocks = [.. problem.Blocks.DistinctBy(b => b.Key)];
    private RosterWeights Weights => problem.Weights;

    public RosterCosts Of(IEnumerable<Placement> placements)
    {
        var known = placements.Where(p => people.ContainsKey(p.Person)).ToList();
        var present = known.ToLookup(p => p.Block, p => people[p.Person]);
        var own = known.ToLookup(p => p.Person, p => p.Block);
        var shortfalls = people.Values.Select(p => Shortfall(p, [.. own[p.Key]])).ToList();
        var missed = blocks.Where(b => b.Places > 0 && !present[b.Key].Any(p => !p.IsNovice)).ToList();
        return new(new Dictionary<RosterRule, double>
        {
            [RosterRule.FormularhilfeAlone] = Weights.FormularhilfeAlone * missed.Where(b => b.HasFormularhilfe).Sum(b => b.Price),
            [RosterRule.Unstaffed] = Weights.Unstaffed * missed.Where(b => !b.HasFormularhilfe).Sum(b => b.Price),
            [RosterRule.LanguageMissing] = Weights.LanguageMissing * LanguagesMissing(present),
            [RosterRule.DayMissing] = Weights.DayMissing * DaysMissing(present),
            [RosterRule.SecondPlaceEmpty] = Weights.SecondPlaceEmpty * blocks.Where(b => b.Places > 1 && present[b.Key].Count() < 2).Sum(b => b.Price),
            [RosterRule.Shortfall] = Weights.Shortfall * shortfalls.Sum(),
            [RosterRule.LargestShortfall] = Weights.LargestShortfall * shortfalls.DefaultIfEmpty().Max(),
            [RosterRule.OtherSite] = Weights.OtherSite * blocks.Sum(b => present[b.Key].Count(p => p.PreferredSites.Any() && !p.PreferredSites.Contains(b.Site))),
            [RosterRule.IfNeedBe] = Weights.IfNeedBe * blocks.Sum(b => present[b.Key].Count(p => p.Wishes.TryGetValue(b.Key, out var wish) && wish == Wish.IfNeedBe)),
            [RosterRule.Change] = Weights.Change * Changes(known),
        });
    }

    private int LanguagesMissing(ILookup<string, RosterPerson> present) =>
        problem.WantedLanguages.Distinct().Count(wanted =>
        {
            var there = blocks.Where(b => b.Site == wanted.Site && b.Week == wanted.Week).ToList();
            return there.Count > 0 && !there.Any(b => present[b.Key].Any(p => p.Languages.Contains(wanted.Language)));
        });

    private int DaysMissing(ILookup<string, RosterPerson> present) =>
        blocks.GroupBy(b => (b.Site, b.Week)).Sum(site =>
        {
            var possible = site.Where(b => b.Places > 0).Select(b => b.Start.Date).Distinct().Count();
            var reached = site.Where(b => present[b.Key].Any(p => !p.IsNovice)).Select(b => b.Start.Date).Distinct().Count();
            return Math.Max(0, Math.Min(Weights.DaysWanted, possible) - reached);
        });

    /// <summary>Hours that the person gets less than agreed, or than the person could at most, if that is less.</summary>
    private double Shortfall(RosterPerson person, HashSet<string> own)
    {
        var expected = blocks.GroupBy(b => b.Week).Sum(week => Math.Min(person.MinutesPerWeek, MostMinutes(person, week)));
        if (person.MinutesPerMonth is { } limit) expected = Math.Min(expected, limit * blocks.Select(b => (b.Start.Year, b.Start.Month)).Distinct().Count());
        return Math.Max(0, expected - blocks.Where(b => own.Contains(b.Key)).Sum(b => b.Minutes)) / 60.0;
    }

    private int MostMinutes(RosterPerson person, IEnumerable<RosterBlock> week) =>
        week.Where(b => CouldBe(person, b)).GroupBy(b => b.Start.Date).Select(day => day.Max(b => b.Minutes)).OrderDescending().Take(person.DaysPerWeek ?? 7).Sum();

    private bool CouldBe(RosterPerson person, RosterBlock block)
    {
        if (problem.Pins.Any(p => p.Person == person.Key && p.Block == block.Key)) return true;
        return block.Minutes > 0 && block.Places > (person.IsNovice ? 1 : 0) && person.MinutesPerWeek > 0
            && person.Wishes.TryGetValue(block.Key, out var wish) && wish != Wish.No
            && !person.ExcludedSites.Contains(block.Site)
            && !problem.Forbidden.Any(f => f.Person == person.Key && f.Block == block.Key)
            && !problem.BlockedTimes.Any(t => (t.Person ?? person.Key) == person.Key && t.Start < block.End && t.End > block.Start);
    }

    private int Changes(List<Placement> placements)
    {
        if (problem.Published is null) return 0;
        var keys = blocks.Select(b => b.Key).ToHashSet();
        var published = problem.Published.Where(p => people.ContainsKey(p.Person) && keys.Contains(p.Block)).ToHashSet();
        return published.Except(placements).Count() + placements.Except(published).Count();
    }
}
