using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Training.Mine;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training.Letters;

/// <summary>What volunteers are told of a session, each in their language and with a calendar file. Who has no e-mail hears it from the lead.</summary>
public sealed class SessionLetters(WirPunktDb db, Outbox outbox, TextLibrary library, PublicUrl url, SessionCalendar calendar)
{
    public async Task Add(TrainingSession session, IReadOnlyCollection<(SessionNews News, Guid Volunteer)> told, CancellationToken cancel)
    {
        if (told.Count == 0) return;
        var ids = told.Select(t => t.Volunteer).ToList();
        var people = await db.Volunteers.AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancel);
        foreach (var (news, id) in told)
            if (people.TryGetValue(id, out var volunteer)) Tell(volunteer, session, news);
    }

    /// <returns>The message in the outbox; null: the person has no address.</returns>
    public Guid? Tell(Volunteer volunteer, TrainingSession session, SessionNews news)
    {
        if (volunteer.Email is null) return null;
        var texts = library.In(Language.Find(volunteer.Language) ?? Language.German);
        return outbox.Add(volunteer.Email, Of(session, news, texts), calendar.Write(session, volunteer.Id, texts));
    }

    private Letter Of(TrainingSession session, SessionNews news, Texts texts)
    {
        var key = $"session.mail-{news.ToString().ToLowerInvariant()}";
        return new(texts.Language, texts[key, ("title", session.Title)],
            [texts["mail.greeting"], texts[$"{key}-text", ("title", session.Title)], .. session.HalfDays.Select(h => h.InWords(texts)), session.Place],
            url.Of(OwnTrainingRoute.Home), texts["training.mine"]);
    }
}

/// <summary>What has happened to a registration.</summary>
public enum SessionNews { Entered, MovedUp, Changed, Cancelled, Reminder }
