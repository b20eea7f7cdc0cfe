namespace WirPunkt.Handbook.Xliff;

/// <summary>The blocks of a source, each with what the translation has of it and what a translator sent back.</summary>
internal sealed class PageSlots
{
    /// <summary>Letters of a block that a remark quotes.</summary>
    private const int Quoted = 60;

    private readonly PageBlocks blocks;
    private readonly List<XliffRemark> remarks = [];

    public PageSlots(PageBlocks blocks, PageText? translation)
    {
        this.blocks = blocks;
        var made = Enumerable.Range(0, blocks.All.Count).Select(i => new Slot(i)).ToArray();
        var state = translation is null ? null : TranslationState.Of(translation, blocks);
        HasOwn = state?.IsPaired == true;
        if (HasOwn)
        {
            var (own, fingerprints) = (state!.Own, (translation!.Translation.Blocks ?? blocks.Fingerprints).Split(' '));
            foreach (var pair in state.Blocks)
                if (pair is { Before: { } mine, Now: { } theirs } && own[mine] is { } block) (made[theirs].Text, made[theirs].MadeFrom, made[theirs].Own) = (block.Markdown, fingerprints[mine], mine);
        }
        foreach (var slot in made)
            if (blocks.All[slot.Index] is { HasWords: false } empty) (slot.Text, slot.MadeFrom, slot.State) = (empty.Markdown, empty.Fingerprint, ReturnedState.Reviewed);
        All = made;
    }

    /// <summary>At the places of <see cref="PageBlocks.All"/>.</summary>
    public IReadOnlyList<Slot> All { get; }

    /// <summary>Whether there is a translation that follows its source block by block.</summary>
    public bool HasOwn { get; }

    public IReadOnlyList<XliffRemark> Remarks => remarks;

    /// <summary>Takes what a unit says, or remarks why not.</summary>
    public void Put(PairedUnit pair)
    {
        if (pair.Block is not { } index || blocks.All[index] is not { } block)
        {
            if (pair.Unit.Target?.WithoutMarks().Length > 0) Remark("xliff.gone", pair.Unit.Source.WithoutMarks());
            return;
        }
        var (slot, target, text) = (All[index], pair.Unit.Target, index < PageBlocks.Body ? InlineText.Plain(block.Markdown) : InlineText.Of(block.Markdown));
        slot.WasAsked = true;
        if (pair.Unit.IsHalf) Remark("xliff.half-block", block.Words);
        if (target is null || target.WithoutMarks().Length == 0) return;

        if (!target.FitsInto(text.Marks))
        {
            Remark("xliff.marks", block.Words);
            return;
        }
        var words = target.ToMarkdown(text.Marks);
        if (pair.Unit.State == ReturnedState.Open && words == text.ToMarkdown(text.Marks)) return; // a tool fills with the source what nobody has translated
        var same = slot.Text is not null && words == Spelt(slot.Text, text, index);
        if (!pair.IsCurrent)
        {
            if (slot.Text is not null && !same) Remark("xliff.stale", block.Words);
            if (slot.Text is null && Take(slot, block, words, pair)) Remark("xliff.stale-taken", block.Words);
            return;
        }
        if (!same && IsOlder(pair.Unit.Id?.Target, slot, text))
        {
            var isUntouched = UnitId.FingerprintOf(words) == pair.Unit.Id!.Target; // an older file must not undo what somebody wrote since
            if (isUntouched || Take(slot, block, words, pair)) Remark(isUntouched ? "xliff.newer" : "xliff.newer-taken", block.Words);
        }
        else if (!same) Take(slot, block, words, pair);
        else if (pair.Unit.State > ReturnedState.Open) slot.Confirm(block.Fingerprint, pair.Unit);
    }

    /// <summary>Whether the translation has become another since the file was made.</summary>
    private static bool IsOlder(string? exported, Slot slot, InlineText source) =>
        exported is not null && slot.Text is not null && UnitId.FingerprintOf(Spelt(slot.Text, source, slot.Index)) != exported;

    private bool Take(Slot slot, TextBlock block, string words, PairedUnit pair)
    {
        if (slot.Index < PageBlocks.Body)
        {
            slot.Take(words, pair.Fingerprint, pair.Unit);
            return true;
        }
        var harmless = HarmlessIn(block, words);
        var made = TextBlock.AllOf(harmless);
        List<string> links = [.. made.SelectMany(b => b.Links)], numbers = [.. made.SelectMany(b => b.Numbers).Order(StringComparer.Ordinal)];
        if (links.Except(block.Links).FirstOrDefault() is { } stranger)
        {
            Remark("xliff.link", block.Words, stranger);
            return false;
        }
        if (block.Links.Except(links).ToList() is { Count: > 0 } lost) Remark("xliff.links", block.Words, string.Join(", ", lost));
        if (!numbers.SequenceEqual(block.Numbers)) Remark("xliff.numbers", block.Words, $"{string.Join(", ", block.Numbers)} → {string.Join(", ", numbers)}");
        slot.Take(harmless, pair.Fingerprint, pair.Unit);
        return true;
    }

    private static string HarmlessIn(TextBlock block, string words) =>
        block.Kind.StartsWith("a heading", StringComparison.Ordinal) ? words : BodyAssembly.Harmless(words);

    /// <summary>A text of the translation as it went out.</summary>
    private static string Spelt(string text, InlineText source, int index) =>
        index < PageBlocks.Body ? InlineText.Clean(text) : InlineText.Of(text).NumberedAs(source).ToMarkdown(source.Marks);

    public void Remark(string text, string block, string detail = "") =>
        remarks.Add(new(text, block.Length > Quoted ? block[..Quoted].TrimEnd() + "…" : block, detail));
}
