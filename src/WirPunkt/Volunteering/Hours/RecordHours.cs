using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Hours;

/// <summary>Hours: a shift is confirmed with one click, other work is written down, the lead checks the month and closes it.</summary>
public sealed class RecordHours(WirPunktDb db, Publication publication, CountStep steps, Audit audit, TimeProvider clock)
{
    /// <summary>The guide was there, or was not.</summary>
    /// <param name="minutes">how long; null: as planned</param>
    public async Task<HoursResult> ConfirmShift(Guid assignmentId, Volunteer volunteer, bool was, int? minutes, CancellationToken cancel = default)
    {
        var (zone, now) = (publication.Current.Municipality.Zone(), clock.GetUtcNow().UtcDateTime);
        var found = await db.Assignments.Join(db.PresenceBlocks, a => a.BlockId, b => b.Id, (assignment, block) => new { assignment, block }).SingleOrDefaultAsync(x => x.assignment.Id == assignmentId && x.assignment.VolunteerId == volunteer.Id, cancel);
        if (found is null) return HoursResult.NotYours;
        var day = found.block.StartsIn(zone).Date.ToDateOnly();
        if (await IsLocked(day, cancel)) return HoursResult.MonthIsLocked;
        var entry = await db.WorkEntries.SingleOrDefaultAsync(e => e.AssignmentId == assignmentId, cancel);
        if (entry?.State == WorkState.Checked || !found.assignment.WasThere(was, found.block, now)) return HoursResult.Settled;

        if (!was)
        {
            if (entry is not null) db.WorkEntries.Remove(entry);
            return await Save(cancel);
        }
        entry ??= db.WorkEntries.Add(new WorkEntry { VolunteerId = volunteer.Id, Day = day, Kind = WorkKind.Shift, AssignmentId = assignmentId }).Entity;
        if (!entry.Confirm(minutes ?? found.block.Minutes, entry.Note)) return HoursResult.BadMinutes;
        if (volunteer.FirstShiftOn is not null) return await Save(cancel);
        volunteer.FirstShiftOn = day;
        await steps.Save(volunteer, RecruitmentStep.FirstShift, cancel);
        return HoursResult.Done;
    }

    /// <summary>Training, a meeting, something else.</summary>
    public async Task<HoursResult> AddOther(Volunteer volunteer, WorkKind kind, DateOnly day, int minutes, string? note, CancellationToken cancel = default)
    {
        if (kind == WorkKind.Shift || day > publication.Current.Municipality.Now(clock).Date.ToDateOnly()) return HoursResult.BadDay;
        if (await IsLocked(day, cancel)) return HoursResult.MonthIsLocked;
        var entry = new WorkEntry { VolunteerId = volunteer.Id, Day = day, Kind = kind };
        if (!entry.Confirm(minutes, note)) return HoursResult.BadMinutes;
        db.WorkEntries.Add(entry);
        return await Save(cancel);
    }

    /// <summary>The lead has looked through the month: everything confirmed is checked.</summary>
    public async Task<int> CheckMonth(YearMonth month, CancellationToken cancel = default)
    {
        var isChecked = (await Of(month).ToListAsync(cancel)).Count(e => e.Check());
        await db.SaveChangesAsync(cancel);
        return isChecked;
    }

    /// <summary>After that only a correction with a reason changes anything.</summary>
    public async Task<HoursResult> Lock(YearMonth month, CancellationToken cancel = default)
    {
        if (await Of(month).AnyAsync(e => e.State != WorkState.Checked, cancel)) return HoursResult.NotAllChecked;
        var row = await db.MonthFor(month, cancel);
        (row.LockedAt, row.Version) = (row.LockedAt ?? clock.GetUtcNow().UtcDateTime, row.Version + 1);
        audit.Add("hours.locked", $"roster:{row.Month}");
        return await Save(cancel);
    }

    /// <summary>The lead puts an entry right; the reason stands beside it, for the volunteer too.</summary>
    public async Task<HoursResult> Correct(Guid id, int minutes, string reason, CancellationToken cancel = default)
    {
        if (await db.WorkEntries.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } entry) return HoursResult.NotYours;
        var before = entry.Minutes;
        if (!entry.Correct(minutes, reason.Trim())) return HoursResult.BadMinutes;
        audit.Add("hours.corrected", $"hours:{id}", new { Minutes = before }, new { Minutes = minutes });
        return await Save(cancel);
    }

    private IQueryable<WorkEntry> Of(YearMonth month)
    {
        var (first, next) = (month.OnDayOfMonth(1).ToDateOnly(), month.OnDayOfMonth(1).PlusMonths(1).ToDateOnly());
        return db.WorkEntries.Where(e => e.Day >= first && e.Day < next);
    }

    public async Task<bool> IsLocked(DateOnly day, CancellationToken cancel)
    {
        var name = RosterMonth.NameOf(LocalDate.FromDateOnly(day));
        return await db.RosterMonths.AnyAsync(m => m.Month == name && m.LockedAt != null, cancel);
    }

    private async Task<HoursResult> Save(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return HoursResult.Done;
        }
        catch (DbUpdateException)
        {
            return HoursResult.Settled; // clicked twice, or somebody was faster
        }
    }
}

/// <summary>In the texts as <c>hours.result-…</c>.</summary>
public enum HoursResult { Done, NotYours, Settled, MonthIsLocked, BadMinutes, BadDay, NotAllChecked }

/// <summary>How often somebody was there: who has been there often enough is no novice any more.</summary>
internal sealed class ShiftRecord(WirPunktDb db) : IShiftRecord
{
    public async Task<IReadOnlyDictionary<Guid, int>> Attended(IReadOnlyCollection<Guid> volunteers, CancellationToken cancel) =>
        await db.Assignments.Where(a => volunteers.Contains(a.VolunteerId) && a.State == AssignmentState.Attended).GroupBy(a => a.VolunteerId).ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);
}
