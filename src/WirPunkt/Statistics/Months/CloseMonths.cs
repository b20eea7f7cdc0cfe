using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Site;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Months;

/// <summary>
/// Publishes the frozen months, the oldest first: rounded, audited, the witnesses added up. A month is saved as a whole or not at all, and of two
/// that publish at once one fails at the number of its entry.
/// </summary>
public sealed class CloseMonths(WirPunktDb db, TrueCounts counts, Plans plans, RoundingSecret secret, OpenHours hours, Platform.Content.Publication content, TimeProvider clock) : IJob
{
    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var due = await Due(cancel);
        foreach (var month in due) await Close(month, cancel);
        return [new("months-published", due.Count)];
    }

    /// <summary>Frozen and not yet published, from the quarter on in which counting began; never past a month that is still open.</summary>
    private async Task<IReadOnlyList<Month>> Due(CancellationToken cancel)
    {
        var counted = (await counts.Months(cancel)).ToDictionary(m => m.Month);
        if (counted.Values.LastOrDefault(m => m.FrozenOn is not null) is not { } lastFrozen) return [];
        var closed = await db.Set<ClosedMonth>().Select(m => m.Month).ToListAsync(cancel);
        var due = new List<Month>();
        for (var month = Named(counted.Keys.Min()!).Quarter.Months[0]; month.IsUpTo(Named(lastFrozen.Month)); month = month.Next)
        {
            if (counted.TryGetValue(month.ToString(), out var found) && found.FrozenOn is null) break;
            if (!closed.Contains(month.ToString())) due.Add(month);
        }
        return due;
    }

    private async Task Close(Month month, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(content.Current.Municipality.Now(clock).ToDateTimeUnspecified());
        await counts.Freeze(month, today, cancel); // one in which nothing was counted may be open still
        var (contacts, reads) = (await plans.ForContacts(month, cancel), await plans.ForReads(month, cancel));
        var (ledger, key) = (await db.ReadLedger(cancel), await secret.Read(cancel));
        var known = ledger.Entries.Count;

        IReadOnlyList<Coarsened> coarsened =
        [
            .. Publish(contacts, ledger, key, await counts.YearOf(month, contacts, cancel)),
            .. Publish(reads, ledger, key, await counts.ReadsOfYear(month, reads, cancel)),
        ];
        db.AddNew(ledger, known);
        db.Set<ClosedMonth>().Add(new()
        {
            Month = month.ToString(),
            PublishedOn = today,
            Contacts = StoredPlan.Of(contacts),
            Reads = StoredPlan.Of(reads),
            Coarsened = [.. coarsened],
            OpenHours = hours.Of(month),
            SecretMark = RoundingSecret.MarkOf(key),
        });
        await db.SaveChangesAsync(cancel); // ledger and month in one transaction
    }

    /// <exception cref="InvalidOperationException">the adder disagrees with the audit</exception>
    private static IReadOnlyList<Coarsened> Publish(PublicationPlan plan, Ledger ledger, byte[] key, IReadOnlyList<MonthCounts> counted)
    {
        var published = new PublishedStatistics(plan, ledger);
        var publication = new Publisher(plan, key).Close(published.Closing(counted));
        if (!publication.IsWitnessed(plan)) throw new InvalidOperationException($"{plan.Margin} of {counted[^1].Month} are not published: a witness of the audit does not add up.");
        published.Write(publication);
        return publication.Coarsened;
    }

    private static Month Named(string month) => Month.Find(month)!.Value;
}
