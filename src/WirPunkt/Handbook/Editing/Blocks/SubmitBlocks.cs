using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing;
using WirPunkt.Handbook.Editing.Writing;
using WirPunkt.Handbook.Xliff;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Editing.Blocks;

/// <summary>Puts a translation together that was written block by block, as a file from a translator would be, and submits it.</summary>
public sealed class SubmitBlocks(WirPunktDb db, SubmitText submit, OpenText open)
{
    /// <summary>Remarks after which nothing is saved; the others want to be read first.</summary>
    private static readonly string[] Wrong = ["xliff.marks", "xliff.link", "xliff.other-kind", "xliff.stale", "xliff.half", "xliff.no-whole"];

    /// <param name="typed">the blocks as they were sent</param>
    /// <param name="isReviewed">whether the person has read all of it</param>
    /// <param name="isSure">whether the person has read the remarks</param>
    public async Task<BlocksResult> Run(ChangeForm asked, IReadOnlyList<TypedBlock> typed, bool isReviewed, bool isSure, Page page, Language language, CancellationToken cancel = default)
    {
        if (submit.Source(page, language) is not { } source) return new(new(ChangeOutcome.NotAllowed), []);
        var key = $"{page.Key}/{language.Code}";
        var stored = await db.PageTexts.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key, cancel);
        var draft = asked.Draft is { } id ? await open.Find(id, key, cancel) : null;
        var before = (draft is null ? null : (PageText?)open.Kind.TryRead(draft.Json).Record) ?? stored;

        var made = new TranslatedPage(source, before, language.Code) { MayBeHalf = asked.Act == ChangeAct.Draft };
        var (text, report) = made.With([.. UnitsOf(typed, PageBlocks.Of(source), before, isReviewed)], page.AsOf, submit.Today);
        if (report.Remarks.Any(r => Wrong.Contains(r.Text)) || (text is not null && report.Remarks.Count > 0 && !isSure)) return new(null, report.Remarks);
        if (asked.Act != ChangeAct.Draft && stored is null && (text ?? before) is { } whole && TranslationState.Of(whole, source).Missing is > 0 and var missing) // half a page, kept as a draft before
            return new(null, [new("xliff.half", null, missing.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        if (text is null && before is null) return new(null, [new("xliff.half", null, typed.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        return new(await submit.Run(asked, text ?? before!, stored, cancel), report.Remarks);
    }

    private static IEnumerable<ReturnedUnit> UnitsOf(IReadOnlyList<TypedBlock> typed, PageBlocks source, PageText? before, bool isReviewed)
    {
        var shown = new PageSlots(source, before).All;
        foreach (var block in typed)
        {
            if (UnitId.Parse(block.Unit) is not { } unit) continue;
            var index = IndexOf(unit, source);
            var isText = unit.Block >= PageBlocks.Body;
            var german = index is { } i ? source.All[i]!.Markdown : "";
            var target = isText ? InlineText.Of(block.Text).NumberedAs(InlineText.Of(german)) : InlineText.Plain(block.Text);
            var isTyped = index is not { } at || InlineText.Clean(shown[at].Text ?? "") != InlineText.Clean(block.Text);
            var isMachine = block.Text == block.Proposed;
            yield return new(unit, InlineText.Plain(german), target, isReviewed ? ReturnedState.Reviewed : (block.IsConfirmed || isTyped) && !isMachine ? ReturnedState.Translated : ReturnedState.Open) { IsMachineMade = isMachine };
        }
    }

    /// <summary>Where the block stands now that the person saw; null: it went.</summary>
    private static int? IndexOf(UnitId unit, PageBlocks source)
    {
        if (unit.Block < source.All.Count && source.All[unit.Block]?.Fingerprint == unit.Fingerprint) return unit.Block;
        var found = source.All.Index().Where(b => b.Item?.Fingerprint == unit.Fingerprint).Select(b => (int?)b.Index).FirstOrDefault();
        return found ?? (unit.Block < source.All.Count && source.All[unit.Block] is not null ? unit.Block : null);
    }
}

/// <summary>A block as the form sends it.</summary>
/// <param name="Unit">place and fingerprint of the source's block that the person saw</param>
/// <param name="Proposed">what a machine had proposed</param>
public sealed record TypedBlock(int Index, string Unit, string Text, bool IsConfirmed, string? Proposed)
{
    /// <summary>Blocks of a page; what is beyond is made to harm.</summary>
    private const int Most = 5_000;

    public static IReadOnlyList<TypedBlock> Read(IFormCollection form) =>
    [
        .. from number in Enumerable.Range(0, Most)
           let unit = form[$"unit-{number}"].ToString()
           where unit.Length > 0
           let proposed = form[$"proposed-{number}"].ToString()
           select new TypedBlock(number, unit, form[$"block-{number}"].ToString().ReplaceLineEndings("\n").Trim(), form[$"confirmed-{number}"] == "on", proposed.Length == 0 ? null : proposed.ReplaceLineEndings("\n").Trim()),
    ];
}

/// <param name="Submitted">null: nothing was saved, because of the remarks</param>
public sealed record BlocksResult(SubmitResult? Submitted, IReadOnlyList<XliffRemark> Remarks);
