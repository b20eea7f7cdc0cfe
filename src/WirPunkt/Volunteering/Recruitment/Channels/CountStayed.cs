using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;

namespace WirPunkt.Volunteering.Recruitment.Channels;

/// <summary>The last step of the funnel: still a guide six months after the first shift.</summary>
public sealed class CountStayed(WirPunktDb db, CountStep count, Publication publication, TimeProvider clock) : IJob
{
    /// <summary>Months.</summary>
    public const int After = 6;

    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var since = publication.Current.Municipality.Now(clock).Date.ToDateOnly().AddMonths(-After);
        var stayed = await db.Volunteers.Where(v => v.FirstShiftOn <= since && v.Reached != RecruitmentStep.Stayed && (v.Stage == VolunteerStage.Active || v.Stage == VolunteerStage.Reserve)).ToListAsync(cancel);
        foreach (var volunteer in stayed) await count.Save(volunteer, RecruitmentStep.Stayed, cancel);
        return [new("stayed", stayed.Count)];
    }
}
