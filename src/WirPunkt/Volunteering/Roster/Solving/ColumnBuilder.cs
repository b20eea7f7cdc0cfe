namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>Columns in one piece of memory: hundreds of thousands of them are usual.</summary>
public sealed class ColumnSet
{
    private readonly List<int> starts = [0];
    private readonly List<int> minutes = [];
    private readonly List<ushort> items = [];

    public int Count => minutes.Count;
    public ReadOnlySpan<ushort> this[int column] =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items)[starts[column]..starts[column + 1]];
    public int Minutes(int column) => minutes[column];

    public void Add(IEnumerable<int> column, int columnMinutes)
    {
        foreach (var item in column) items.Add((ushort)item);
        starts.Add(items.Count);
        minutes.Add(columnMinutes);
    }

    public ColumnSet Trimmed()
    {
        starts.TrimExcess();
        minutes.TrimExcess();
        items.TrimExcess();
        return this;
    }
}

/// <summary>Combines the blocks of a week: none or one a day, within hours and days; what is pinned is always in.</summary>
public sealed class ColumnBuilder
{
    private readonly IReadOnlyList<WeekItem> items;
    private readonly List<int> pinned;
    private readonly List<List<int>> days;
    private readonly int minutesLeft;
    private readonly int daysLeft;
    private readonly Dictionary<string, int> sites;

    public ColumnBuilder(IReadOnlyList<WeekItem> items, int minutes, int days)
    {
        this.items = items;
        var blocks = Enumerable.Range(0, items.Count).Where(i => items[i].Block is not null).ToList();
        sites = Enumerable.Range(0, items.Count).Where(i => items[i].Block is null).ToDictionary(i => items[i].Site);
        pinned = [.. blocks.Where(i => items[i].IsPinned)];
        var pinnedDays = pinned.Select(Day).ToHashSet();
        minutesLeft = minutes - pinned.Sum(Minutes);
        daysLeft = days - pinnedDays.Count;
        this.days = [.. blocks.Where(i => !pinnedDays.Contains(Day(i)) && Minutes(i) <= minutesLeft).GroupBy(Day).OrderBy(g => g.Key).Select(g => g.OrderByDescending(Promise).ToList())];
    }

    private NodaTime.LocalDate Day(int item) => items[item].Block!.Block.Day;
    private int Minutes(int item) => items[item].Block!.Block.Minutes;

    /// <summary>What a guide saves here by the hour.</summary>
    private double Promise(int item) => (items[item].Block!.Cost(0, 0) - items[item].Cost) / Math.Max(1, Minutes(item));

    public ColumnSet Build(int most, out bool isComplete)
    {
        var widest = days.Count == 0 ? 0 : days.Max(d => d.Count);
        var width = widest;
        while (width > 1 && Counted(width, most + 1) > most) width--;
        isComplete = width == widest;

        var set = new ColumnSet();
        Combine(0, minutesLeft, daysLeft, width, [.. pinned], chosen => set.Add(chosen.Concat(SitesOf(chosen)), chosen.Sum(Minutes)), int.MaxValue);
        return set.Trimmed();
    }

    /// <summary>Stops counting at <paramref name="most"/>.</summary>
    private int Counted(int width, int most) => Combine(0, minutesLeft, daysLeft, width, [], _ => { }, most);

    private int Combine(int day, int minutes, int more, int width, List<int> chosen, Action<List<int>> found, int wanted)
    {
        if (wanted <= 0) return 0;
        if (day == days.Count || more <= 0)
        {
            found(chosen);
            return 1;
        }
        var count = Combine(day + 1, minutes, more, width, chosen, found, wanted);
        foreach (var item in days[day].Take(width))
        {
            if (Minutes(item) > minutes) continue;
            chosen.Add(item);
            count += Combine(day + 1, minutes - Minutes(item), more - 1, width, chosen, found, wanted - count);
            chosen.RemoveAt(chosen.Count - 1);
        }
        return count;
    }

    private IEnumerable<int> SitesOf(List<int> blocks) => blocks.Select(i => sites[items[i].Site]).Distinct();
}
