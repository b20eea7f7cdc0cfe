using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook.Xliff;

/// <summary>Puts what a translator sent back into a page's translation: a whole page or nothing of it.</summary>
/// <param name="source">the page in its own language, as it is now</param>
/// <param name="translation">null: there is none yet</param>
internal sealed class TranslatedPage(PageText source, PageText? translation, string language)
{
    /// <summary>Share of a page, one in so many blocks, that may be newer than the file: more is no page.</summary>
    private const int MostNew = 4;

    private readonly PageBlocks blocks = PageBlocks.Of(source);
    private PageSlots page = null!;
    private IReadOnlyList<Slot> slots = [];
    private bool isWholeFile;

    /// <summary>Whether half a page is enough: for a draft that somebody goes on with tomorrow.</summary>
    public bool MayBeHalf { get; init; }

    /// <param name="asOf">of the source's statements</param>
    /// <returns>The translation as it is then (null: it stays as it is), and what to say of it.</returns>
    public (PageText? Text, PageReport Report) With(IReadOnlyList<ReturnedUnit> returned, PartialDate? asOf, PartialDate today)
    {
        page = new PageSlots(blocks, translation);
        slots = page.All;
        foreach (var pair in UnitPairing.Of(returned, blocks)) page.Put(pair);
        isWholeFile = IsWhole(returned);
        if (!slots.Any(s => s.IsNew)) return Stays(PageOutcome.Unchanged);
        if (Open() is > 0 and var open) return Stays(PageOutcome.Refused, new XliffRemark("xliff.half", null, open.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        if (Assembled() is not { } body) return Stays(PageOutcome.Refused, new XliffRemark("xliff.no-whole"));
        if (!slots.Any(s => s.IsNew)) return Stays(PageOutcome.Unchanged);

        var isChanged = slots.Any(s => s.IsChanged);
        var text = new PageText
        {
            Key = $"{source.Page}/{language}",
            Page = source.Page,
            Language = language,
            Title = slots[PageBlocks.Title].Text ?? "",
            Summary = blocks.All[PageBlocks.Summary] is null ? translation?.Summary : slots[PageBlocks.Summary].Text,
            Body = isChanged ? body : translation!.Body,
            Translation = Made(asOf, today),
        };
        if (translation is not null && (text.Title, text.Summary, text.Body, text.Translation) == (translation.Title, translation.Summary, translation.Body, translation.Translation))
            return Stays(PageOutcome.Unchanged);
        return (text, new PageReport(source.Page, PageOutcome.Taken, page.Remarks) { Changed = slots.Count(s => s.IsChanged), IsReviewed = text.Translation.Reviewed is not null });
    }

    /// <summary>The body, or null when it cannot be put together without becoming another. A text that would be another kind of block is left out first.</summary>
    private string? Assembled()
    {
        if (Try() is { } body) return body;

        var alone = TextBlock.AllOf(source.Body).Select(b => (string?)b.Markdown).ToArray();
        foreach (var slot in slots.Where(s => s.IsChanged && s.Index >= PageBlocks.Body))
        {
            var texts = (string?[])alone.Clone();
            texts[slot.Index - PageBlocks.Body] = slot.Text;
            if (BodyAssembly.Holds(BodyAssembly.Of(source.Body, Body(), texts), Body())) continue;
            page.Remark("xliff.other-kind", blocks.All[slot.Index]!.Words);
            slot.GiveBack();
        }
        return Open() > 0 ? null : Try();
    }

    /// <summary>Blocks without which a page would be half a page. What a translation lacked before, it may lack still; and what its source got
    /// after the file was made, nobody could translate.</summary>
    private int Open()
    {
        var lacking = slots.Where(s => s.Text is null && blocks.All[s.Index] is not null).ToList();
        if (page.HasOwn || MayBeHalf) return 0;
        return isWholeFile && lacking.All(s => !s.WasAsked && s.Index >= PageBlocks.Body) && lacking.Count * MostNew < slots.Count ? 0 : lacking.Count;
    }

    /// <summary>Whether the file has the page as it was exported: title and all numbers from one on.</summary>
    private static bool IsWhole(IReadOnlyList<ReturnedUnit> returned)
    {
        var places = returned.Select(u => u.Id?.Block ?? -1).Distinct().Order().ToList();
        return places.Contains(PageBlocks.Title) && places.Where(p => p >= PageBlocks.Body).Select((p, i) => p - i).All(p => p == PageBlocks.Body);
    }

    private string? Try()
    {
        var body = BodyAssembly.Of(source.Body, Body(), [.. slots.Skip(PageBlocks.Body).Select(s => s.Text)]);
        return BodyAssembly.Holds(body, Body().Where((_, i) => slots[i + PageBlocks.Body].Text is not null)) ? body : null;
    }

    private TextBlock[] Body() => [.. blocks.All.Skip(PageBlocks.Body).Select(b => b!)];

    /// <summary>A page that a machine made stays marked until somebody has confirmed or rewritten all of it.</summary>
    private Translation Made(PartialDate? asOf, PartialDate today)
    {
        var there = slots.Where(s => s.Text is not null && blocks.All[s.Index] is not null).ToList();
        var (before, isReviewed) = (translation?.Translation, there.All(s => s.State == ReturnedState.Reviewed));
        var isMachine = there.Any(s => s.IsMachineMade) || (before?.IsUncheckedMachine == true && !there.All(s => s.IsChanged || s.State > ReturnedState.Open));
        var isChanged = there.Any(s => s.IsChanged);
        var fingerprints = isChanged ? Fingerprints() : Confirmed();
        return new Translation
        {
            Of = source.Language,
            How = isMachine ? TranslationHow.Machine : before is null || isChanged || before.IsUncheckedMachine ? TranslationHow.Human : before.How,
            Reviewed = isReviewed ? (isChanged ? today : before?.Reviewed ?? today) : isChanged ? null : before?.Reviewed,
            Blocks = fingerprints,
            CheckedByTargetGroup = isChanged ? null : before?.CheckedByTargetGroup,
            AsOf = fingerprints == blocks.Fingerprints ? asOf : before?.AsOf,
        };
    }

    /// <summary>In the source's order, as the body has been put together.</summary>
    private string Fingerprints() =>
        string.Join(' ', slots.Where(s => s.Index < PageBlocks.Body || s.Text is not null).Select(s => s.Text is null || blocks.All[s.Index] is null ? PageBlocks.Nothing : s.MadeFrom!));

    /// <summary>In the translation's own order: its body stays.</summary>
    private string Confirmed()
    {
        var fingerprints = (translation!.Translation.Blocks ?? blocks.Fingerprints).Split(' ');
        foreach (var slot in slots)
            if (slot.Own is { } own) fingerprints[own] = slot.MadeFrom!;
        return string.Join(' ', fingerprints);
    }

    private (PageText?, PageReport) Stays(PageOutcome outcome, params IEnumerable<XliffRemark> more) => (null, new PageReport(source.Page, outcome, [.. more, .. page.Remarks]));
}
