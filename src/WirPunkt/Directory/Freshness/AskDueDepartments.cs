using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Web;

namespace WirPunkt.Directory.Freshness;

/// <summary>The job on workdays: asks departments for what is due, reminds after two weeks, tells the lead after four; tells them where they send people wrongly.</summary>
public sealed class AskDueDepartments(
    WirPunktDb db, DepartmentStates states, AskDepartment ask, Publication publication, Outbox outbox, TextLibrary library, PublicUrl url, Audit audit, TimeProvider clock) : IJob
{
    public const string Name = "ask-departments";

    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        if (states.TodayIn(publication.Current).DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) return [];
        await Forget(cancel);
        var (now, asked, reminded, told, escalated) = (clock.GetUtcNow().UtcDateTime, 0, 0, 0, new List<DepartmentState>());
        foreach (var state in await states.Load(cancel))
        {
            if (state.Open is { } open && state.Due.Count == 0) await Close(open, now, cancel);
            else if (state.Open?.NeedsEscalation(now) == true) escalated.Add(state);
            if (!state.IsAsked || state.NextMailAt(now) is not null) continue;
            if (state.Open is null && await ask.Run(state, Name, cancel)) asked++;
            else if (state.Open is { } waiting && (waiting.NeedsReminder(now) || state.Faults.Any(f => !f.IsTold)) && await ask.Run(state, Name, cancel)) reminded++;
            else if (await ask.Tell(state, Name, cancel)) told++;
        }
        await Escalate(escalated, now, cancel);
        return [new("asked", asked), new("reminded", reminded), new("escalated", escalated.Count), new("doors-told", told)];
    }

    /// <summary>Somebody of the team confirmed it all in the meantime.</summary>
    private async Task Close(ConfirmationRequest request, DateTime now, CancellationToken cancel)
    {
        request.Renew([]);
        request.CloseIfDone(now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>One mail to each lead, with all departments that have not answered.</summary>
    private async Task Escalate(List<DepartmentState> departments, DateTime now, CancellationToken cancel)
    {
        if (departments.Count == 0) return;
        foreach (var state in departments)
        {
            (state.Open!.EscalatedAt, state.Open.Version) = (now, state.Open.Version + 1);
            audit.Add(null, Name, "confirming.escalated", AskDepartment.RecordOf(state.Department));
        }
        var names = string.Join(", ", departments.Select(d => d.Department.Name));
        foreach (var lead in (await db.Set<Account>().AsNoTracking().Where(a => a.ClosedAt == null).ToListAsync(cancel)).Where(a => a.Has(Roles.Lead) && a.IsInUse))
        {
            var texts = library.In(Language.Find(lead.Language) ?? Language.German);
            var site = publication.Current.Municipality.Name.In(texts.Language).Text;
            outbox.Add(lead.Email, new Letter(texts.Language, texts["mail.escalation-subject", ("site", site)],
                [texts["mail.greeting"], texts["mail.escalation-text"], names, texts["mail.escalation-then"]], url.Of(FreshnessRoute.Address), texts["freshness.title"]));
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Words of people are not kept for ever, nor are links that have long expired.</summary>
    private async Task Forget(CancellationToken cancel)
    {
        var (oldest, expired) = (states.TodayIn(publication.Current).PlusDays(-ReportedFault.KeptDays).ToDateOnly(), clock.GetUtcNow().UtcDateTime - TimeSpan.FromDays(365));
        await db.Set<ReportedFault>().Where(f => f.On < oldest).ExecuteDeleteAsync(cancel);
        await db.Set<ConfirmationLink>().Where(l => l.Until < expired).ExecuteDeleteAsync(cancel);
    }
}
