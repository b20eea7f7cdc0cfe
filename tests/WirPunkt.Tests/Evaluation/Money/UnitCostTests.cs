using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WirPunkt.Statistics;

namespace WirPunkt.Evaluation.Money;

/// <summary>What rounding leaves of a cost: the truth lies between.</summary>
public sealed class UnitCostTests
{
    [Fact]
    public void Each_published_number_widens_the_range_and_none_was_below_zero()
    {
        Assert.Equal(new CountRange(22, 42), CountRange.Of([25, 5, 0], 4));
        Assert.Equal(new CountRange(100, 110), new CountRange(90, 110).And(new(100, 120)));
        Assert.Equal(new CountRange(0, 0), CountRange.Of([], 4));
    }

    [Fact]
    public void A_cost_is_rounded_outwards()
    {
        Assert.Equal(new UnitCost(909, 1112), UnitCost.Of(10_000, new(9, 11)));
        Assert.Equal(new UnitCost(2500, null), UnitCost.Of(10_000, new(0, 4)));
        Assert.Null(UnitCost.Of(0, new(9, 11)));
        Assert.Null(UnitCost.Of(10_000, default));
    }

    [Fact]
    public void The_true_cost_always_lies_between() => Prop.ForAll<ushort[], ushort, int>((truth, spent, seed) =>
    {
        if (spent == 0 || truth.Sum(t => t) == 0) return true;
        var random = new Random(seed);
        var published = truth.Select(t => random.Next(2) == 0 ? t / 5 * 5 : (t + 4) / 5 * 5); // either multiple of five beside it
        var (cost, real) = (UnitCost.Of(spent, CountRange.Of(published, 4))!, (decimal)spent / truth.Sum(t => t));
        return cost.LowCents <= real && !(cost.HighCents < real);
    }).QuickCheckThrowOnFailure();

    private static PublishedMonth Month(int year, int month, int contacts, int? hours = 30) => new(new(year, month), contacts, hours);

    [Fact]
    public void Money_and_contacts_end_with_the_same_month()
    {
        var costs = Costs.Of([Month(2026, 1, 20), Month(2026, 3, 40)], null, month => month == new YearMonth(2026, 3) ? 60_000 : 1);
        Assert.Equal((60_000, 60, new CountRange(52, 68), 60), (costs.SpentCents, costs.Published, costs.Contacts, costs.Hours!.Value));
        Assert.Equal([new YearMonth(2026, 2)], costs.Missing);
        Assert.Equal(new UnitCost(882, 1154), costs.PerContact);
        Assert.Equal(new UnitCost(1000, 1000), costs.PerHour);
    }

    [Fact]
    public void Hours_that_are_not_known_of_every_month_are_not_known()
    {
        var costs = Costs.Of([Month(2026, 1, 20), Month(2026, 2, 40, null)], null, _ => 60_000);
        Assert.Null(costs.Hours);
        Assert.Null(costs.PerHour);
    }

    [Fact]
    public void Hours_in_which_a_guide_was_there_stand_for_those_of_the_sign_where_every_month_has_them()
    {
        PublishedMonth[] months = [Month(2026, 1, 20), Month(2026, 2, 40)];
        var costs = Costs.Of(months, null, _ => 60_000);
        var kept = costs.With(new Dictionary<string, int> { ["2026-01"] = 1190, ["2026-02"] = 1235, ["2026-03"] = 600 }, months);
        Assert.Equal((40, true), (kept.Hours!.Value, kept.AreKept)); // 2,425 minutes
        Assert.Equal(new UnitCost(1500, 1500), kept.PerHour);
        Assert.Equal(costs, costs.With(new Dictionary<string, int> { ["2026-01"] = 1190 }, months));
        Assert.Equal(costs, costs.With(new Dictionary<string, int> { ["2026-01"] = 0, ["2026-02"] = 0 }, months)); // no roster was kept
    }

    [Fact]
    public void Months_before_the_first_guide_in_which_nobody_came_have_no_hours()
    {
        PublishedMonth[] months = [Month(2025, 12, 0), Month(2026, 1, 20)];
        var kept = new Dictionary<string, int> { ["2026-01"] = 600 };
        Assert.Equal((10, true), (Costs.Of(months, null, _ => 60_000).With(kept, months).Hours!.Value, Costs.Of(months, null, _ => 60_000).With(kept, months).AreKept));
        months = [Month(2025, 12, 5), Month(2026, 1, 20)];
        Assert.False(Costs.Of(months, null, _ => 60_000).With(kept, months).AreKept); // somebody was there, and the roster does not know how long
    }

    [Fact]
    public void A_whole_quarter_narrows_the_range() =>
        Assert.Equal(new CountRange(56, 64), Costs.Of([Month(2026, 1, 20), Month(2026, 2, 20), Month(2026, 3, 20)], new CountRange(56, 64), _ => 100).Contacts);

    [Fact]
    public void Without_published_contacts_nothing_is_reckoned()
    {
        Assert.Null(Costs.Of([], null, _ => 100).PerContact);
        Assert.Null(Costs.Of([Month(2026, 1, 0, null)], null, _ => 100).PerContact);
        Assert.Null(Costs.Of([Month(2026, 1, 0, null)], null, _ => 100).PerHour);
    }
}
