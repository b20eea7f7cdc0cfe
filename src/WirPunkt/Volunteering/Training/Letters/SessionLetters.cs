using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Training.Mine;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>What volunteers are told of a session, each in their language. Who has no e-mail hears it from the lead.</summary>
public sealed class SessionLetters(WirPunktDb db, Outbox outbox, TextLibrary library, PublicUrl url)
{
    public async Task Add(TrainingSession session, IReadOnlyCollection<(SessionNews News, Guid Volunteer)> told, CancellationToken cancel)
    {
        if (told.Count == 0) return;
        var ids = told.Select(t => t.Volunteer).ToList();
        var people = await db.Volunteers.AsNoTracking().Where(v => ids.Contains(v.Id) && v.Email != null).ToDictionaryAsync(v => v.Id, cancel);
        foreach (var (news, id) in told)
            if (people.TryGetValue(id, out var volunteer)) outbox.Add(volunteer.Email!, Of(session, news, library.In(Language.Find(volunteer.Language) ?? Language.German)));
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
public enum SessionNews { Entered, MovedUp, Changed, Cancelled }
