using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Volunteering.Roster.Blocks;

/// <summary>Why a block cannot be there: which block, and the times that stand against it (of the other block, or when the house is open).</summary>
public sealed record BlockObstacle(ObstacleKind Kind, string Site, LocalDateTime From, LocalDateTime Until, IReadOnlyList<(LocalTime From, LocalTime Until)> Against)
{
    /// <param name="site">name of the Wir-Punkt</param>
    public string InWords(string site, Texts texts)
    {
        var block = texts.List(From.Date.DayOfWeek.InWords(texts), From.Date.InWords(texts), Wording.Range(From.TimeOfDay, Until.TimeOfDay, texts), site);
        var why = texts[$"roster.obstacle-{Kind.ToString().ToLowerInvariant()}", ("times", texts.List(Against.Select(t => Wording.Range(t.From, t.Until, texts))))];
        return $"{block}: {why}";
    }
}

/// <summary>In the texts as <c>roster.obstacle-…</c>.</summary>
public enum ObstacleKind { NoSuchSite, Overlaps, Closed, OutsideHours }

/// <summary>What is wrong with a change to a block: a text, or an obstacle.</summary>
public sealed record BlockProblem(string? Text, BlockObstacle? Obstacle = null)
{
    /// <summary>Somebody else was faster.</summary>
    public static BlockProblem Changed { get; } = new("roster.problem-changed");

    public string InWords(string site, Texts texts) => Obstacle?.InWords(site, texts) ?? texts[Text!];
}
