using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>What the plan of a tally costs by rule.</summary>
public sealed partial class Tally
{
    public RosterCosts Costs()
    {
        var empty = model.Blocks.Where(b => b.Block.Places > 0 && experienced[b.Index] == 0).ToLookup(b => b.Block.HasFormularhilfe);
        var second = model.Blocks.Where(b => b.Block.Places >= 2 && experienced[b.Index] + novices[b.Index] < 2).Sum(b => b.Block.Price);
        var (shortfalls, largest) = Shortfalls();
        var placed = PlacedItems().ToList();
        return new(new Dictionary<RosterRule, double>
        {
            [RosterRule.FormularhilfeAlone] = empty[true].Sum(b => b.Block.Price) * Weights.FormularhilfeAlone,
            [RosterRule.Unstaffed] = empty[false].Sum(b => b.Block.Price) * Weights.Unstaffed,
            [RosterRule.LanguageMissing] = speakers.Count(s => s == 0) * Weights.LanguageMissing,
            [RosterRule.DayMissing] = model.SiteWeeks.Index().Sum(s => s.Item.Missing(daysReached[s.Index])) * Weights.DayMissing,
            [RosterRule.SecondPlaceEmpty] = second * Weights.SecondPlaceEmpty,
            [RosterRule.Shortfall] = shortfalls * Weights.Shortfall,
            [RosterRule.LargestShortfall] = largest * Weights.LargestShortfall,
            [RosterRule.OtherSite] = placed.Sum(i => i.Own.OtherSite),
            [RosterRule.IfNeedBe] = placed.Sum(i => i.Own.IfNeedBe),
            [RosterRule.Change] = model.BaseCost + placed.Sum(i => i.Own.Change),
        });
    }

    private IEnumerable<WeekItem> PlacedItems() => Enumerable.Range(0, chosen.Length).SelectMany(ChosenItems).Where(i => i.Block is not null);
}
