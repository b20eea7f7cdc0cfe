using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Surveys.Leading;

/// <summary>Somebody has read what people wrote: the themes stay, the texts go. What departments answered becomes work of the training.</summary>
public sealed class ReviewTexts(WirPunktDb db, AddWorkItems workItems, Audit audit)
{
    /// <returns>False when somebody else was faster.</returns>
    public async Task<bool> Run(SurveyRun run, IReadOnlyList<SurveyTheme> themes, DateOnly today, CancellationToken cancel = default)
    {
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        run.Review(themes, today);
        if (run.Form.IsOfOffices) Remember(run, themes, today);
        audit.Add("survey.reviewed", $"survey:{run.Survey}", null, new { themes = themes.Count });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
        await db.Set<SurveyText>().Where(t => t.RunId == run.Id).ExecuteDeleteAsync(cancel);
        await together.CommitAsync(cancel);
        return true;
    }

    /// <summary>The first text questions of the departments' survey are the guiding questions, in their order.</summary>
    private void Remember(SurveyRun run, IReadOnlyList<SurveyTheme> themes, DateOnly today)
    {
        List<string> guiding = [.. run.Form.TextQuestions.Take(AddWorkItems.GuidingQuestions).Select(q => q.Key)];
        foreach (var theme in themes.Where(t => guiding.Contains(t.Question))) workItems.OfDepartment(run.Form.Title.German, guiding.IndexOf(theme.Question) + 1, theme.Text, today);
    }

    /// <summary>One theme a line, under the question that it answers.</summary>
    /// <param name="typed">what stands in the field of a question</param>
    public static IReadOnlyList<SurveyTheme> Read(Survey form, Func<string, string> typed) =>
        [.. form.TextQuestions.SelectMany(q => typed(q.Key).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new SurveyTheme(q.Key, line.Replace("\0", "", StringComparison.Ordinal))))];
}
