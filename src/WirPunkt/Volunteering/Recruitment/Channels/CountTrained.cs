using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Volunteering.Onboarding;

namespace WirPunkt.Volunteering.Recruitment.Channels;

/// <summary>The step of the funnel before the first shift: fit for duty for the first time. Asked after whatever may lead there, and every night: fitness is computed, nothing says when it comes.</summary>
public sealed class CountTrained(WirPunktDb db, CountStep count, Requirements requirements, Publication publication, TimeProvider clock) : IJob
{
    async Task<IReadOnlyList<JobResult>> IJob.Run(CancellationToken cancel) => [new("trained", await Run(cancel))];

    /// <returns>How many have come so far just now.</returns>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var waiting = (await db.Volunteers.Where(v => v.Reached == null || v.Reached == RecruitmentStep.Applied || v.Reached == RecruitmentStep.Interviewed).ToListAsync(cancel))
            .Where(v => v is { IsHere: true, Stage: not VolunteerStage.Applied }).ToList();
        if (waiting.Count == 0) return 0;
        var fitness = await requirements.Fitness([.. waiting.Select(v => v.Id)], publication.Current.Municipality.Now(clock).Date.ToDateOnly(), cancel);
        var fit = waiting.Where(v => fitness[v.Id].IsFit).ToList();
        try
        {
            foreach (var volunteer in fit) await count.Save(volunteer, RecruitmentStep.Trained, cancel);
            return fit.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // somebody changes the person at this moment: the night counts them
            return 0;
        }
    }
}
