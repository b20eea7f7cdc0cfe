using WirPunkt.Signposting.Search.Analysis;

namespace WirPunkt.Signposting.Search.Lexicon;

/// <summary>One of the words that a word of another language may be.</summary>
/// <param name="Share">How likely it is this one; all together 1.</param>
/// <param name="Back">How likely the word found is said with the word asked for: what makes it a good translation of a text.</param>
public readonly record struct Translation(Word Word, float Share, float Back);
