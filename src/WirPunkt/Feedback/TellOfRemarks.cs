using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Web;

namespace WirPunkt.Feedback;

/// <summary>The daily mail to lead and editors when there is something new. It holds numbers, never what somebody wrote.</summary>
public sealed class TellOfRemarks(WirPunktDb db, Publication publication, Outbox outbox, TextLibrary library, PublicUrl url) : IJob
{
    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var news = await db.Set<Remark>().Where(r => !r.IsTold && r.State == RemarkState.New).ToListAsync(cancel);
        if (news.Count == 0) return [];
        foreach (var remark in news) remark.IsTold = true;
        var barriers = news.Count(r => r.Kind == RemarkKind.Barrier);
        var told = 0;
        foreach (var account in (await db.Set<Account>().AsNoTracking().Where(a => a.ClosedAt == null).ToListAsync(cancel)).Where(a => a.Has(Roles.Lead | Roles.Editor) && a.IsInUse))
        {
            var texts = library.In(Language.Find(account.Language) ?? Language.German);
            var site = publication.Current.Municipality.Name.In(texts.Language).Text;
            List<string> paragraphs = [texts["mail.greeting"], texts.Count("mail.remarks-new", news.Count)];
            if (barriers > 0) paragraphs.Add(texts["mail.remarks-barriers", ("count", barriers)]);
            outbox.Add(account.Email, new Letter(texts.Language, texts["mail.remarks-subject", ("site", site)], paragraphs, url.Of(FeedbackRoute.Inbox), texts["remarks.title"]));
            told++;
        }
        await db.SaveChangesAsync(cancel);
        return [new("remarks", news.Count), new("mails", told)];
    }
}

/// <summary>Deletes what people wrote after ninety days; a barrier keeps number and dates, as evidence that it was answered.</summary>
public sealed class ForgetRemarks(WirPunktDb db, Publication publication, TimeProvider clock) : IJob
{
    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var oldest = publication.Current.Municipality.Now(clock).Date.PlusDays(-Remark.KeptDays).ToDateOnly();
        var gone = await db.Set<Remark>().Where(r => r.On <= oldest && r.Kind != RemarkKind.Barrier).ExecuteDeleteAsync(cancel);
        gone += await db.Set<Remark>().Where(r => r.On <= oldest && (r.Text != null || r.Contact != null))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, (string?)null).SetProperty(r => r.Contact, (string?)null), cancel);
        return [new("forgotten", gone)];
    }
}
