using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Volunteering.Roster.Blocks;

/// <summary>Why a block cannot be there: which block, and the times that stand against it (of the other block, or when the house is open).</summary>
public sealed record BlockObstacle(ObstacleKind Kind, string Site, LocalDateTime From, LocalDateTime Until, IReadOnlyList<(LocalTime From, LocalTime Until)> Against)
{
    /// <summary>In the night in which the clocks change: one of the ends is there never or twice. Null: both are there once.</summary>
    public static BlockObstacle? OfClock(string site, LocalDateTime from, LocalDateTime until, DateTimeZone zone)
    {
        if (((LocalDateTime[])[from, until]).Select(zone.MapLocal).FirstOrDefault(m => m.Count != 1) is not { } change) return null;
        LocalTime[] ends = [.. ((LocalTime[])[change.EarlyInterval.IsoLocalEnd.TimeOfDay, change.LateInterval.IsoLocalStart.TimeOfDay]).Order()];
        return new(change.Count == 0 ? ObstacleKind.Skipped : ObstacleKind.Twice, site, from, until, [(ends[0], ends[1])]);
    }

    /// <param name="site">name of the Wir-Punkt</param>
    public string InWords(string site, Texts texts)
    {
        var block = texts.List(From.Date.DayOfWeek.InWords(texts), From.Date.InWords(texts), Wording.Range(From.TimeOfDay, Until.TimeOfDay, texts), site);
        var why = texts[$"roster.obstacle-{Kind.ToString().ToLowerInvariant()}", ("times", texts.List(Against.Select(t => Wording.Range(t.From, t.Until, texts))))];
        return $"{block}: {why}";
    }
}

/// <summary>In the texts as <c>roster.obstacle-…</c>.</summary>
public enum ObstacleKind { NoSuchSite, Overlaps, Closed, OutsideHours, Skipped, Twice }

/// <summary>What is wrong with a change to a block: a text, or an obstacle.</summary>
/// <param name="Pinned">who could not be pinned to it, with why as the text</param>
public sealed record BlockProblem(string? Text, BlockObstacle? Obstacle = null, string? Pinned = null)
{
    /// <summary>Somebody else was faster.</summary>
    public static BlockProblem Changed { get; } = new("roster.problem-changed");

    /// <param name="site">name of the Wir-Punkt</param>
    /// <param name="time">the block in words</param>
    public string InWords(string site, string time, Texts texts) =>
        Obstacle?.InWords(site, texts) ?? (Pinned is null ? texts[Text!] : texts["roster.pin-refused", ("name", Pinned), ("time", time), ("why", texts[Text!])]);
}
