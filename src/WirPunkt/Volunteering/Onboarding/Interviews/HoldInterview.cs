using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.People;
using WirPunkt.Volunteering.Recruitment;

namespace WirPunkt.Volunteering.Onboarding.Interviews;

/// <summary>The interview was held: its notes are kept for the lead, what was agreed holds from its day on, and an applicant has come a step further.</summary>
public sealed class HoldInterview(WirPunktDb db, CountStep count, Audit audit, Visit visit)
{
    /// <param name="form">without problem</param>
    /// <returns>False when somebody else has changed the person meanwhile, or the form was sent twice.</returns>
    public async Task<bool> Run(Volunteer volunteer, InterviewForm form, CancellationToken cancel = default)
    {
        if (volunteer.Version != form.Version) return false;
        var sites = visit.Reading.Sites().Select(s => s.Key).ToHashSet();
        var agreement = (form with { Wanted = [.. form.Wanted.Where(sites.Contains)], Excluded = [.. form.Excluded.Where(sites.Contains)], Languages = [.. form.Languages.Where(LanguageNames.Offered.Contains)] }).AgreementWith(volunteer.Id);
        foreach (var before in await db.Agreements.Where(a => a.VolunteerId == volunteer.Id && (a.ValidUntil == null || a.ValidUntil >= agreement.ValidFrom)).ToListAsync(cancel))
            if (before.ValidFrom >= agreement.ValidFrom) db.Remove(before);
            else before.ValidUntil = agreement.ValidFrom.AddDays(-1);
        db.Add(agreement);
        db.Add(form.InterviewWith(volunteer.Id));
        if (volunteer.Stage is VolunteerStage.Applied or VolunteerStage.Left) volunteer.MoveTo(VolunteerStage.Interviewed, visit.Today.ToDateOnly(), await db.ProgrammeSettings(cancel));
        else volunteer.Version++;
        audit.Add("volunteer.interview", ChangeStage.RecordOf(volunteer));
        try
        {
            await count.Save(volunteer, RecruitmentStep.Interviewed, cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
