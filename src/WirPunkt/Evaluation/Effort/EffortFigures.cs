using NodaTime;

namespace WirPunkt.Evaluation.Effort;

/// <summary>Minutes of a month, and those that the share of the post has.</summary>
public sealed record EffortMonth(YearMonth Month, int Minutes, int Of)
{
    /// <summary>Percent of the share.</summary>
    public int Percent => Percentage.Of(Minutes, Of) ?? 0;
}

/// <summary>What one more Wir-Punkt would take: planning and accompanying, which grow with their number.</summary>
/// <param name="PerSite">minutes of a month</param>
/// <param name="Sites">on average of the months</param>
/// <param name="From">the first of the months it is reckoned from</param>
/// <param name="FullPost">minutes of a full post in a month</param>
public sealed record MoreSites(int PerSite, decimal Sites, int Months, YearMonth From, YearMonth To, int FullPost)
{
    /// <summary>Numbers of further Wir-Punkte that are reckoned.</summary>
    public static IReadOnlyList<int> Steps { get; } = [1, 2, 4];

    public int MinutesFor(int sites) => PerSite * sites;

    /// <summary>Percent of a full post.</summary>
    public decimal ShareFor(int sites) => FullPost == 0 ? 0 : Math.Round(100m * MinutesFor(sites) / FullPost, 1, MidpointRounding.AwayFromZero);
}

/// <summary>The lead's minutes by month and kind.</summary>
public sealed class EffortFigures(IReadOnlyCollection<EffortDay> days, IReadOnlyCollection<PostShare> shares)
{
    /// <summary>Whole months that an estimate needs, and that it looks back.</summary>
    public const int FewestMonths = 3, MostMonths = 6;

    private static readonly EffortKind[] BySite = [EffortKind.Planning, EffortKind.Accompanying];

    public int Minutes => days.Sum(d => d.Minutes);

    /// <summary>From the first month with minutes to the last, those between them too.</summary>
    public IReadOnlyList<EffortMonth> Months
    {
        get
        {
            var byMonth = days.Where(d => d.Minutes > 0).GroupBy(d => new YearMonth(d.Day.Year, d.Day.Month)).ToDictionary(g => g.Key, g => g.Sum(d => d.Minutes));
            if (byMonth.Count == 0) return [];
            var (months, last) = (new List<EffortMonth>(), byMonth.Keys.Max());
            for (var month = byMonth.Keys.Min(); month.CompareTo(last) <= 0; month = month.PlusMonths(1)) months.Add(new(month, byMonth.GetValueOrDefault(month), PostShare.MinutesOf(month, shares)));
            return months;
        }
    }

    public IReadOnlyList<(EffortKind Kind, int Minutes)> Kinds => [.. Enum.GetValues<EffortKind>().Select(k => (k, days.Where(d => d.Kind == k).Sum(d => d.Minutes)))];

    /// <param name="current">the month that is not over</param>
    /// <returns>Null: there are too few whole months, or nobody was at a Wir-Punkt in them.</returns>
    public MoreSites? Estimate(KeptSites sites, YearMonth current)
    {
        var whole = Months.Where(m => m.Month.CompareTo(current) < 0).TakeLast(MostMonths).Select(m => m.Month).ToList();
        var kept = whole.Sum(sites.In);
        if (kept == 0 || whole.Count < FewestMonths) return null;
        var minutes = days.Where(d => BySite.Contains(d.Kind) && whole.Contains(new YearMonth(d.Day.Year, d.Day.Month))).Sum(d => d.Minutes);
        return new((int)Math.Round((decimal)minutes / kept, MidpointRounding.AwayFromZero), (decimal)kept / whole.Count, whole.Count, whole[0], whole[^1], PostShare.FullMinutesOf(current, shares));
    }
}
