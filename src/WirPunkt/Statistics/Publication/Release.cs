namespace WirPunkt.Statistics.Publication;

/// <summary>What is published of a month: its sites, and of each table of the plan the margin or nothing.</summary>
public sealed record MonthRelease(Month Month, PublishedTable? Sites, IReadOnlyList<PublishedTable?> Tables);

/// <summary>What is published of a quarter, table by table of the plan.</summary>
public sealed record QuarterRelease(Quarter Quarter, IReadOnlyList<PublishedTable?> Tables);

/// <summary>Something that is published coarser than planned, or not at all.</summary>
public sealed record Coarsened(string Period, string Table, Detail Detail);
