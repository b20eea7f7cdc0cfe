using NodaTime;

namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>Everything that a roster is made from, as plain values: who, when, where, what is wanted and what is settled. Times are local.</summary>
public sealed record RosterProblem
{
    public required IReadOnlyList<RosterPerson> People { get; init; }
    public required IReadOnlyList<RosterBlock> Blocks { get; init; }
    public IReadOnlyList<WantedLanguage> WantedLanguages { get; init; } = [];

    /// <summary>Settled already, by the lead or by the past: kept whatever they cost.</summary>
    public IReadOnlyList<Pin> Pins { get; init; } = [];

    /// <summary>Ruled out by the lead, or declined by the person.</summary>
    public IReadOnlyList<Placement> Forbidden { get; init; } = [];
    public IReadOnlyList<BlockedTime> BlockedTimes { get; init; } = [];

    /// <summary>The plan that people already know; null: nothing is published, and nothing can change.</summary>
    public IReadOnlyList<Placement>? Published { get; init; }
    public RosterWeights Weights { get; init; } = new();
}

/// <summary>One person in one block, by their keys.</summary>
public sealed record Placement(string Person, string Block);

/// <summary>A placement that stays. What only pins of the past break is nobody's fault any more.</summary>
public sealed record Pin(string Person, string Block, bool IsPast = false)
{
    public Placement Placement => new(Person, Block);
}

/// <summary>A language that somebody should speak at a site at least once in a week.</summary>
public sealed record WantedLanguage(string Site, int Week, string Language);

/// <summary>A training, workshop or meeting in which nobody is at a Wir-Punkt.</summary>
/// <param name="Person">Null: it is for all.</param>
public sealed record BlockedTime(string? Person, LocalDateTime Start, LocalDateTime End)
{
    public bool Blocks(RosterPerson person, RosterBlock block) =>
        (Person is null || Person == person.Key) && Start < block.End && block.Start < End;
}
