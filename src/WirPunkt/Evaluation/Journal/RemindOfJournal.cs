using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Journal;

/// <summary>Towards the end of a month in which nobody wrote anything, the lead is reminded by mail, once.</summary>
public sealed class RemindOfJournal(WirPunktDb db, Publication publication, Outbox outbox, TextLibrary library, PublicUrl url, Audit audit, TimeProvider clock) : IJob
{
    /// <summary>The day of the month from which one is reminded: there is a week left to write.</summary>
    public const int FromDay = 24;

    private const string Reminded = "journal.reminded";

    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var today = publication.Current.Municipality.Now(clock).Date;
        if (today.Day < FromDay) return [];
        var (first, record) = (today.With(NodaTime.DateAdjusters.StartOfMonth).ToDateOnly(), $"journal:{Arrivals.Arrival.MonthOf(today.ToDateOnly())}");
        if (await db.Set<JournalEntry>().AnyAsync(e => e.Source == JournalSource.Written && e.On >= first, cancel)) return [];
        if (await db.Set<AuditEntry>().AnyAsync(e => e.Record == record && e.Kind == Reminded, cancel)) return [];

        var leads = (await db.Set<Account>().AsNoTracking().Where(a => a.ClosedAt == null).ToListAsync(cancel)).Where(a => a.Has(Roles.Lead) && a.IsInUse).ToList();
        if (leads.Count == 0) return [];
        foreach (var lead in leads)
        {
            var texts = library.In(Language.Find(lead.Language) ?? Language.German);
            var month = today.ToYearMonth().InWords(texts);
            outbox.Add(lead.Email, new Letter(texts.Language, texts["journal.mail-subject", ("month", month)], [texts["mail.greeting"], texts["journal.mail-text", ("month", month)]], url.Of(JournalRoute.New), texts["journal.new"]));
        }
        audit.Add(null, "–", Reminded, record);
        await db.SaveChangesAsync(cancel);
        return [new("mails", leads.Count)];
    }
}
