using WirPunkt.Statistics.Publication.Auditing;

namespace WirPunkt.Statistics.Publication;

/// <summary>What the rounding of a month and of the quarter that ends with it starts from.</summary>
/// <param name="Counted">The year's true counts up to the month.</param>
/// <param name="Published">The year's months before, as published.</param>
/// <param name="Quarters">The year's quarters before, as published.</param>
public sealed record Closing(PublicationPlan Plan, Month Month, IReadOnlyList<MonthCounts> Counted, IReadOnlyList<MonthRelease> Published, IReadOnlyList<QuarterRelease> Quarters)
{
    /// <summary>For a correction: what is published, of which as much as possible stays.</summary>
    public (MonthRelease Month, QuarterRelease? Quarter)? Kept { get; init; }

    /// <summary>For a correction: everything that readers of the quarter have seen.</summary>
    public IReadOnlyList<(Span Span, int Table, PublishedTable Numbers)> Seen { get; init; } = [];

    public MonthCounts Counts => Counted[^1];

    /// <summary>The published months of the same quarter before this one.</summary>
    public IReadOnlyList<MonthRelease> Before => [.. Published.Where(p => p.Month.Quarter == Month.Quarter)];

    /// <summary>The counted months of the same quarter, this one too.</summary>
    public IReadOnlyList<MonthCounts> QuarterCounted => [.. Counted.Where(c => c.Month.Quarter == Month.Quarter)];

    public CountTable CountedIn(Quarter quarter, int table) => CountTable.Sum([.. Counted.Where(c => c.Month.Quarter == quarter).Select(c => c.Tables[table])]);
}

/// <summary>What is published of a month: its sites, and of each table of the plan the margin or nothing.</summary>
public sealed record MonthRelease(Month Month, PublishedTable? Sites, IReadOnlyList<PublishedTable?> Tables);

/// <summary>What is published of a quarter, table by table of the plan.</summary>
public sealed record QuarterRelease(Quarter Quarter, IReadOnlyList<PublishedTable?> Tables);

/// <summary>Something that is published coarser than planned, or not at all.</summary>
public sealed record Coarsened(string Period, string Table, Detail Detail);
