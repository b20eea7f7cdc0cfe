namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>
/// The Lagrangian of a model. Each row gets a price; with prices every person's week, every block, language and site
/// can be decided alone, and what they cost together is never more than the best plan costs. The slope says how to
/// change the prices for a better bound.
/// </summary>
public sealed class DualBound
{
    private readonly RosterModel model;
    private readonly double[] values;

    public double[] Prices { get; }

    /// <summary>What is asked of each row less what the weeks bring, at the last <see cref="Evaluate"/>.</summary>
    public double[] Slope { get; }

    public DualBound(RosterModel model)
    {
        this.model = model;
        values = new double[model.Weeks.Count == 0 ? 0 : model.Weeks.Max(w => w.Items.Count)];
        Prices = new double[model.Rows.Count];
        Slope = new double[model.Rows.Count];
        Project();
    }

    private Planning.RosterWeights Weights => model.Problem.Weights;

    /// <summary>A cost that no plan is below.</summary>
    public double Evaluate()
    {
        Array.Clear(Slope);
        return model.BaseCost + OfWeeks() + OfBlocks() + OfLanguages() + OfDays() + OfHours();
    }

    /// <summary>What each item of a week costs at these prices.</summary>
    public static void Value(PersonWeek week, double[] prices, Span<double> values)
    {
        for (var i = 0; i < week.Items.Count; i++)
        {
            var value = week.Items[i].Cost;
            foreach (var (row, amount) in week.Items[i].Entries) value -= amount * prices[row];
            values[i] = value;
        }
    }

    private double OfWeeks()
    {
        var sum = 0.0;
        foreach (var week in model.Weeks)
        {
            Value(week, Prices, values);
            var (column, least) = Cheapest(week);
            foreach (var item in week.Column(column))
                foreach (var (row, amount) in week.Items[item].Entries) Slope[row] -= amount;
            sum += week.IsComplete ? least : Math.Min(least, Relaxed(week));
        }
        return sum;
    }

    private (int Column, double Cost) Cheapest(PersonWeek week)
    {
        var (best, least) = (0, double.MaxValue);
        for (var column = 0; column < week.Columns; column++)
        {
            var sum = 0.0;
            foreach (var item in week.Column(column)) sum += values[item];
            if (sum < least) (best, least) = (column, sum);
        }
        return (best, least);
    }

    /// <summary>Where columns are left out: the best block of each day by itself, each with its site's languages. Never dearer than the best column.</summary>
    private double Relaxed(PersonWeek week)
    {
        var sites = week.Items.Index().Where(i => i.Item.Block is null).ToDictionary(i => i.Item.Site, i => Math.Min(0, values[i.Index]));
        var blocks = week.Items.Index().Where(i => i.Item.Block is not null).ToLookup(i => i.Item.IsPinned);
        double WithSite((int Index, WeekItem Item) i) => values[i.Index] + sites[i.Item.Site];
        return blocks[true].Sum(WithSite)
            + blocks[false].GroupBy(i => i.Item.Block!.Block.Day).Select(day => Math.Min(0, day.Min(WithSite))).Order().Take(week.Days).Sum();
    }

    private double OfBlocks()
    {
        var sum = 0.0;
        foreach (var block in model.Blocks)
        {
            var (experienced, novices) = (ModelRows.Experienced(block.Index), model.Rows.Novices(block.Index));
            var (least, best) = (double.MaxValue, block.States[0]);
            foreach (var state in block.States)
            {
                var cost = state.Cost + state.Experienced * Prices[experienced] + state.Novices * Prices[novices];
                if (cost < least) (least, best) = (cost, state);
            }
            sum += least;
            Slope[experienced] += best.Experienced;
            Slope[novices] += best.Novices;
        }
        return sum;
    }

    private double OfLanguages()
    {
        var sum = 0.0;
        for (var i = 0; i < model.Languages.Count; i++)
        {
            var row = model.Rows.Language(i);
            if (Prices[row] < Weights.LanguageMissing) Slope[row] += 1;
            sum += Math.Min(Prices[row], Weights.LanguageMissing);
        }
        return sum;
    }

    /// <summary>A site's cheapest days are asked for as long as they cost less than the day that is missing.</summary>
    private double OfDays()
    {
        var sum = 0.0;
        foreach (var site in model.SiteWeeks)
        {
            var rows = site.Days.Select(model.Rows.Day).OrderBy(row => Prices[row]).Take(site.Wanted);
            foreach (var row in rows)
            {
                if (Prices[row] < Weights.DayMissing) Slope[row] += 1;
                sum += Math.Min(Prices[row], Weights.DayMissing);
            }
        }
        return sum;
    }

    private double OfHours()
    {
        var sum = 0.0;
        for (var person = 0; person < model.People.Count; person++) sum += Asked(model.Rows.Hours(person), model.ExpectedHours[person]);
        for (var month = 0; month < model.Months.Count; month++) sum += Asked(model.Rows.Month(month), -model.Months[month].Hours);
        return sum;
    }

    private double Asked(int row, double amount)
    {
        Slope[row] += amount;
        return amount * Prices[row];
    }

    /// <summary>Prices that a bound may have: none below zero, and those of hours no dearer together than the largest shortfall is.</summary>
    public void Project()
    {
        for (var row = model.Rows.FirstBound; row < Prices.Length; row++) Prices[row] = Math.Max(0, Prices[row]);
        var hours = Prices.AsSpan(model.Rows.Hours(0), model.People.Count);
        for (var i = 0; i < hours.Length; i++) hours[i] -= Weights.Shortfall;
        Simplex.Project(hours, Weights.LargestShortfall);
        for (var i = 0; i < hours.Length; i++) hours[i] += Weights.Shortfall;
    }
}

/// <summary>The nearest point whose parts are not negative and add up to no more than a sum (Held, Wolfe and Crowder 1974).</summary>
public static class Simplex
{
    public static void Project(Span<double> point, double most)
    {
        var sum = 0.0;
        foreach (ref var part in point) sum += part = Math.Max(0, part);
        if (sum <= most) return;

        var sorted = point.ToArray();
        Array.Sort(sorted);
        var (above, less) = (0.0, 0.0);
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            above += sorted[i];
            var cut = (above - most) / (sorted.Length - i);
            if (cut >= sorted[i]) break;
            less = cut;
        }
        foreach (ref var part in point) part = Math.Max(0, part - less);
    }
}
