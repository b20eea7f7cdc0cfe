using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Handbook.Words;
using WirPunkt.Handbook.Xliff.Format;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook.Xliff;

/// <summary>Takes over what comes back from a translator, page by page. Each page that is taken is saved as every other change is: checked, with a
/// revision, in the history; and an entry of its own says that a file brought it.</summary>
public sealed class ImportXliff(WirPunktDb db, SaveRecords save, Publication publication, Staff staff, TextLibrary library, Audit audit, TimeProvider clock)
{
    private static readonly Language Source = Language.German;

    /// <param name="expected">null: whatever language the file is in</param>
    /// <param name="command">who it is in the history when nobody is signed in</param>
    public async Task<XliffReport> Run(Stream file, Language? expected = null, string? command = null, CancellationToken cancel = default)
    {
        try
        {
            using var xliff = XliffReader.Open(file);
            var pages = xliff.Pages().ToList();
            if (pages.Count == 0) return XliffReport.OfRefused("xliff.no-page");
            if (Mismatch(pages, expected, out var language) is { } refusal) return refusal;

            return XliffReport.Of(await Take(pages, language!, command, cancel));
        }
        catch (XliffException e)
        {
            return XliffReport.OfRefused(e.Text, e.Detail);
        }
    }

    /// <summary>One language in, the one expected, from German: <c>ar-SA</c> is Arabic, <c>DE</c> is German.</summary>
    private static XliffReport? Mismatch(IReadOnlyList<ReturnedPage> pages, Language? expected, out Language? language)
    {
        var targets = pages.Select(p => p.Target ?? "").Distinct().ToList();
        language = targets.Select(LanguageOf).FirstOrDefault();
        var first = language;
        if (language is null || !ExportXliff.IsFor(language)) return XliffReport.OfRefused("xliff.no-language", string.Join(", ", targets.Where(t => t.Length > 0)));
        if (targets.Any(t => LanguageOf(t) != first) || (expected is not null && expected != first)) return XliffReport.OfRefused("xliff.wrong-language", string.Join(", ", targets));
        return pages.Any(p => p.Source is not null && LanguageOf(p.Source) != Source) ? XliffReport.OfRefused("xliff.wrong-source", string.Join(", ", pages.Select(p => p.Source).Distinct())) : null;
    }

    private static Language? LanguageOf(string tag) => Language.Find(tag.Replace('_', '-')) ?? Language.Find(tag.Split('-', '_')[0]);

    private async Task<IReadOnlyList<PageReport>> Take(IReadOnlyList<ReturnedPage> returned, Language language, string? command, CancellationToken cancel)
    {
        var dates = (await db.Pages.AsNoTracking().ToListAsync(cancel)).ToDictionary(p => p.Key, p => p.AsOf);
        var sources = await db.PageTexts.AsNoTracking().Where(t => t.Language == Source.Code && !t.IsWithdrawn).ToDictionaryAsync(t => t.Page, cancel);
        var translations = await db.PageTexts.AsNoTracking().Where(t => t.Language == language.Code).ToDictionaryAsync(t => t.Page, cancel);
        var glossary = await db.GlossaryTerms.AsNoTracking().Where(t => !t.IsWithdrawn).ToListAsync(cancel);
        var (today, reports, taken) = (PartialDate.Of(publication.Current.Municipality.Now(clock).Date), new List<PageReport>(), new List<TakenPage>());
        foreach (var pages in returned.GroupBy(p => p.Key))
        {
            if (pages.Key is not { } key || !sources.TryGetValue(key, out var source))
            {
                reports.Add(new(pages.Key ?? pages.First().Original ?? "?", PageOutcome.Refused, [new("xliff.no-such-page")]));
                continue;
            }
            var stored = translations.GetValueOrDefault(key);
            if (stored?.IsWithdrawn == true)
            {
                reports.Add(new(key, PageOutcome.Refused, [new("xliff.withdrawn")]));
                continue;
            }
            var (text, report) = new TranslatedPage(source, stored, language.Code).With([.. pages.SelectMany(p => p.Units)], dates.GetValueOrDefault(key), today);
            if (text is not null)
            {
                report = report with { Remarks = [.. report.Remarks, .. KeptWords.TermsMissingIn($"{text.Title}\n{text.Summary}\n{text.Body}", source.Body, glossary).Select(m => new XliffRemark("xliff.kept-word", null, m.Term.Term))] };
                taken.Add(new(text, stored, report.Changed));
            }
            reports.Add(report);
        }
        return await Save(reports, taken, command, cancel);
    }

