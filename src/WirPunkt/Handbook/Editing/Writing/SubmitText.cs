using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing;
using WirPunkt.Handbook.Words;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook.Editing.Writing;

/// <summary>What a person does with a text of a page: keep, give to review, publish, plan, take off the site. Translations that stay valid go along.</summary>
public sealed class SubmitText(WirPunktDb db, SubmitChange submit, OpenText open, EditableKinds kinds, Publication publication, TimeProvider clock)
{
    public async Task<SubmitResult> Run(ChangeForm asked, TypedText typed, Page page, Language language, CancellationToken cancel = default)
    {
        var key = $"{page.Key}/{language.Code}";
        var stored = await db.PageTexts.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key, cancel);
        var draft = asked.Draft is { } id ? await open.Find(id, key, cancel) : null;
        var before = (draft is null ? null : (PageText?)open.Kind.TryRead(draft.Json).Record) ?? stored;
        return await Run(asked, typed.On(page, language, before, Source(page, language), Today, page.AsOf), stored, typed.StaysValid, typed, cancel);
    }

    /// <summary>The same with a text that was put together elsewhere: block by block.</summary>
    public Task<SubmitResult> Run(ChangeForm asked, PageText text, PageText? stored, CancellationToken cancel = default) => Run(asked, text, stored, false, null, cancel);

    /// <summary>The town's day, not that of Greenwich: at one in the morning they differ.</summary>
    public PartialDate Today => PartialDate.Of(publication.Current.Municipality.Now(clock).Date);

    public PageText? Source(Page page, Language language) =>
        language == Language.German ? null : publication.Current.FindAny<PageText>($"{page.Key}/{Language.German.Code}");

    private async Task<SubmitResult> Run(ChangeForm asked, PageText text, PageText? stored, bool staysValid, TypedText? typed, CancellationToken cancel)
    {
        if (asked.Act is ChangeAct.Withdraw or ChangeAct.Expire && stored is not null) text = (PageText)open.Kind.Copy(stored); // as it stands on the site
        else if (asked.Act != ChangeAct.Draft && OwnProblems(text, typed).ToList() is { Count: > 0 } problems) return new(ChangeOutcome.Invalid, null, [.. problems.Select(p => new RecordProblem(text, p))]);

        var isPublishing = asked.Act is ChangeAct.Publish or ChangeAct.Plan or ChangeAct.Review;
        var companions = staysValid && isPublishing && stored is { IsTranslation: false, IsWithdrawn: false } && stored.Version == asked.Version ? StillValid(stored, text) : [];
        return await submit.Run(asked, [new(text, asked.Version), .. companions], cancel);
    }

    /// <summary>What a package may have and the editor does not let through: a translation without the words that people meet on doors and forms.</summary>
    private IEnumerable<FieldProblem> OwnProblems(PageText text, TypedText? typed)
    {
        if (typed is { CheckedByTargetGroup: { } day } && !PartialDate.TryParse(day, out _)) yield return FieldProblem.Of("target-group", "day");
        foreach (var problem in Lacking(text)) yield return problem;
    }

    /// <summary>The German words that the glossary keeps and a translation lacks.</summary>
    public IEnumerable<FieldProblem> Lacking(PageText text)
    {
        if (!text.IsTranslation || text.Language == Language.SimpleGerman.Code || publication.Current.FindAny<PageText>($"{text.Page}/{text.Translation.Of}") is not { } source) yield break;
        foreach (var (term, _) in KeptWords.TermsMissingIn($"{text.Title}\n{text.Summary}\n{text.Body}", source.Body, publication.Current.All<GlossaryTerm>()))
            yield return FieldProblem.Of("body", "kept-word", ("word", term.Term));
    }

    /// <summary>The translations of a German text whose fingerprints move along.</summary>
    public IReadOnlyList<RecordChange> StillValid(PageText before, PageText after) =>
    [
        .. from translation in HandbookReading.TranslationsOf(before, publication.Current)
           let copy = Moved((PageText)kinds.Of(translation).Copy(translation), before, after)
           where copy.Translation != translation.Translation
           select new RecordChange(copy, translation.Version),
    ];

    private static PageText Moved(PageText translation, PageText before, PageText after)
    {
        translation.StaysValid(before, after);
        return translation;
    }
}
