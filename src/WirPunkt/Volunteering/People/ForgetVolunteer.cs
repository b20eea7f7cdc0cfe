using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Mail;

namespace WirPunkt.Volunteering.People;

/// <summary>Nothing of a person stays but anonymous counts and what tax law wants: rows, account, name in the history, mail in the outbox and in files.</summary>
public sealed class ForgetVolunteer(WirPunktDb db, GuideAccounts accounts, ForgetMail mail, Audit audit)
{
    /// <param name="why">for the history: <c>withdrawn</c>, <c>by-lead</c>, <c>in-time</c></param>
    public async Task Run(Volunteer volunteer, string why, CancellationToken cancel = default)
    {
        await using var together = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var record = ChangeStage.RecordOf(volunteer);
        db.Remove(volunteer); // the database deletes what belongs to the person
        audit.Add(null, "–", "volunteer.deleted", record, after: new { why });
        await db.SaveChangesAsync(cancel);
        if (volunteer.AccountId is { } account) await accounts.Forget(account, "–", cancel);
        if (volunteer.Email is not null) await mail.Run(volunteer.Email, cancel);
        if (together is null) return;
        await together.CommitAsync(cancel);
        await db.EmptyJournal(cancel);
    }
}
