using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Surveys.Results;

/// <summary>What the report says of surveys that were closed in its time: how satisfied people were, each question with its answers, the themes.</summary>
public sealed class SurveysInReport(WirPunktDb db, ReadResults results) : IReportSource
{
    public async Task<ReportPart> Read(ReportSpan span, Texts texts, CancellationToken cancel)
    {
        var (from, until) = (span.FirstDay.ToDateOnly(), span.LastDay.ToDateOnly());
        var closed = await db.Set<SurveyRun>().AsNoTracking().Where(r => r.ClosedOn >= from && r.ClosedOn <= until).OrderBy(r => r.ClosedOn).ToListAsync(cancel);
        var (facts, tables) = (new List<ReportFact>(), new List<ReportTable>());
        foreach (var survey in (await results.Run(closed, cancel)).GroupBy(r => r.Run.Survey))
        {
            var (first, latest) = (survey.Last(), survey.Last());
            if (latest.Run.Form.IsAtDesk) (first, latest) = Added([.. survey.Where(r => r.Answers is not null && r.Run.Form.Questions[0].Choices.SequenceEqual(latest.Run.Form.Questions[0].Choices))]) ?? (first, latest);
            facts.AddRange(Facts(latest, texts, Period(first.Run, latest.Run, texts)));
            tables.AddRange(Tables(latest, texts));
        }
        return new(facts, tables);
    }

    /// <summary>Half-years are added up from what is published of each, beside the first of them; null: nothing is.</summary>
    private static (SurveyResult First, SurveyResult Sum)? Added(IReadOnlyList<SurveyResult> halves)
    {
        if (halves.Count == 0) return null;
        var (last, all) = (halves[^1], halves.SelectMany(h => h.Questions).SelectMany(q => q.Rows).ToLookup(r => r.Choice, r => r.Value));
        var question = last.Run.Form.Questions[0];
        var rows = question.Choices.Append(SurveyQuestion.NotAnswered).Where(all.Contains).Select(c => (c, all[c].Sum())).ToList();
        return (halves[0], new(last.Run, halves.Sum(h => h.Answers), rows.Count == 0 ? [] : [new(question, rows)]));
    }

    private static IEnumerable<ReportFact> Facts(SurveyResult result, Texts texts, string period)
    {
        var (form, source) = (result.Run.Form, texts["survey.title"]);
        var title = form.Title.In(texts.Language).Text;
        yield return new($"survey-{form.Key}-answers", result.Answers is { } answers ? texts["survey.fact-answers", ("count", answers)] : texts["survey.fact-too-few", ("count", Survey.FewestAnswers)], title, period, source);
        if (!form.IsAtDesk || result.Questions is not [var question]) yield break;
        var best = question.Rows[0];
        yield return new("survey-satisfaction", texts["survey.fact-share", ("count", best.Value), ("all", result.Answers!), ("answer", question.Question.NameOf(best.Choice, texts))], question.Question.Text.In(texts.Language).Text, period, source);
    }

    private static IEnumerable<ReportTable> Tables(SurveyResult result, Texts texts)
    {
        var (form, source) = (result.Run.Form, texts["survey.rounding"]);
        var title = form.Title.In(texts.Language).Text;
        foreach (var question in result.Questions)
            yield return new($"survey-{form.Key}-{question.Question.Key}", $"{title}: {question.Question.Text.In(texts.Language).Text}", [texts["survey.answer"], texts["survey.number"]],
                [.. question.Rows.Select(r => (IReadOnlyList<string>)[question.Question.NameOf(r.Choice, texts), r.Value.ToString(texts.Language.Culture)])], source, [.. question.Rows.Select(r => (decimal)r.Value)]);
        if (result.Run.Themes.Count == 0) yield break;
        yield return new($"survey-{form.Key}-themes", $"{title}: {texts["survey.themes"]}", [texts["survey.question"], texts["survey.theme"]],
            [.. result.Run.Themes.Select(t => (IReadOnlyList<string>)[form.Find(t.Question)?.Text.In(texts.Language).Text ?? "", t.Text])], texts["survey.themes-source"]);
    }

    private static string Period(SurveyRun first, SurveyRun last, Texts texts) => SurveyRun.InWords(first.From, last.ClosedOn!.Value, texts);
}
