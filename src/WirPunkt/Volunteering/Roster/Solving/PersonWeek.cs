using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>
/// One person in one week: the blocks that are possible, and every way to combine them that keeps the person's own rules
/// (one block a day, hours and days a week). Such a way is called a column, as in the linear program that it stands in.
/// </summary>
public sealed class PersonWeek
{
    /// <summary>Beyond this many columns the least promising blocks of each day are left out of them.</summary>
    public const int MostColumns = 20_000;

    public int Person { get; }
    public int Week { get; }

    /// <summary>Blocks first, then the sites that they are at.</summary>
    public IReadOnlyList<WeekItem> Items { get; }
    public int Days { get; }

    /// <summary>The longest block of each possible day, on as many days as the person comes.</summary>
    public int MostMinutes { get; }

    /// <summary>Whether the columns are all there are. If not, a bound must not rely on them.</summary>
    public bool IsComplete { get; }
    private readonly ColumnSet columns;

    private PersonWeek(int person, int week, int days, IReadOnlyList<WeekItem> items, ColumnSet columns, bool isComplete)
    {
        (Person, Week, Days, Items, this.columns, IsComplete) = (person, week, days, items, columns, isComplete);
        MostMinutes = items.Where(i => i.Block is not null).GroupBy(i => i.Block!.Block.Day)
            .Select(day => day.Max(i => i.Block!.Block.Minutes)).OrderDescending().Take(days).Sum();
    }

    public int Columns => columns.Count;

    /// <summary>Indexes into <see cref="Items"/>.</summary>
    public ReadOnlySpan<ushort> Column(int index) => columns[index];
    public double Hours(int column) => columns.Minutes(column) / 60.0;

    /// <summary>The column with exactly these blocks of the week; null: there is none.</summary>
    public int? Find(IReadOnlySet<string> blocks)
    {
        var wanted = Items.Index().Where(i => i.Item.Block is { } b && blocks.Contains(b.Block.Key)).Select(i => (ushort)i.Index).ToHashSet();
        for (var column = 0; column < Columns; column++)
        {
            var count = 0;
            foreach (var item in Column(column))
                if (Items[item].Block is not null) count += wanted.Contains(item) ? 1 : wanted.Count + 1;
            if (count == wanted.Count) return column;
        }
        return null;
    }

    /// <summary>Null: nothing is possible.</summary>
    public static PersonWeek? Of(RosterModel model, ModelSources sources, int person, int week)
    {
        var who = model.People[person];
        var blocks = model.Blocks.Where(b => b.Block.Week == week && (sources.IsPinned(who, b.Block) || sources.IsFit(who, b.Block))).ToList();
        if (blocks.Count == 0) return null;

        var items = blocks.Select(b => WeekItem.At(model, person, b, sources.OwnCost(who, b.Block), sources.IsPinned(who, b.Block)))
            .Concat(blocks.Select(b => b.Block.Site).Distinct().Select(site => WeekItem.Of(model, site, sources.LanguagesOf(who, site, week))))
            .ToList();
        var days = who.DaysPerWeek ?? 7;
        var builder = new ColumnBuilder(items, who.MinutesPerWeek, days);
        var columns = builder.Build(MostColumns, out var isComplete);
        return new(person, week, days, items, columns, isComplete);
    }
}

/// <summary>A part of a column: a block that the person is in, or a site that the person's languages come to.</summary>
/// <param name="Block">Null: it is a site.</param>
/// <param name="Entries">Row and amount: what it adds to the rows of the model.</param>
public sealed record WeekItem(ModelBlock? Block, string Site, OwnCost Own, bool IsPinned, bool IsExperienced, IReadOnlyList<int> Languages, int Month, (int Row, double Amount)[] Entries)
{
    public double Cost { get; } = Own.Total;

    public static WeekItem At(RosterModel model, int person, ModelBlock block, OwnCost own, bool isPinned)
    {
        var isExperienced = model.People[person].IsExperienced;
        var month = model.Months.Index().Where(m => m.Item.Person == person && m.Item.Month == block.Block.Month).Select(m => m.Index).FirstOrDefault(-1);
        var rows = model.Rows;
        List<(int, double)> entries = [(isExperienced ? ModelRows.Experienced(block.Index) : rows.Novices(block.Index), 1), (rows.Hours(person), block.Hours)];
        if (isExperienced) entries.Add((rows.Day(block.Day), 1));
        if (month >= 0) entries.Add((rows.Month(month), -block.Hours));
        return new(block, block.Block.Site, own, isPinned, isExperienced, [], month, [.. entries]);
    }

    public static WeekItem Of(RosterModel model, string site, IReadOnlyList<int> languages) =>
        new(null, site, new(0, 0, 0), false, false, languages, -1, [.. languages.Select(l => (model.Rows.Language(l), 1.0))]);
}

/// <summary>What a placement costs by itself, whoever else is there.</summary>
/// <param name="Change">Negative: it is in the published plan, whose loss every plan begins with.</param>
public readonly record struct OwnCost(double OtherSite, double IfNeedBe, double Change)
{
    public double Total => OtherSite + IfNeedBe + Change;
}
