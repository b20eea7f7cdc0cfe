using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Surveys;

/// <summary>While people answer, the questions stay as they are: half of the answers would be to another question.</summary>
public sealed class SurveyHold(WirPunktDb db, Visit visit) : IHoldRecords
{
    public async Task<FieldProblem?> Holds(ContentRecord changed, CancellationToken cancel)
    {
        if (changed is not Survey survey || await db.OpenRun(survey.Key, cancel) is not { } run || run.StateOn(visit.Today.ToDateOnly()) == SurveyState.Closed) return null;
        return FieldProblem.Of("questions", "survey-open", ("date", run.Until));
    }
}

/// <summary>Runs as they are asked for.</summary>
internal static class SurveyRuns
{
    /// <summary>The run of a survey that is not closed yet; null: none.</summary>
    public static Task<SurveyRun?> OpenRun(this WirPunktDb db, string survey, CancellationToken cancel) =>
        db.Set<SurveyRun>().SingleOrDefaultAsync(r => r.Survey == survey && r.ClosedOn == null, cancel);

    /// <summary>What can be answered on a day.</summary>
    public static Task<List<SurveyRun>> Open(this WirPunktDb db, DateOnly today, CancellationToken cancel) =>
        db.Set<SurveyRun>().AsNoTracking().Where(r => r.ClosedOn == null && r.From <= today && r.Until >= today).ToListAsync(cancel);
}
