using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;

namespace WirPunkt.Evaluation.Surveys.Leading;

/// <summary>What came of opening a survey.</summary>
public enum OpenResult { Opened, WrongDays, OpenAlready }

/// <summary>From a draft to something that can be answered: the form is kept as it is now, all counters stand at nothing.</summary>
public sealed class OpenSurvey(WirPunktDb db, Audit audit)
{
    /// <param name="until">the last day; the question at the desk always ends with the half-year</param>
    public async Task<OpenResult> Run(Survey survey, DateOnly from, DateOnly until, DateOnly today, CancellationToken cancel = default)
    {
        if (survey.IsAtDesk) until = SurveyRun.EndOfHalfYear(from);
        if (until < from || until < today) return OpenResult.WrongDays;
        if (await db.OpenRun(survey.Key, cancel) is not null) return OpenResult.OpenAlready;

        var run = new SurveyRun { Survey = survey.Key, Form = survey, From = from, Until = until };
        db.Add(run);
        db.AddRange(SurveyCount.For(run));
        audit.Add("survey.opened", $"survey:{survey.Key}", null, new { from, until });
        try
        {
            await db.SaveChangesAsync(cancel);
            return OpenResult.Opened;
        }
        catch (DbUpdateException) // somebody else has opened it at the same moment
        {
            db.ChangeTracker.Clear();
            return OpenResult.OpenAlready;
        }
    }
}
