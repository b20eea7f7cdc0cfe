namespace WirPunkt.Volunteering.Recruitment.Channels;

/// <summary>How many of those who applied came how far, by channel.</summary>
public sealed record Funnel(IReadOnlyList<FunnelRow> Rows, FunnelRow Total)
{
    public static IReadOnlyList<RecruitmentStep> Steps { get; } = Enum.GetValues<RecruitmentStep>();

    /// <param name="channels">keys in their order; a channel that is gone stands after them, unknown ones last</param>
    public static Funnel Of(IReadOnlyCollection<RecruitmentCount> counts, IReadOnlyList<string> channels)
    {
        var keys = channels.Concat(counts.Select(c => c.Channel).Where(k => k.Length > 0).Except(channels).Order(StringComparer.Ordinal)).Append("");
        return new([.. keys.Select(key => RowOf(key, counts.Where(c => c.Channel == key))).Where(r => channels.Contains(r.Channel) || r.Applied > 0)], RowOf("", counts));
    }

    private static FunnelRow RowOf(string channel, IEnumerable<RecruitmentCount> counts)
    {
        var byStep = counts.GroupBy(c => c.Step).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        return new(channel, [.. Steps.Select(s => byStep.GetValueOrDefault(s))]);
    }
}

/// <param name="Reached">one figure for each of <see cref="Funnel.Steps"/></param>
public sealed record FunnelRow(string Channel, IReadOnlyList<int> Reached)
{
    public int Applied => Reached[0];

    /// <summary>Of a hundred who applied; null where nobody did.</summary>
    public int? PercentAt(int step) => Applied == 0 ? null : (int)Math.Round(100.0 * Reached[step] / Applied, MidpointRounding.AwayFromZero);
}
