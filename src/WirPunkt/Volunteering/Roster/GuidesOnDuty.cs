using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Onboarding;

namespace WirPunkt.Volunteering.Roster;

/// <summary>Who can be planned with, as of a day: guides on duty and in reserve, with what was agreed and whether they are fit.</summary>
public sealed class GuidesOnDuty(WirPunktDb db, Publication publication, Requirements requirements, TimeProvider clock)
{
    private readonly Dictionary<LocalDate, IReadOnlyList<GuideOnDuty>> known = [];

    public async Task<IReadOnlyList<GuideOnDuty>> On(LocalDate day, CancellationToken cancel = default)
    {
        if (known.TryGetValue(day, out var guides)) return guides;
        var people = await db.Volunteers.AsNoTracking().Where(v => v.Stage == VolunteerStage.Active || v.Stage == VolunteerStage.Reserve).OrderBy(v => v.Name).ToListAsync(cancel);
        var ids = people.Select(p => p.Id).ToList();
        var agreements = await db.Agreements.AsNoTracking().Where(a => ids.Contains(a.VolunteerId)).ToListAsync(cancel);
        var available = await db.Availabilities.AsNoTracking().Where(a => ids.Contains(a.VolunteerId)).ToDictionaryAsync(a => a.VolunteerId, cancel);
        var fit = await requirements.Fitness(ids, publication.Current.Municipality.Now(clock).Date.ToDateOnly(), cancel);
        var holds = LaterOf(day, publication.Current.Municipality.Now(clock).Date).ToDateOnly();
        return known[day] = [.. people.Select(p => new GuideOnDuty(p,
            agreements.Where(a => a.VolunteerId == p.Id && a.HoldsOn(holds)).MaxBy(a => a.ValidFrom), available.GetValueOrDefault(p.Id), fit[p.Id]))];
    }

    /// <summary>An agreement made in the middle of a month holds for the rest of it.</summary>
    private static LocalDate LaterOf(LocalDate a, LocalDate b) => a.ToYearMonth() == b.ToYearMonth() ? LocalDate.Max(a, b) : a;
}
