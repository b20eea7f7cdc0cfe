using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Handbook.Xliff.Format;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook.Xliff;

/// <summary>Takes over what comes back from a translator, page by page.</summary>
public sealed class ImportXliff(WirPunktDb db, Audit audit, TimeProvider clock)
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
        var sources = await db.PageTexts.AsNoTracking().Where(t => t.Language == Source.Code).ToDictionaryAsync(t => t.Page, cancel);
        var translations = await db.PageTexts.Where(t => t.Language == language.Code).ToDictionaryAsync(t => t.Page, cancel);
        var (day, reports) = (clock.GetUtcNow(), new List<PageReport>());
        var today = new PartialDate(day.Year, day.Month, day.Day);
        foreach (var pages in returned.GroupBy(p => p.Key))
        {
            if (pages.Key is not { } key || !sources.TryGetValue(key, out var source))
            {
                reports.Add(new(pages.Key ?? pages.First().Original ?? "?", PageOutcome.Refused, [new("xliff.no-such-page")]));
                continue;
            }
            var stored = translations.GetValueOrDefault(key);
            var (text, report) = new TranslatedPage(source, stored, language.Code).With([.. pages.SelectMany(p => p.Units)], dates.GetValueOrDefault(key), today);
            reports.Add(report);
            if (text is null) continue;
            Remember(stored, text, report.Changed, command);
            if (stored is null) db.Add(text);
            else (stored!.Title, stored.Summary, stored.Body, stored.Translation) = (text.Title, text.Summary, text.Body, text.Translation);
        }
        return await Save(reports, cancel);
    }

    private void Remember(PageText? before, PageText after, int changed, string? command)
    {
        var (was, @is) = (before is null ? null : TranslationFacts.Of(before), TranslationFacts.Of(after) with { Changed = changed });
        if (command is null) audit.Add("translation.imported", RecordOf(after), was, @is);
        else audit.Add(null, command, "translation.imported", RecordOf(after), was, @is);
    }

    private static string RecordOf(PageText text) => $"page:{text.Key}";

    /// <summary>All pages at once; one that somebody changed meanwhile is left to them.</summary>
    private async Task<IReadOnlyList<PageReport>> Save(List<PageReport> reports, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await db.SaveChangesAsync(cancel);
                return reports;
            }
            catch (DbUpdateException e) when (e.Entries.Any(entry => entry.Entity is PageText))
            {
                foreach (var entry in e.Entries.Where(entry => entry.Entity is PageText))
                {
                    var text = (PageText)entry.Entity;
                    entry.State = EntityState.Detached;
                    foreach (var told in db.ChangeTracker.Entries<AuditEntry>().Where(a => a.Entity.Record == RecordOf(text)).ToList()) told.State = EntityState.Detached;
                    reports[reports.FindIndex(r => r.Page == text.Page)] = new(text.Page, PageOutcome.Refused, [new("xliff.meanwhile")]);
                }
            }
        }
    }
}

/// <summary>What the history holds of a translation: not its text.</summary>
/// <param name="Changed">blocks with another text than before</param>
internal sealed record TranslationFacts(string Title, string How, string? Reviewed, int? Changed = null)
{
    public static TranslationFacts Of(PageText text) => new(text.Title, text.Translation.How.ToString().ToLowerInvariant(), text.Translation.Reviewed?.ToString());
}
