using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Site;

namespace WirPunkt.Evaluation.Surveys.Leading;

/// <summary>Closes what is over, opens the question at the desk for the next half-year, and deletes texts that nobody has read in time.</summary>
public sealed class CloseSurveys(WirPunktDb db, CloseSurvey close, OpenSurvey open, Publication content, TimeProvider clock) : IJob
{
    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var today = content.Current.Municipality.Now(clock).Date.ToDateOnly();
        var closed = 0;
        foreach (var run in await db.Set<SurveyRun>().Where(r => r.ClosedOn == null && r.Until < today).ToListAsync(cancel))
        {
            if (await close.Run(run, today, cancel)) closed++;
            if (run.Form.IsAtDesk && content.Current.Find<Survey>(run.Survey) is { IsAtDesk: true } next) await open.Run(next, today, today, today, cancel);
        }
        return [new("surveys-closed", closed), new("survey-texts-deleted", await Forget(today, cancel))];
    }

    private async Task<int> Forget(DateOnly today, CancellationToken cancel)
    {
        var oldest = today.AddDays(-SurveyRun.TextsKeptDays);
        var (runs, gone) = (await db.Set<SurveyRun>().Where(r => r.ClosedOn <= oldest && r.TextsGoneOn == null).ToListAsync(cancel), 0);
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        foreach (var run in runs)
        {
            run.Review([], today);
            gone += await db.Set<SurveyText>().Where(t => t.RunId == run.Id).ExecuteDeleteAsync(cancel);
        }
        await db.SaveChangesAsync(cancel);
        await together.CommitAsync(cancel);
        return gone;
    }
}
