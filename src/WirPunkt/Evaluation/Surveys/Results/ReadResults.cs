using WirPunkt.Evaluation.Surveys.Leading;
using WirPunkt.Statistics;

namespace WirPunkt.Evaluation.Surveys.Results;

/// <summary>The results of closed surveys, from the ledger of what is published alone.</summary>
public sealed class ReadResults(PublishCounts published)
{
    /// <param name="closed">surveys that are closed</param>
    public async Task<IReadOnlyList<SurveyResult>> Run(IReadOnlyList<SurveyRun> closed, CancellationToken cancel)
    {
        if (closed.Count == 0) return [];
        var tables = await published.Read("survey-", cancel);
        return [.. closed.Select(r => tables is null ? new(r, null, []) : Of(r, tables))];
    }

    internal static SurveyResult Of(SurveyRun run, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> tables)
    {
        if (!tables.TryGetValue(run.LedgerName, out var whole)) return new(run, null, []);
        var questions = new List<QuestionResult>();
        for (var i = 0; i < run.Form.Questions.Count; i++)
            if (RowsOf(run, i, tables) is { Count: > 0 } rows) questions.Add(new(run.Form.Questions[i], rows));
        return new(run, whole[PublishCounts.Total], questions);
    }

    private static List<(string Choice, int Value)> RowsOf(SurveyRun run, int number, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> tables)
    {
        var (question, rows) = (run.Form.Questions[number], new List<(string, int)>());
        for (var place = 0; place < question.Choices.Count; place++)
        {
            var table = CloseSurvey.TableOf(run.LedgerName, number, question.Kind == SurveyQuestionKind.Several ? place : null);
            if (tables.TryGetValue(table, out var numbers) && numbers.TryGetValue(question.Choices[place], out var value)) rows.Add((question.Choices[place], value));
        }
        if (question.Kind != SurveyQuestionKind.Several && tables.TryGetValue(CloseSurvey.TableOf(run.LedgerName, number), out var own) && own.GetValueOrDefault(SurveyQuestion.NotAnswered) is > 0 and var without)
            rows.Add((SurveyQuestion.NotAnswered, without));
        return rows;
    }
}

/// <summary>What the rows of a result are called.</summary>
internal static class ResultWords
{
    public static string NameOf(this SurveyQuestion question, string choice, Platform.Languages.Texts texts) =>
        choice == SurveyQuestion.NotAnswered ? texts["survey.not-answered"] : question.NameOf(choice, texts.Language).Text;
}
