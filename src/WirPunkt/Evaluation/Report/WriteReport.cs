using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Report;

public enum ReportResult { Done, Finished, ChangedMeanwhile, TooLong, Gaps, NoReason }

/// <summary>Drafts a report from the frame and what every room knows, lets it be edited, finishes it, and takes it off the site.</summary>
public sealed class WriteReport(WirPunktDb db, IEnumerable<IReportSource> sources, Publication publication, TextLibrary library, Audit audit, TimeProvider clock)
{
    /// <summary>Reports are for the town's offices: in German.</summary>
    private Texts Words => library.In(Language.German);

    private LocalDate Today => publication.Current.Municipality.Now(clock).Date;

    public async Task<EvaluationReport> Draft(ReportKind kind, ReportSpan span, CancellationToken cancel = default)
    {
        var numbers = await Numbers(span, cancel);
        var (facts, tables, leftOut) = (numbers.Facts.Select(f => f.Key).ToHashSet(), numbers.Tables.Select(t => t.Key).ToHashSet(), new List<string>());
        var chapters = new Reading(publication).All<ReportChapter>().Where(c => c.In.Contains(kind))
            .Select(c => new WrittenChapter(c.Key, c.Title, ReportText.Without(c.Text, facts.Contains, tables.Contains, leftOut))).Where(c => c.Text.Length > 0).ToList();
        var report = new EvaluationReport { Kind = kind, From = span.From.InDigits(), To = span.To.InDigits(), LeftOut = leftOut };
        report.Write(chapters);
        report.Take(numbers, Today.ToDateOnly());
        db.Add(report);
        audit.Add("report.drafted", RecordOf(report));
        await db.SaveChangesAsync(cancel);
        return report;
    }

    /// <summary>The sentences stay, the numbers become those of today.</summary>
    public async Task<ReportResult> RenewNumbers(EvaluationReport report, CancellationToken cancel = default)
    {
        if (!report.Take(await Numbers(report.Span, cancel), Today.ToDateOnly())) return ReportResult.Finished;
        audit.Add("report.renewed", RecordOf(report));
        return await Save(cancel);
    }

    /// <param name="version">that the lead has seen</param>
    public async Task<ReportResult> Edit(EvaluationReport report, long version, IReadOnlyList<WrittenChapter> chapters, CancellationToken cancel = default)
    {
        if (report.IsFinished) return ReportResult.Finished; // before all else: a finished report has a new version, too
        if (report.Version != version) return ReportResult.ChangedMeanwhile;
        if (chapters.Any(c => c.Title.Length is 0 or > EvaluationReport.LongestTitle || c.Text.Length > EvaluationReport.LongestText)) return ReportResult.TooLong;
        report.Write(chapters);
        audit.Add("report.edited", RecordOf(report));
        return await Save(cancel);
    }

    /// <summary>From now on it is as it is.</summary>
    public async Task<ReportResult> Finish(EvaluationReport report, long version, CancellationToken cancel = default)
    {
        if (report.IsFinished) return ReportResult.Finished;
        if (report.Version != version) return ReportResult.ChangedMeanwhile;
        if (report.Gaps.Any()) return ReportResult.Gaps; // what is finished cannot be mended
        report.Finish(Today.ToDateOnly());
        audit.Add("report.finished", RecordOf(report));
        return await Save(cancel);
    }

    /// <summary>The team keeps it; the public reads when and why it went.</summary>
    public async Task<ReportResult> Withdraw(EvaluationReport report, long version, string reason, CancellationToken cancel = default)
    {
        if (report.Version != version) return ReportResult.ChangedMeanwhile;
        if (reason.Length is 0 or > EvaluationReport.LongestReason) return ReportResult.NoReason;
        if (!report.Withdraw(reason, Today.ToDateOnly())) return ReportResult.ChangedMeanwhile;
        audit.Add("report.withdrawn", RecordOf(report), after: new { reason });
        return await Save(cancel);
    }

    public async Task<ReportResult> PutBack(EvaluationReport report, long version, CancellationToken cancel = default)
    {
        if (report.Version != version || !report.PutBack()) return ReportResult.ChangedMeanwhile;
        audit.Add("report.put-back", RecordOf(report));
        return await Save(cancel);
    }

    private static string RecordOf(EvaluationReport report) => $"report:{report.Id}";

    private async Task<ReportPart> Numbers(ReportSpan span, CancellationToken cancel)
    {
        var (facts, tables) = (new List<ReportFact> { Plain("report-from", span.From.InWords(Words)), Plain("report-to", span.To.InWords(Words)), Plain("report-date", Today.InWords(Words)), Plain(EvaluationReport.Town, publication.Current.Municipality.Town.Name) }, new List<ReportTable>());
        if (await db.IsSimulated(cancel)) facts.Add(Plain(EvaluationReport.Simulated, Words["statistics.simulated"]));
        foreach (var source in sources)
        {
            var part = await source.Read(span, Words, cancel);
            facts.AddRange(part.Facts);
            tables.AddRange(part.Tables);
        }
        return new(facts, tables);
    }

    private static ReportFact Plain(string key, string value) => new(key, value, "", "", "");

    private async Task<ReportResult> Save(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return ReportResult.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ReportResult.ChangedMeanwhile;
        }
    }
}