    /// <summary>All pages at once; one that somebody changed meanwhile is left to them, and one that breaks a rule is not taken.</summary>
    private async Task<IReadOnlyList<PageReport>> Save(List<PageReport> reports, List<TakenPage> pages, string? command, CancellationToken cancel)
    {
        while (pages.Count > 0)
        {
            db.ChangeTracker.Clear();
            foreach (var page in pages) Remember(page, command);
            var result = await save.Run([.. pages.Select(p => new RecordChange(p.Text, p.Before?.Version))], who: command, cancel: cancel);
            if (result.Outcome is SaveOutcome.Saved or SaveOutcome.Unchanged) break;

            var wrong = result.Outcome == SaveOutcome.Invalid ? Invalid(result, pages) : await Meanwhile(result, pages, cancel);
            if (wrong.Count == 0) wrong = [.. pages.Select(p => (p.Text, new XliffRemark("xliff.no-whole")))]; // nobody knows which: none
            foreach (var (text, remark) in wrong) reports[reports.FindIndex(r => r.Page == text.Page)] = new(text.Page, PageOutcome.Refused, [remark]);
            pages = [.. pages.Where(p => wrong.All(w => w.Text != p.Text))];
        }
        db.ChangeTracker.Clear();
        return reports;
    }

    /// <summary>What is wrong, in the language of who brings the file; on the command line in English.</summary>
    private List<(PageText Text, XliffRemark Remark)> Invalid(SaveResult result, List<TakenPage> pages) =>
    [
        .. from problem in result.Problems!
           group problem by problem.Record into wrong
           let page = pages.FirstOrDefault(p => p.Text == wrong.Key)
           where page is not null
           select (page.Text, new XliffRemark("xliff.invalid", null, string.Join("; ", wrong.Select(w => w.Problem.In(library.In(Language.Find(staff.Account?.Language) ?? Language.Find("en")!)))))),
    ];

    /// <summary>The page that is not any more as it was when its file was put in; all of them when that cannot be said.</summary>
    private async Task<List<(PageText Text, XliffRemark Remark)>> Meanwhile(SaveResult result, List<TakenPage> pages, CancellationToken cancel)
    {
        var versions = await db.PageTexts.AsNoTracking().Where(t => t.Language == pages[0].Text.Language).Select(t => new { t.Key, t.Version }).ToDictionaryAsync(t => t.Key, t => (long?)t.Version, cancel);
        var changed = pages.Where(p => p.Text == result.Asked || versions.GetValueOrDefault(p.Text.Key) != p.Before?.Version).ToList();
        return [.. (changed.Count > 0 ? changed : pages).Select(p => (p.Text, new XliffRemark("xliff.meanwhile")))];
    }

    private void Remember(TakenPage page, string? command)
    {
        var (was, @is) = (page.Before is null ? null : TranslationFacts.Of(page.Before), TranslationFacts.Of(page.Text) with { Changed = page.Changed });
        if (command is null) audit.Add("translation.imported", $"page:{page.Text.Key}", was, @is);
        else audit.Add(null, command, "translation.imported", $"page:{page.Text.Key}", was, @is);
    }

    /// <param name="Changed">blocks with another text than before</param>
    private sealed record TakenPage(PageText Text, PageText? Before, int Changed);
}

/// <summary>What the history holds of a translation: not its text.</summary>
/// <param name="Changed">blocks with another text than before</param>
internal sealed record TranslationFacts(string Title, string How, string? Reviewed, int? Changed = null)
{
    public static TranslationFacts Of(PageText text) => new(text.Title, text.Translation.How.ToString().ToLowerInvariant(), text.Translation.Reviewed?.ToString());
}
