using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.ServicePoints;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Onboarding.Accidents;

/// <summary>At which times somebody was lately on duty or in training: with one of them the sheet for the accident insurance fills itself.</summary>
public sealed class FindInsuredTimes(WirPunktDb db, Publication publication, TimeProvider clock)
{
    /// <summary>Days that are offered; who remembers an older accident writes its day down.</summary>
    public const int DaysBack = 60;

    /// <returns>The latest first; a time of today may still lie ahead: the way there is insured too.</returns>
    public async Task<IReadOnlyList<InsuredTime>> Run(Guid volunteer, CancellationToken cancel = default)
    {
        var today = publication.Current.Municipality.Now(clock).Date;
        return [.. (await Shifts(volunteer, today, cancel)).Concat(await Trainings(volunteer, today, cancel)).Where(t => t.From.Date <= today && t.From.Date >= today.PlusDays(-DaysBack)).OrderByDescending(t => t.From)];
    }

    private async Task<IEnumerable<InsuredTime>> Shifts(Guid volunteer, LocalDate today, CancellationToken cancel)
    {
        var (zone, since) = (publication.Current.Municipality.Zone(), today.PlusDays(-DaysBack - 1).ToDateTimeUnspecified());
        var shifts = await db.Assignments.AsNoTracking().Where(a => a.VolunteerId == volunteer && (a.State == AssignmentState.Published || a.State == AssignmentState.Confirmed || a.State == AssignmentState.Attended))
            .Join(db.PresenceBlocks.Where(b => b.StartsAt >= DateTime.SpecifyKind(since, DateTimeKind.Utc)), a => a.BlockId, b => b.Id, (a, b) => new { a.Id, Block = b }).ToListAsync(cancel);
        return shifts.Select(s => new InsuredTime(s.Id, s.Block.StartsIn(zone), s.Block.EndsIn(zone), PlaceOf(s.Block.Site), IsTraining: false));
    }

    private async Task<IEnumerable<InsuredTime>> Trainings(Guid volunteer, LocalDate today, CancellationToken cancel)
    {
        var since = today.PlusDays(-DaysBack).ToDateOnly();
        var sessions = await db.TrainingSessions.AsNoTracking()
            .Where(s => s.CancelledOn == null && s.LastOn >= since && s.Registrations.Any(r => r.VolunteerId == volunteer && r.State == RegistrationState.Registered)).ToListAsync(cancel);
        return sessions.SelectMany(s => s.HalfDays.Select(h => new InsuredTime(h.Id, h.Starts, h.Ends, s.Place, IsTraining: true)));
    }

    private string PlaceOf(string site) => string.Join(", ", new[] { publication.Current.FindAny<ServicePoint>(site)?.Name ?? site, ServicePointHours.PlaceOf(publication.Current, site) }.OfType<string>());
}
