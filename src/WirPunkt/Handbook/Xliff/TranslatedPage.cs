using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook.Xliff;

/// <summary>Puts what a translator sent back into a page's translation: a whole page or nothing of it.</summary>
/// <param name="source">the page in its own language, as it is now</param>
/// <param name="translation">null: there is none yet</param>
internal sealed class TranslatedPage(PageText source, PageText? translation, string language)
{
    /// <summary>Share of a page, one in so many blocks, that may be newer than the file: more is no page.</summary>
    private const int MostNew = 4;

    /// <summary>Letters of a block that a remark quotes.</summary>
    private const int Quoted = 60;

    private readonly PageBlocks blocks = PageBlocks.Of(source);
    private readonly List<XliffRemark> remarks = [];
    private Slot[] slots = [];
    private bool hasOwn, isWholeFile;

    /// <param name="asOf">of the source's statements</param>
    /// <returns>The translation as it is then (null: it stays as it is), and what to say of it.</returns>
    public (PageText? Text, PageReport Report) With(IReadOnlyList<ReturnedUnit> returned, PartialDate? asOf, PartialDate today)
    {
        slots = Slots();
        foreach (var pair in UnitPairing.Of(returned, blocks)) Put(pair);
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
            Title = slots[PageBlocks.Title].Text!,
            Summary = blocks.All[PageBlocks.Summary] is null ? translation?.Summary : slots[PageBlocks.Summary].Text,
            Body = isChanged ? body : translation!.Body,
            Translation = Made(asOf, today),
        };
        if (translation is not null && (text.Title, text.Summary, text.Body, text.Translation) == (translation.Title, translation.Summary, translation.Body, translation.Translation))
            return Stays(PageOutcome.Unchanged);
        return (text, new PageReport(source.Page, PageOutcome.Taken, remarks) { Changed = slots.Count(s => s.IsChanged), IsReviewed = text.Translation.Reviewed is not null });
    }

    /// <summary>The source's blocks with what the translation has of them so far.</summary>
    private Slot[] Slots()
    {
        var made = Enumerable.Range(0, blocks.All.Count).Select(i => new Slot(i)).ToArray();
        var state = translation is null ? null : TranslationState.Of(translation, blocks);
        hasOwn = state?.IsPaired == true;
        if (hasOwn)
        {
            var (own, fingerprints) = (PageBlocks.Of(translation!).All, (translation!.Translation.Blocks ?? blocks.Fingerprints).Split(' '));
            foreach (var pair in state!.Blocks)
                if (pair is { Before: { } mine, Now: { } theirs } && own[mine] is { } block) (made[theirs].Text, made[theirs].MadeFrom, made[theirs].Own) = (block.Markdown, fingerprints[mine], mine);
        }
        foreach (var slot in made)
            if (blocks.All[slot.Index] is { HasWords: false } empty) (slot.Text, slot.MadeFrom, slot.State) = (empty.Markdown, empty.Fingerprint, ReturnedState.Reviewed);
        return made;
    }

    private void Put(PairedUnit pair)
    {
        if (pair.Block is not { } index || blocks.All[index] is not { } block)
        {
            if (pair.Unit.Target?.WithoutMarks().Length > 0) Remark("xliff.gone", pair.Unit.Source.WithoutMarks());
            return;
        }
        var (slot, target, text) = (slots[index], pair.Unit.Target, index < PageBlocks.Body ? InlineText.Plain(block.Markdown) : InlineText.Of(block.Markdown));
        slot.WasAsked = true;
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
            Remark(slot.Text is null ? "xliff.stale-taken" : "xliff.stale", block.Words, report: slot.Text is null || !same);
            if (slot.Text is null) slot.Take(words, pair.Fingerprint, pair.Unit);
            return;
        }
        if (!same) TakeNew(slot, block, words, pair.Unit);
        else if (pair.Unit.State > ReturnedState.Open) slot.Confirm(block.Fingerprint, pair.Unit);
    }

    private void TakeNew(Slot slot, TextBlock block, string words, ReturnedUnit unit)
    {
        if (slot.Index < PageBlocks.Body)
        {
            slot.Take(words, block.Fingerprint, unit);
            return;
        }
        var harmless = HarmlessIn(block, words);
        var made = TextBlock.AllOf(harmless);
        List<string> links = [.. made.SelectMany(b => b.Links)], numbers = [.. made.SelectMany(b => b.Numbers).Order(StringComparer.Ordinal)];
        if (links.Except(block.Links).FirstOrDefault() is { } stranger)
        {
            Remark("xliff.link", block.Words, stranger);
            return;
        }
        if (block.Links.Except(links).ToList() is { Count: > 0 } lost) Remark("xliff.links", block.Words, string.Join(", ", lost));
        if (!numbers.SequenceEqual(block.Numbers)) Remark("xliff.numbers", block.Words, $"{string.Join(", ", block.Numbers)} → {string.Join(", ", numbers)}");
        slot.Take(harmless, block.Fingerprint, unit);
    }

    private static string HarmlessIn(TextBlock block, string words) =>
        block.Kind.StartsWith("a heading", StringComparison.Ordinal) ? words : BodyAssembly.Harmless(words);

    /// <summary>A text of the translation as it went out.</summary>
    private static string Spelt(string text, InlineText source, int index) =>
        index < PageBlocks.Body ? InlineText.Clean(text) : InlineText.Of(text).NumberedAs(source).ToMarkdown(source.Marks);

    /// <summary>The body, or null when it cannot be put together without becoming another. A text that would be another kind of block is left out first.</summary>
    private string? Assembled()
    {
        if (Try(slots) is { } body) return body;

        var alone = TextBlock.AllOf(source.Body).Select(b => (string?)b.Markdown).ToArray();
        foreach (var slot in slots.Where(s => s.IsChanged && s.Index >= PageBlocks.Body))
        {
            var texts = (string?[])alone.Clone();
            texts[slot.Index - PageBlocks.Body] = slot.Text;
            if (BodyAssembly.Holds(BodyAssembly.Of(source.Body, Body(), texts), Body())) continue;
            Remark("xliff.other-kind", blocks.All[slot.Index]!.Words);
            slot.GiveBack();
        }
        return Open() > 0 ? null : Try(slots);
    }

    /// <summary>Blocks without which a page would be half a page. What a translation lacked before, it may lack still; and what its source got
    /// after the file was made, nobody could translate.</summary>
    private int Open()
    {
        var lacking = slots.Where(s => s.Text is null && blocks.All[s.Index] is not null).ToList();
        if (hasOwn) return 0;
        return isWholeFile && lacking.All(s => !s.WasAsked && s.Index >= PageBlocks.Body) && lacking.Count * MostNew < slots.Length ? 0 : lacking.Count;
    }

    /// <summary>Whether the file has the page as it was exported: title and all numbers from one on.</summary>
    private static bool IsWhole(IReadOnlyList<ReturnedUnit> returned)
    {
        var places = returned.Select(u => u.Id?.Block ?? -1).Distinct().Order().ToList();
        return places.Contains(PageBlocks.Title) && places.Where(p => p >= PageBlocks.Body).Select((p, i) => p - i).All(p => p == PageBlocks.Body);
    }

    private string? Try(Slot[] texts)
    {
        var body = BodyAssembly.Of(source.Body, Body(), [.. texts[PageBlocks.Body..].Select(s => s.Text)]);
        return BodyAssembly.Holds(body, Body().Where((_, i) => texts[i + PageBlocks.Body].Text is not null)) ? body : null;
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

    private (PageText?, PageReport) Stays(PageOutcome outcome, params IEnumerable<XliffRemark> more) => (null, new PageReport(source.Page, outcome, [.. more, .. remarks]));

    private void Remark(string text, string block, string detail = "", bool report = true)
    {
        if (report) remarks.Add(new(text, block.Length > Quoted ? block[..Quoted].TrimEnd() + "…" : block, detail));
    }
}
