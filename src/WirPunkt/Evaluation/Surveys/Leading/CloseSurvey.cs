using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics;

namespace WirPunkt.Evaluation.Surveys.Leading;

/// <summary>Closes a survey: its counters are rounded once, published in the ledger and deleted. Of too few answers nothing is left.</summary>
public sealed class CloseSurvey(WirPunktDb db, PublishCounts publish, Audit audit)
{
    /// <returns>False when somebody else was faster.</returns>
    public async Task<bool> Run(SurveyRun run, DateOnly today, CancellationToken cancel = default)
    {
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        var counters = db.Set<SurveyCount>().Where(c => c.RunId == run.Id);
        await counters.Where(c => c.Answer == SurveyCount.Everybody).ExecuteUpdateAsync(set => set.SetProperty(c => c.Number, c => c.Number), cancel); // whoever answers now waits, and then comes too late
        var counted = await counters.AsNoTracking().ToDictionaryAsync(c => c.Answer, c => c.Number, cancel);
        if (!counted.TryGetValue(SurveyCount.Everybody, out var answers)) return false;

        run.Close(today, hadTooFew: answers < Survey.FewestAnswers);
        audit.Add("survey.closed", $"survey:{run.Survey}");
        try
        {
            if (!run.HadTooFew && TablesOf(run.Form, counted, run.LedgerName) is { Count: > 0 } tables) await publish.Round(run.Period, run.LedgerName, tables, Survey.FewestAnswers, cancel);
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
        await counters.ExecuteDeleteAsync(cancel);
        await db.Set<SurveyLink>().Where(l => l.RunId == run.Id).ExecuteDeleteAsync(cancel);
        if (run.TextsGoneOn is not null) await db.Set<SurveyText>().Where(t => t.RunId == run.Id).ExecuteDeleteAsync(cancel);
        await together.CommitAsync(cancel);
        return true;
    }

    /// <summary>A table a question; where several could be chosen, one for each of them: chosen or not. Nothing crosses two questions.</summary>
    public static IReadOnlyList<FlatCounts> TablesOf(Survey form, IReadOnlyDictionary<string, int> counted, string name)
    {
        var (tables, answers) = (new List<FlatCounts>(), counted[SurveyCount.Everybody]);
        for (var i = 0; i < form.Questions.Count; i++)
        {
            var question = form.Questions[i];
            var numbers = question.Choices.Select(c => (Category: c, Number: counted[SurveyCount.Of(question.Key, c)])).ToList();
            if (question.Kind == SurveyQuestionKind.Several)
                tables.AddRange(numbers.Select((n, place) => new FlatCounts(TableOf(name, i, place), [n, (SurveyQuestion.NotAnswered, answers - n.Number)])));
            else if (numbers.Count > 0)
                tables.Add(new(TableOf(name, i), [.. numbers, (SurveyQuestion.NotAnswered, answers - numbers.Sum(n => n.Number))]));
        }
        return tables;
    }

    /// <param name="place">of the choice, where several could be chosen</param>
    public static string TableOf(string name, int question, int? place = null) => place is null ? $"{name}/{question}" : $"{name}/{question}/{place}";
}
