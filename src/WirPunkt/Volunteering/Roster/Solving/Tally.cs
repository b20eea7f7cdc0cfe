using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>A plan while it is made: one column per person and week, and what they cost together, kept up to date column by column.</summary>
public sealed partial class Tally
{
    private readonly RosterModel model;
    private readonly int[] experienced;
    private readonly int[] novices;
    private readonly int[] speakers;
    private readonly int[] guides;
    private readonly int[] daysReached;
    private readonly double[] hours;
    private readonly double[] monthHours;
    private readonly int[] chosen;
    private double ownCost, blockCost, languageCost, dayCost;

    /// <summary>Hours and people over what is allowed. A plan has none; on the way to one there may be some.</summary>
    public double Excess { get; private set; }

    /// <summary>Each person and week with the first column: nothing but what is pinned.</summary>
    public Tally(RosterModel model)
    {
        this.model = model;
        (experienced, novices) = (new int[model.Blocks.Count], new int[model.Blocks.Count]);
        speakers = new int[model.Languages.Count];
        guides = new int[model.SiteWeeks.Sum(s => s.Days.Count)];
        daysReached = new int[model.SiteWeeks.Count];
        (hours, monthHours) = (new double[model.People.Count], new double[model.Months.Count]);
        chosen = new int[model.Weeks.Count];

        ownCost = model.BaseCost;
        blockCost = model.Blocks.Sum(b => b.Cost(0, 0));
        languageCost = model.Languages.Count * Weights.LanguageMissing;
        dayCost = model.SiteWeeks.Sum(s => s.Wanted) * Weights.DayMissing;
        for (var week = 0; week < chosen.Length; week++) Count(week, 0, 1);
    }

    private RosterWeights Weights => model.Problem.Weights;
    public int Chosen(int week) => chosen[week];
    public double Cost => ownCost + blockCost + languageCost + dayCost + ShortfallCost();

    public void Choose(int week, int column)
    {
        if (chosen[week] == column) return;
        Count(week, chosen[week], -1);
        Count(week, column, 1);
        chosen[week] = column;
    }

    private void Count(int week, int column, int sign)
    {
        var who = model.Weeks[week];
        hours[who.Person] += sign * who.Hours(column);
        foreach (var index in who.Column(column))
        {
            var item = who.Items[index];
            if (item.Block is { } block) CountBlock(item, block, sign);
            else foreach (var language in item.Languages) CountSpeaker(language, sign);
        }
    }

    private void CountSpeaker(int language, int sign)
    {
        var isFirstOrLast = speakers[language] == (sign > 0 ? 0 : 1);
        speakers[language] += sign;
        if (isFirstOrLast) languageCost -= sign * Weights.LanguageMissing;
    }

    private void CountBlock(WeekItem item, ModelBlock block, int sign)
    {
        var at = block.Index;
        ownCost += sign * item.Cost;
        blockCost -= block.Cost(experienced[at], novices[at]);
        Excess -= block.TooMany(experienced[at], novices[at]);
        (item.IsExperienced ? experienced : novices)[at] += sign;
        blockCost += block.Cost(experienced[at], novices[at]);
        Excess += block.TooMany(experienced[at], novices[at]);
        if (item.IsExperienced) CountGuide(block, sign);
        if (item.Month >= 0) CountMonthHours(item.Month, sign * block.Hours);
    }

    private void CountGuide(ModelBlock block, int sign)
    {
        var before = guides[block.Day];
        var after = guides[block.Day] = before + sign;
        if (before > 0 == after > 0) return;
        var site = model.SiteWeeks[block.SiteWeek];
        dayCost -= site.Missing(daysReached[block.SiteWeek]) * Weights.DayMissing;
        daysReached[block.SiteWeek] += sign;
        dayCost += site.Missing(daysReached[block.SiteWeek]) * Weights.DayMissing;
    }

    private void CountMonthHours(int month, double more)
    {
        var most = model.Months[month].Hours + 1e-9;
        Excess -= Math.Max(0, monthHours[month] - most);
        monthHours[month] += more;
        Excess += Math.Max(0, monthHours[month] - most);
    }

    private double ShortfallCost()
    {
        var (sum, largest) = Shortfalls();
        return sum * Weights.Shortfall + largest * Weights.LargestShortfall;
    }

    private (double Sum, double Largest) Shortfalls()
    {
        var (sum, largest) = (0.0, 0.0);
        for (var person = 0; person < hours.Length; person++)
        {
            var missing = Math.Max(0, model.ExpectedHours[person] - hours[person]);
            sum += missing;
            largest = Math.Max(largest, missing);
        }
        return (sum, largest);
    }

    /// <summary>In the order of blocks, then of people.</summary>
    public IReadOnlyList<Placement> Placements() =>
    [
        .. from week in model.Weeks.Index()
           from item in ChosenItems(week.Index)
           where item.Block is not null
           orderby item.Block!.Index, week.Item.Person
           select new Placement(model.People[week.Item.Person].Key, item.Block!.Block.Key),
    ];

    private IEnumerable<WeekItem> ChosenItems(int week) => model.Weeks[week].Column(chosen[week]).ToArray().Select(i => model.Weeks[week].Items[i]);

    /// <summary>Null: the placements are no combination of columns, or break a rule.</summary>
    public static Tally? Of(RosterModel model, IEnumerable<Placement> placements)
    {
        var tally = new Tally(model);
        var byPerson = placements.ToLookup(p => p.Person, p => p.Block);
        for (var week = 0; week < model.Weeks.Count; week++)
        {
            var wanted = byPerson[model.People[model.Weeks[week].Person].Key].ToHashSet();
            if (model.Weeks[week].Find(wanted) is not { } column) return null;
            tally.Choose(week, column);
        }
        return tally.Excess > 0 ? null : tally;
    }
}
