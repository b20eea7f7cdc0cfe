using WirPunkt.Accounts;
using WirPunkt.Evaluation.Surveys.Answering;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Surveys.Leading;

/// <summary>Makes links that are good for one answer each. Who gets which is known to nobody here.</summary>
public sealed class InviteToSurvey(WirPunktDb db, Outbox outbox, TextLibrary library, PublicUrl url, Audit audit)
{
    /// <summary>Links or mails at once.</summary>
    public const int Most = 500;

    /// <returns>Addresses to print; they are nowhere else.</returns>
    public async Task<IReadOnlyList<string>> Print(SurveyRun run, int number, CancellationToken cancel = default)
    {
        var links = Enumerable.Range(0, number).Select(_ => NewLink(run, Language.German)).ToList();
        audit.Add("survey.invited", $"survey:{run.Survey}", null, new { number });
        await db.SaveChangesAsync(cancel);
        return links;
    }

    /// <summary>An address waits in the outbox until its mail is sent, and is kept nowhere.</summary>
    public async Task Send(SurveyRun run, IReadOnlyList<string> addresses, CancellationToken cancel = default)
    {
        var (language, texts) = (Language.German, library.In(Language.German));
        var title = run.Form.Title.In(language).Text;
        foreach (var address in addresses)
            outbox.Add(address, new Letter(language, texts["mail.survey-subject", ("title", title)], [texts["mail.greeting"], texts["mail.survey-text", ("title", title), ("date", run.Until.InWords(texts))], texts["survey.slip-text"]], NewLink(run, language), texts["mail.survey-link"]));
        audit.Add("survey.invited", $"survey:{run.Survey}", null, new { number = addresses.Count });
        await db.SaveChangesAsync(cancel);
    }

    private string NewLink(SurveyRun run, Language language)
    {
        var token = SurveyLink.NewToken();
        db.Add(new SurveyLink { Hash = SurveyLink.HashOf(token), RunId = run.Id });
        return url.Of($"/{language.Code}{AnswerRoute.PathOf(run.Survey, token)}");
    }
}
