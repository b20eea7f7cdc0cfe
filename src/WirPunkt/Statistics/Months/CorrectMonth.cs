using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Months;

/// <summary>What came of a correction to a published month.</summary>
public enum ErratumResult
{
    /// <summary>The counters and, as far as needed, the published numbers are corrected.</summary>
    Corrected,

    /// <summary>The counters are corrected; the published numbers stand for the new ones just as well.</summary>
    StaysAsPublished,

    /// <summary>Readers of both versions would learn too much. Nothing changed.</summary>
    Refused,

    /// <summary>A counter would fall below nothing. Nothing changed.</summary>
    NotSoMany,

    NotPublished,

    /// <summary>The secret is not the one with which the month was rounded. Nothing changed.</summary>
    OtherSecret,
}

/// <summary>The lead corrects a published month: counters, erratum and history together, or nothing.</summary>
public sealed class CorrectMonth(WirPunktDb db, TrueCounts counts, RoundingSecret secret, Audit audit)
{
    public async Task<ErratumResult> Run(Month month, string site, Tally tally, CancellationToken cancel = default)
    {
        string[] quarter = [.. month.Quarter.Months.Select(m => m.ToString())];
        var closed = await db.Set<ClosedMonth>().AsNoTracking().Where(m => quarter.Contains(m.Month)).OrderBy(m => m.Month).ToListAsync(cancel);
        if (closed.All(c => c.Month != month.ToString()) || !closed[^1].Contacts.Sites.Contains(site)) return ErratumResult.NotPublished;
        var key = await secret.Read(cancel);
        if (closed.Any(c => c.SecretMark != RoundingSecret.MarkOf(key))) return ErratumResult.OtherSecret;

        await using var together = await db.Database.BeginTransactionAsync(cancel); // what is not committed never was
        if (!await counts.CorrectFrozen(month, site, tally, cancel)) return ErratumResult.NotSoMany;
        var (ledger, plan) = (await db.ReadLedger(cancel), closed[^1].Contacts.Plan());
        var known = ledger.Entries.Count;
        var counted = await counts.YearOf(Month.Find(closed[^1].Month)!.Value, plan, cancel);
        if (!new PublishedStatistics(plan, ledger).Correct(new Publisher(plan, key), counted, month.Quarter)) return ErratumResult.Refused;

        db.AddNew(ledger, known);
        audit.Add("statistics.corrected", $"month:{month}");
        await db.SaveChangesAsync(cancel);
        await together.CommitAsync(cancel);
        return ledger.Entries.Count > known ? ErratumResult.Corrected : ErratumResult.StaysAsPublished;
    }
}
