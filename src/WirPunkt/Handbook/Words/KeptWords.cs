namespace WirPunkt.Handbook.Words;

/// <summary>The German words that a translation keeps beside its own: without them nobody finds the door or the form.</summary>
internal static class KeptWords
{
    /// <summary>What the glossary keeps and the source names in its text, but the translation nowhere.</summary>
    public static IEnumerable<string> MissingIn(string translation, string source, IEnumerable<GlossaryTerm> glossary) =>
        TermsMissingIn(translation, source, glossary).Select(m => $"'{m.Term.Term}' stands in block {m.Block} of the source and nowhere here; the glossary keeps the German word");

    /// <returns>Each with the block of the source that names it first, from 1.</returns>
    public static IEnumerable<(GlossaryTerm Term, int Block)> TermsMissingIn(string translation, string source, IEnumerable<GlossaryTerm> glossary)
    {
        if (Finder(glossary) is not { } finder) yield break;

        var seen = new HashSet<GlossaryTerm>();
        foreach (var (index, block) in TextBlock.AllOf(source).Index())
            foreach (var word in finder.In(block.Words))
                if (seen.Add(word.Term) && !Names(word.Term, translation))
                    yield return (word.Term, index + 1);
    }

    /// <summary>The kept words that a German text names.</summary>
    public static IEnumerable<GlossaryTerm> In(string german, IEnumerable<GlossaryTerm> glossary) =>
        Finder(glossary)?.In(german).Select(w => w.Term).Distinct() ?? [];

    public static bool Names(GlossaryTerm term, string translation) => term.Spellings.Any(s => translation.Contains(s, StringComparison.OrdinalIgnoreCase));

    private static WordFinder? Finder(IEnumerable<GlossaryTerm> glossary) => glossary.Where(t => t.Keep).ToList() is { Count: > 0 } kept ? new(kept, "de") : null;
}
