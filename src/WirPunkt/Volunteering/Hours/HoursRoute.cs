using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Shifts;

namespace WirPunkt.Volunteering.Hours;

/// <summary>The hours of a month, <c>/team/dienstplan/stunden/2026-12</c>: the lead checks them and closes the month.</summary>
internal static class HoursRoute
{
    public const string Address = RosterRoute.Address + "/stunden";

    public static void MapHours(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Address, http => Show(http));
        app.MapStaffPage(Address + "/{month}", http => Show(http));
        app.MapStaffForm(Address + "/{month}/pruefen", async (http, _) =>
        {
            if (http.MonthAsked() is not { } month) return TypedResults.NotFound();
            await http.Has<RecordHours>().CheckMonth(month, http.RequestAborted);
            return StaffPages.GoTo(AddressOf(month));
        });
        app.MapStaffForm(Address + "/{month}/bestaetigen/{id}", Confirm);
        app.MapStaffForm(Address + "/{month}/abschliessen", async (http, _) =>
        {
            if (http.MonthAsked() is not { } month) return TypedResults.NotFound();
            return await http.Has<RecordHours>().Lock(month, http.RequestAborted) is var result && result == HoursResult.Done ? StaffPages.GoTo(AddressOf(month)) : await Show(http, result);
        });
        app.MapStaffForm(Address + "/{month}/berichtigen/{id}", async (http, form) =>
        {
            if (http.MonthAsked() is not { } month || !Guid.TryParse(http.GetRouteValue("id") as string, out var id)) return TypedResults.NotFound();
            var result = await http.Has<RecordHours>().Correct(id, ShiftsRoute.Minutes(form["hours"]) ?? -1, form["reason"].ToString(), http.RequestAborted);
            return result == HoursResult.Done ? StaffPages.GoTo(AddressOf(month)) : await Show(http, result, new(id, form["hours"].ToString(), form["reason"].ToString()));
        });
    }

    /// <summary>The lead says it for a guide who has no account or does not get to it.</summary>
    private static async Task<IResult> Confirm(HttpContext http, IFormCollection form)
    {
        if (http.MonthAsked() is not { } month || !Guid.TryParse(http.GetRouteValue("id") as string, out var id)) return TypedResults.NotFound();
        var db = http.Has<WirPunktDb>();
        if (await db.Assignments.Where(a => a.Id == id).Join(db.Volunteers, a => a.VolunteerId, v => v.Id, (_, v) => v).SingleOrDefaultAsync(http.RequestAborted) is not { } guide) return TypedResults.NotFound();
        var result = await http.Has<RecordHours>().ConfirmShift(id, guide, form["was"] == "yes", null, http.RequestAborted);
        return result == HoursResult.Done ? StaffPages.GoTo(AddressOf(month)) : await Show(http, result);
    }

    public static string AddressOf(YearMonth month) => $"{Address}/{RosterMonth.NameOf(month.OnDayOfMonth(1))}";

    /// <param name="typed">a correction that could not be taken</param>
    private static async Task<IResult> Show(HttpContext http, HoursResult? problem = null, TypedCorrection? typed = null)
    {
        if (http.MonthAsked() is not { } month) return TypedResults.NotFound();
        var (db, name) = (http.Has<WirPunktDb>(), RosterMonth.NameOf(month.OnDayOfMonth(1)));
        var (first, next) = (month.OnDayOfMonth(1).ToDateOnly(), month.OnDayOfMonth(1).PlusMonths(1).ToDateOnly());
        var entries = await db.WorkEntries.AsNoTracking().Where(e => e.Day >= first && e.Day < next).Join(db.Volunteers, e => e.VolunteerId, v => v.Id, (entry, v) => new NamedEntry(entry, v.Name)).ToListAsync(http.RequestAborted);
        return StaffPages.Page<HoursPage>(new()
        {
            [nameof(HoursPage.Month)] = month,
            [nameof(HoursPage.Entries)] = entries.OrderBy(e => e.Name, StringComparer.CurrentCulture).ThenBy(e => e.Entry.Day).ToList(),
            [nameof(HoursPage.Unsaid)] = await Unsaid(http, month),
            [nameof(HoursPage.IsLocked)] = await db.RosterMonths.AnyAsync(m => m.Month == name && m.LockedAt != null, http.RequestAborted),
            [nameof(HoursPage.Problem)] = problem,
            [nameof(HoursPage.Typed)] = typed,
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    /// <summary>Shifts of the month that are over and of which nobody has said whether the guide was there.</summary>
    private static async Task<IReadOnlyList<UnsaidShift>> Unsaid(HttpContext http, YearMonth month)
    {
        var (db, zone, now) = (http.Has<WirPunktDb>(), http.Has<Visit>().Municipality.Zone(), http.Has<TimeProvider>().GetUtcNow().UtcDateTime);
        return await db.BlocksIn(month, zone).AsNoTracking().Where(b => b.EndsAt <= now)
            .Join(db.Assignments.Where(a => a.State == AssignmentState.Published || a.State == AssignmentState.Confirmed), b => b.Id, a => a.BlockId, (b, a) => new { b, a })
            .Join(db.Volunteers, x => x.a.VolunteerId, v => v.Id, (x, v) => new UnsaidShift(x.a.Id, x.b, v.Name)).ToListAsync(http.RequestAborted);
    }
}

/// <summary>A shift that is over, and whose it was.</summary>
public sealed record UnsaidShift(Guid Assignment, PresenceBlock Block, string Name);

/// <summary>What the lead has typed for an entry.</summary>
public sealed record TypedCorrection(Guid Entry, string Hours, string Reason);

public sealed record NamedEntry(WorkEntry Entry, string Name);
