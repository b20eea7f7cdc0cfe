using WirPunkt.Handbook.Words;

namespace WirPunkt.Handbook.Xliff;

/// <summary>Makes the units of a page: a block each, with what there is of its translation.</summary>
/// <param name="language">the translation's</param>
internal sealed class UnitsOfPage(IReadOnlyList<GlossaryTerm> glossary, string language)
{
    private readonly WordFinder words = new(glossary, "de");

    public XliffPage Of(PageText source, PageText? translation)
    {
        var blocks = PageBlocks.Of(source);
        var state = translation is null ? null : TranslationState.Of(translation, blocks);
        var own = state?.IsPaired == true ? state.Own : null;
        var pairs = own is null ? [] : state!.Blocks.Where(b => b.Now is not null).ToDictionary(b => b.Now!.Value);
        var units = blocks.All.Index().Where(b => b.Item?.HasWords == true)
            .Select(b => UnitOf(b.Index, b.Item!, pairs.TryGetValue(b.Index, out var pair) && pair.Before is { } mine ? own![mine] : null, pair?.Change, translation?.Translation));
        return new(source.Page, source.Language, language, [.. units]);
    }

    private XliffUnit UnitOf(int index, TextBlock source, TextBlock? translation, BlockChange? change, Translation? made)
    {
        var text = index < PageBlocks.Body ? InlineText.Plain(source.Markdown) : InlineText.Of(source.Markdown);
        var target = translation is null ? null
            : index < PageBlocks.Body ? InlineText.Plain(translation.Markdown)
            : InlineText.Of(translation.Markdown).NumberedAs(text);
        return new(new UnitId(index, source.Fingerprint, target is null ? null : UnitId.FingerprintOf(target.ToMarkdown(text.Marks))).ToString(), text, target, StateOf(target, change, made), [.. NotesOf(source, text)]);
    }

    private static UnitState StateOf(InlineText? target, BlockChange? change, Translation? made) =>
        target is null ? UnitState.Missing
        : change == BlockChange.Edited ? UnitState.Outdated
        : made!.IsUncheckedMachine ? UnitState.MachineMade
        : made.Reviewed is null ? UnitState.Translated
        : UnitState.Reviewed;

    private IEnumerable<UnitNote> NotesOf(TextBlock source, InlineText text)
    {
        foreach (var term in words.In(source.Words).Select(w => w.Term).Distinct())
            if (term.Name.ByLanguage.TryGetValue(language, out var name))
                yield return new("glossary", term.Keep ? $"{term.Term} → {name} (*{term.Term}*)" : $"{term.Term} → {name}");
        foreach (var mark in text.Marks.Where(m => m.Closes is not null)) yield return new("link", $"{mark.Id} → {mark.Meaning}");
    }
}
