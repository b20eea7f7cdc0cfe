namespace WirPunkt.Statistics;

/// <summary>What a module adds to the public page of the statistics.</summary>
/// <param name="Component">without parameters</param>
public sealed record BesideStatistics(Type Component);
