using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Roster.Solving;

namespace WirPunkt.Volunteering.Roster.Exact;

/// <summary>A model as a linear program of single placements, its own rows for what a column of <see cref="PersonWeek"/> keeps by itself.</summary>
public sealed class RosterProgram
{
    private readonly RosterModel model;
    private readonly List<(PersonWeek Week, WeekItem Item, int Column)> placements = [];

    public LinearProgram Program { get; } = new();

    public RosterProgram(RosterModel model)
    {
        this.model = model;
        foreach (var week in model.Weeks)
            foreach (var item in week.Items.Where(i => i.Block is not null))
                placements.Add((week, item, Program.Choice(item.Cost, item.IsPinned)));
        foreach (var week in placements.GroupBy(p => p.Week)) KeepWeek(week.Key, [.. week]);
        foreach (var block in model.Blocks) KeepBlock(block);
        for (var i = 0; i < model.Languages.Count; i++) KeepLanguage(i);
        foreach (var site in model.SiteWeeks) KeepDays(site);
        KeepHours();
        for (var i = 0; i < model.Months.Count; i++) KeepMonth(i);
    }

    private RosterWeights Weights => model.Problem.Weights;

    /// <summary>The placements that a solution names.</summary>
    public IEnumerable<Placement> Placements(double[] values) =>
        placements.Where(p => values[p.Column] > 0.5).Select(p => new Placement(model.People[p.Week.Person].Key, p.Item.Block!.Block.Key));

    private void KeepWeek(PersonWeek week, List<(PersonWeek Week, WeekItem Item, int Column)> own)
    {
        var pinned = own.Where(p => p.Item.IsPinned).ToList();
        var pinnedDays = pinned.Select(p => p.Item.Block!.Block.Day).ToHashSet();
        var free = own.Where(p => !p.Item.IsPinned).ToList();
        foreach (var day in free.GroupBy(p => p.Item.Block!.Block.Day)) Program.AtMost(pinnedDays.Contains(day.Key) ? 0 : 1, day.Select(p => (p.Column, 1.0)));
        Program.AtMost(Math.Max(0, week.Days - pinnedDays.Count), free.Select(p => (p.Column, 1.0)));
        var hours = model.People[week.Person].MinutesPerWeek / 60.0 - pinned.Sum(p => p.Item.Block!.Hours);
        Program.AtMost(Math.Max(0, hours), free.Select(p => (p.Column, p.Item.Block!.Hours)));
    }

    /// <summary>A block is in exactly one of its states.</summary>
    private void KeepBlock(ModelBlock block)
    {
        var states = block.States.Select(s => (s.Experienced, s.Novices, Column: Program.Choice(s.Cost))).ToList();
        var here = placements.Where(p => p.Item.Block == block).ToList();
        Program.Exactly(1, states.Select(s => (s.Column, 1.0)));
        Program.Exactly(0, here.Where(p => p.Item.IsExperienced).Select(p => (p.Column, 1.0)).Concat(states.Select(s => (s.Column, -(double)s.Experienced))));
        Program.Exactly(0, here.Where(p => !p.Item.IsExperienced).Select(p => (p.Column, 1.0)).Concat(states.Select(s => (s.Column, -(double)s.Novices))));
    }

    private void KeepLanguage(int language)
    {
        var wanted = model.Languages[language];
        var missing = Program.Amount(Weights.LanguageMissing, 0, 1);
        Program.AtLeast(1, placements
            .Where(p => p.Item.Site == wanted.Site && p.Item.Block!.Block.Week == wanted.Week && model.People[p.Week.Person].Languages.Contains(wanted.Language))
            .Select(p => (p.Column, 1.0)).Append((missing, 1.0)));
    }

    private void KeepDays(SiteWeek site)
    {
        var missing = Program.Amount(Weights.DayMissing);
        var reached = site.Days.Select(day => (Day: day, Column: Program.Amount(0, 0, 1))).ToList();
        foreach (var (day, column) in reached)
            Program.AtLeast(0, placements.Where(p => p.Item.IsExperienced && p.Item.Block!.Day == day).Select(p => (p.Column, 1.0)).Append((column, -1.0)));
        Program.AtLeast(site.Wanted, reached.Select(r => (r.Column, 1.0)).Append((missing, 1.0)));
    }

    private void KeepHours()
    {
        var largest = Program.Amount(Weights.LargestShortfall);
        for (var person = 0; person < model.People.Count; person++)
        {
            var shortfall = Program.Amount(Weights.Shortfall);
            Program.AtLeast(model.ExpectedHours[person], placements.Where(p => p.Week.Person == person).Select(p => (p.Column, p.Item.Block!.Hours)).Append((shortfall, 1)));
            Program.AtLeast(0, [(largest, 1), (shortfall, -1)]);
        }
    }

    private void KeepMonth(int month) =>
        Program.AtMost(model.Months[month].Hours, placements.Where(p => p.Item.Month == month).Select(p => (p.Column, p.Item.Block!.Hours)));
}
