using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Volunteering.Hours;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Numbers;

/// <summary>Keeps the numbers of this month and of the ones before it, as long as they still may change. What is older stays as it is.</summary>
public sealed class CountProgramme(WirPunktDb db, Publication publication, TimeProvider clock) : IJob
{
    /// <summary>Months after which nothing is counted anew: hours are confirmed by then, and nobody who left is deleted yet.</summary>
    private const int Open = 2;

    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        if (await db.IsSimulated(cancel)) return []; // no shift stands behind its months: counted anew they would be empty
        var town = publication.Current.Municipality;
        var (zone, now) = (town.Zone(), town.Now(clock));
        var current = now.Date.ToYearMonth();
        for (var back = Open; back >= 0; back--) await Count(current.PlusMonths(-back), isCurrent: back == 0, zone, now, cancel);
        return [new("counted", await db.SaveChangesAsync(cancel))];
    }

    private async Task Count(YearMonth month, bool isCurrent, DateTimeZone zone, LocalDateTime now, CancellationToken cancel)
    {
        var name = RosterMonth.NameOf(month.OnDayOfMonth(1));
        var row = await db.ProgrammeMonths.SingleOrDefaultAsync(m => m.Month == name, cancel);
        var isNew = row is null;
        row ??= db.ProgrammeMonths.Add(new() { Month = name }).Entity;
        await CountPresence(row, month, zone, cancel);
        await CountHours(row, month, cancel);
        await CountTraining(row, month, now, cancel);
        if (isCurrent || isNew) await CountGuides(row, cancel);
    }

    private async Task CountPresence(ProgrammeMonth row, YearMonth month, DateTimeZone zone, CancellationToken cancel)
    {
        var ended = clock.GetUtcNow().UtcDateTime;
        var blocks = await db.BlocksIn(month, zone).AsNoTracking().Where(b => b.Places > 0 && b.EndsAt <= ended).ToListAsync(cancel);
        var ids = blocks.Select(b => b.Id).ToList();
        var attended = (await db.Assignments.Where(a => a.State == AssignmentState.Attended && ids.Contains(a.BlockId)).Select(a => a.BlockId).ToListAsync(cancel)).ToHashSet();
        var kept = blocks.Where(b => attended.Contains(b.Id)).ToList();
        (row.Blocks, row.BlocksKept) = (blocks.Count, kept.Count);
        (row.FormHelpBlocks, row.FormHelpKept) = (blocks.Count(b => b.WithFormHelp), kept.Count(b => b.WithFormHelp));
        (row.Sites, row.OpenMinutes) = (kept.Select(b => b.Site).Distinct().Count(), kept.Sum(b => b.Minutes));
    }

    private async Task CountHours(ProgrammeMonth row, YearMonth month, CancellationToken cancel)
    {
        var (first, next) = (month.OnDayOfMonth(1).ToDateOnly(), month.PlusMonths(1).OnDayOfMonth(1).ToDateOnly());
        var entries = await db.WorkEntries.Where(e => e.Day >= first && e.Day < next && e.State != WorkState.Planned).Select(e => new { e.Kind, e.Minutes }).ToListAsync(cancel);
        row.ShiftMinutes = entries.Where(e => e.Kind == WorkKind.Shift).Sum(e => e.Minutes);
        row.OtherMinutes = entries.Where(e => e.Kind != WorkKind.Shift).Sum(e => e.Minutes);
    }

    private async Task CountTraining(ProgrammeMonth row, YearMonth month, LocalDateTime now, CancellationToken cancel)
    {
        var (first, last) = (month.OnDayOfMonth(1).ToDateOnly(), month.PlusMonths(1).OnDayOfMonth(1).PlusDays(-1).ToDateOnly());
        var sessions = await db.TrainingSessions.AsNoTracking().Include(s => s.Registrations).Where(s => s.CancelledOn == null && s.FirstOn <= last && s.LastOn >= first).ToListAsync(cancel);
        var places = sessions.SelectMany(s => s.Registrations.Where(r => r.State == RegistrationState.Registered).SelectMany(r => s.AttendanceOf(r.VolunteerId)))
            .Where(a => a.HalfDay.On.ToYearMonth() == month && a.HalfDay.Ends <= now && a.Attendance != Attendance.Open).ToList();
        (row.TrainingPlaces, row.TrainingAttended) = (places.Count, places.Count(a => a.Attendance == Attendance.Present));
    }

    private async Task CountGuides(ProgrammeMonth row, CancellationToken cancel)
    {
        var guides = await db.Volunteers.AsNoTracking().Where(v => v.Stage == VolunteerStage.Active || v.Stage == VolunteerStage.Reserve).ToListAsync(cancel);
        row.OnDuty = guides.Count;
        row.Languages = guides.SelectMany(g => g.Languages).Where(l => l.Level >= LanguageLevel.Good).Select(l => l.Code).Distinct().Count();
    }
}
