namespace WirPunkt.Signposting.Search.Ranking;

/// <param name="Score">Comparable within one answer only.</param>
public sealed record Finding(SearchableText Text, double Score, Passage Passage);
