using System.Globalization;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Volunteering.Recruitment.Channels;

/// <summary>How many of those who applied came how far, by channel.</summary>
public sealed record Funnel(IReadOnlyList<FunnelRow> Rows, FunnelRow Total)
{
    public static IReadOnlyList<RecruitmentStep> Steps { get; } = Enum.GetValues<RecruitmentStep>();

    /// <param name="channels">keys in their order; a channel that is gone stands after them, unknown ones last</param>
    public static Funnel Of(IReadOnlyCollection<RecruitmentCount> counts, IReadOnlyList<string> channels, DateOnly today)
    {
        var keys = channels.Concat(counts.Select(c => c.Channel).Where(k => k.Length > 0).Except(channels).Order(StringComparer.Ordinal)).Append("");
        return new([.. keys.Select(key => RowOf(key, [.. counts.Where(c => c.Channel == key)], today)).Where(r => channels.Contains(r.Channel) || r.Applied > 0)], RowOf("", counts, today));
    }

    private static FunnelRow RowOf(string channel, IReadOnlyCollection<RecruitmentCount> counts, DateOnly today) =>
        new(channel, SumsOf(counts), SumsOf(counts.Where(c => RecruitmentCount.EndOf(c.HalfYear).AddMonths(CountStayed.After) <= today)));

    private static int[] SumsOf(IEnumerable<RecruitmentCount> counts)
    {
        var byStep = counts.GroupBy(c => c.Step).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        return [.. Steps.Select(s => byStep.GetValueOrDefault(s))];
    }
}

/// <param name="Reached">one figure for each of <see cref="Funnel.Steps"/></param>
/// <param name="Settled">the same of half-years that are over for so long that the last step could be reached</param>
public sealed record FunnelRow(string Channel, IReadOnlyList<int> Reached, IReadOnlyList<int> Settled)
{
    public int Applied => Reached[0];

    /// <summary>Whether nobody can be expected to have come so far yet.</summary>
    public bool IsOpenAt(int step) => IsLast(step) && Applied > 0 && Settled[0] == 0 && Reached[step] == 0;

    /// <summary>The number, or that it is still open.</summary>
    public string CountAt(int step, Texts texts) => IsOpenAt(step) ? texts["channels.still-open"] : Reached[step].ToString(CultureInfo.InvariantCulture);

    /// <summary>Of a hundred who applied; null where nobody did. At the last step only of those for whom it can be known.</summary>
    public int? PercentAt(int step)
    {
        var counted = IsLast(step) ? Settled : Reached;
        return counted[0] == 0 ? null : (int)Math.Round(100.0 * counted[step] / counted[0], MidpointRounding.AwayFromZero);
    }

    private static bool IsLast(int step) => Funnel.Steps[step] == RecruitmentStep.Stayed;
}
