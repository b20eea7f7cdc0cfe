using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Web;

namespace WirPunkt.Directory.Freshness;

/// <summary>Writes to a department with a link that needs no account: one mail with everything that is to be asked.</summary>
public sealed class AskDepartment(WirPunktDb db, DepartmentStates states, Publication publication, Outbox outbox, TextLibrary library, PublicUrl url, Audit audit, TimeProvider clock)
{
    /// <summary>Records that are named in a mail; the page behind the link names all.</summary>
    private const int MostNames = 8;

    /// <summary>Asks now, or reminds where an answer is still owed.</summary>
    /// <param name="who">the job; null: whoever is signed in</param>
    /// <returns>False when there is nothing to ask or nobody to ask.</returns>
    public async Task<bool> Run(DepartmentState state, string? who = null, CancellationToken cancel = default)
    {
        if (state.Due.Count == 0 || state.Receivers.Count == 0) return false;
        var now = clock.GetUtcNow().UtcDateTime;
        var isReminder = state.Open is not null;
        var request = state.Open ?? db.Add(new ConfirmationRequest { Department = state.Department.Key, AskedAt = now }).Entity;
        request.Renew(state.Due);
        if (isReminder) request.RemindedAt = now;
        request.LastMailAt = now;
        request.Version++;
        foreach (var fault in state.Faults) fault.IsTold = true;
        Write(state, request, isReminder ? "reminder" : "ask", now);
        var kind = isReminder ? "confirming.reminded" : "confirming.asked";
        var facts = new { Records = request.Open.Count, Receivers = state.Receivers.Count };
        if (who is null) audit.Add(kind, RecordOf(state.Department), null, facts);
        else audit.Add(null, who, kind, RecordOf(state.Department), null, facts);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>There may be nothing to ask, but its offices sent people to the wrong door.</summary>
    /// <returns>False when there is nothing to tell or nobody to tell.</returns>
    public async Task<bool> Tell(DepartmentState state, string who, CancellationToken cancel = default)
    {
        if (state.WrongDoors.Count == 0 || state.Receivers.Count == 0) return false;
        foreach (var receiver in state.Receivers)
        {
            var texts = library.In(receiver.Language);
            outbox.Add(receiver.Email, new Letter(receiver.Language, texts["mail.doors-subject", ("site", SiteIn(receiver.Language)), ("office", state.Department.Name)],
                [texts["mail.greeting"], .. WrongDoorLines.Of(state.WrongDoors, publication.Current, texts), texts["mail.doors-then"]],
                url.Of(state.Department.IsPublic ? $"/de/stelle/{state.Department.Key}" : "/"), texts["mail.doors-open"]));
        }
        MarkTold(state, clock.GetUtcNow().UtcDateTime);
        audit.Add(null, who, "confirming.doors-told", RecordOf(state.Department), null, new { People = state.WrongDoors.Sum(d => d.Count) });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>A new link for an open request, to the address that is known and no other; at most one an hour.</summary>
    public async Task SendLinkAgain(ConfirmationRequest request, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hourAgo = now - TimeSpan.FromHours(1);
        if (await db.Set<ConfirmationLink>().AnyAsync(l => l.RequestId == request.Id && l.CreatedAt > hourAgo, cancel)) return;
        if (await states.Load(request.Department, cancel) is not { Receivers.Count: > 0 } state) return;
        Write(state, request, "ask", now);
        audit.Add(null, state.Department.Name, "confirming.link", RecordOf(state.Department));
        await db.SaveChangesAsync(cancel);
    }

    public static string RecordOf(Organization department) => $"organization:{department.Key}";

    private void Write(DepartmentState state, ConfirmationRequest request, string kind, DateTime now)
    {
        var catalog = publication.Current;
        var names = request.Open.Select(r => states.Find(r, catalog)?.NameInGerman()).OfType<string>().Distinct().ToList(); // a swimming pool is a place and an office
        foreach (var receiver in state.Receivers)
        {
            var (link, token) = ConfirmationLink.To(request, now);
            db.Add(link);
            var texts = library.In(receiver.Language);
            var site = SiteIn(receiver.Language);
            var list = string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? texts["mail.confirm-more", ("count", names.Count - MostNames)] : "");
            List<string> paragraphs = [texts["mail.greeting"], texts[$"mail.{kind}-text", ("site", site), ("office", state.Department.Name)], texts["mail.confirm-records", ("records", list)]];
            if (state.Faults.Count > 0) paragraphs.Add(texts["mail.confirm-faults"]);
            paragraphs.AddRange([texts["mail.confirm-minute"], texts["mail.confirm-link", ("days", ConfirmationLink.Lasts.Days)], .. WrongDoorLines.Of(state.WrongDoors, catalog, texts)]);
            outbox.Add(receiver.Email, new Letter(receiver.Language, texts[$"mail.{kind}-subject", ("site", site), ("office", state.Department.Name)], paragraphs, url.Of($"/bestaetigen/{token}"), texts["mail.confirm-open"]));
        }
        MarkTold(state, now);
    }

    private string SiteIn(Language language) => publication.Current.Municipality.Name.In(language).Text;

    private static void MarkTold(DepartmentState state, DateTime now)
    {
        foreach (var door in state.WrongDoors) door.Tell(now);
    }
}
