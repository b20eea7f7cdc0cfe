using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Volunteering.Onboarding.Interviews;
using WirPunkt.Volunteering.Onboarding.Payments;

namespace WirPunkt.Volunteering.People;

/// <summary>The daily job that keeps the periods: nobody has to think of deleting.</summary>
public sealed class DeleteVolunteers(WirPunktDb db, ForgetVolunteer forget, Publication publication, TimeProvider clock) : IJob
{
    /// <summary>Months after which an application that nobody answered counts as refused.</summary>
    public const int UnansweredMonths = 12;

    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var (today, settings) = (publication.Current.Municipality.Now(clock).Date.ToDateOnly(), await db.ProgrammeSettings(cancel));
        var closed = await CloseUnanswered(today, settings, cancel);
        JobResult[] results =
        [
            new("closed", closed),
            new("persons", await ForgetPersons(today, cancel)),
            new("certificates", await DeleteCertificates(today, settings, cancel)),
            new("notes", await DeleteNotes(today, cancel)),
            new("payments", await DeletePayments(today, settings, cancel)),
        ];
        await db.EmptyJournal(cancel); // of what was deleted by hand during the day, too
        return results;
    }

    private async Task<int> CloseUnanswered(DateOnly today, ProgrammeSettings settings, CancellationToken cancel)
    {
        var since = today.AddMonths(-UnansweredMonths);
        var unanswered = await db.Volunteers.Where(v => v.Stage == VolunteerStage.Applied && v.AppliedOn <= since).ToListAsync(cancel);
        foreach (var volunteer in unanswered) volunteer.MoveTo(VolunteerStage.Refused, today, settings);
        await db.SaveChangesAsync(cancel);
        return unanswered.Count;
    }

    private async Task<int> ForgetPersons(DateOnly today, CancellationToken cancel)
    {
        var over = await db.Volunteers.Where(v => v.DeleteOn <= today).ToListAsync(cancel);
        foreach (var volunteer in over) await forget.Run(volunteer, "in-time", cancel);
        return over.Count;
    }

    /// <summary>Of who left, after its months; of who was refused, at once.</summary>
    private Task<int> DeleteCertificates(DateOnly today, ProgrammeSettings settings, CancellationToken cancel)
    {
        var left = today.AddMonths(-settings.CertificateMonthsAfterLeaving);
        return db.Formalities.Where(f => f.Kind == RequirementKind.Certificate && db.Set<Volunteer>().Any(v => v.Id == f.VolunteerId && (v.Stage == VolunteerStage.Refused || v.LeftOn <= left))).ExecuteDeleteAsync(cancel);
    }

    /// <summary>With the engagement ends what the lead wrote down about it.</summary>
    private async Task<int> DeleteNotes(DateOnly today, CancellationToken cancel)
    {
        var oldest = today.AddMonths(-Interview.KeptMonths);
        var gone = db.Volunteers.Where(v => v.Stage == VolunteerStage.Left || v.Stage == VolunteerStage.Refused).Select(v => v.Id);
        return await db.Set<VolunteerNote>().Where(n => n.DeleteOn <= today || gone.Contains(n.VolunteerId)).ExecuteDeleteAsync(cancel)
            + await db.Set<Interview>().Where(i => i.On <= oldest || gone.Contains(i.VolunteerId)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The period begins with the end of the calendar year (§ 147 Abs. 4 AO).</summary>
    private Task<int> DeletePayments(DateOnly today, ProgrammeSettings settings, CancellationToken cancel)
    {
        var firstKept = new DateOnly(today.Year - settings.PaymentYears, 1, 1);
        return db.Set<Payment>().Where(p => p.On < firstKept).ExecuteDeleteAsync(cancel);
    }
}
