using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Evaluation.Surveys.Answering;

/// <summary>What became of an answer.</summary>
public enum AnswerResult { Counted, LinkIsUsed, NotOpen }

/// <summary>Counts an answer: link, counters and texts together, or nothing. No sheet of answers is kept.</summary>
public sealed class TakeAnswer(WirPunktDb db)
{
    /// <param name="token">of an invitation; null: the survey is open to all</param>
    public async Task<AnswerResult> Run(SurveyRun run, SurveyAnswer answer, string? token, CancellationToken cancel = default)
    {
        await using var together = await db.Database.BeginTransactionAsync(cancel); // what is not committed never was
        if (token is not null && !await Use(run, token, cancel)) return AnswerResult.LinkIsUsed;
        if (await Count(run, [SurveyCount.Everybody], cancel) == 0) return AnswerResult.NotOpen; // closed a moment ago
        if (answer.Counters.Count > 0) await Count(run, answer.Counters, cancel);
        foreach (var (question, text) in answer.Texts) db.Add(new SurveyText { RunId = run.Id, Question = question, Text = text });
        await db.SaveChangesAsync(cancel);
        await together.CommitAsync(cancel);
        return AnswerResult.Counted;
    }

    /// <summary>Of two who use it at once one is first.</summary>
    private async Task<bool> Use(SurveyRun run, string token, CancellationToken cancel)
    {
        var hash = SurveyLink.HashOf(token);
        return await db.Set<SurveyLink>().Where(l => l.Hash == hash && l.RunId == run.Id && !l.IsUsed).ExecuteUpdateAsync(set => set.SetProperty(l => l.IsUsed, true), cancel) == 1;
    }

    /// <summary>The counter of everybody comes first: whoever has it may change the others, so that two never wait for each other.</summary>
    private Task<int> Count(SurveyRun run, IReadOnlyList<string> counters, CancellationToken cancel) =>
        db.Set<SurveyCount>().Where(c => c.RunId == run.Id && counters.Contains(c.Answer)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Number, c => c.Number + 1), cancel);
}
