using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Training.Mine;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training.Letters;

/// <summary>The half-days of a session as a calendar file, for somebody's own calendar; called off or cancelled, it strikes them out there.</summary>
public sealed class SessionCalendar(Publication publication, PublicUrl url, TimeProvider clock)
{
    public string Write(TrainingSession session, Guid volunteer, Texts texts)
    {
        var (zone, now) = (publication.Current.Municipality.Zone(), clock.GetUtcNow().UtcDateTime);
        var isOff = session.IsCancelled || session.RegistrationOf(volunteer) is not { State: RegistrationState.Registered };
        return new ICalendarWriter(new Uri(url.Of("/")).Host, now).Write(texts["training.mine"], session.HalfDays.Select(h => new CalendarEvent(
            h.Id, (int)session.Version, now, zone.AtLeniently(h.Starts).ToDateTimeUtc(), zone.AtLeniently(h.Ends).ToDateTimeUtc(), session.Title, session.Place, null, url.Of(OwnTrainingRoute.Home), isOff)));
    }
}
