using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Roster;

/// <summary>What the roster's tables are asked for again and again.</summary>
internal static class RosterQueries
{
    /// <summary>The blocks that begin in a month of the town's calendar, in their order.</summary>
    public static IQueryable<PresenceBlock> BlocksIn(this WirPunktDb db, YearMonth month, DateTimeZone zone)
    {
        var first = month.OnDayOfMonth(1);
        return db.BlocksBetween(first, first.PlusMonths(1), zone);
    }

    /// <param name="until">the first day that does not count</param>
    public static IQueryable<PresenceBlock> BlocksBetween(this WirPunktDb db, LocalDate from, LocalDate until, DateTimeZone zone)
    {
        var (start, end) = (zone.AtStartOfDay(from).ToInstant().ToDateTimeUtc(), zone.AtStartOfDay(until).ToInstant().ToDateTimeUtc());
        return db.PresenceBlocks.Where(b => b.StartsAt >= start && b.StartsAt < end).OrderBy(b => b.StartsAt).ThenBy(b => b.Site);
    }

    /// <summary>The row of a month; a new one where nobody has planned yet.</summary>
    public static async Task<RosterMonth> MonthFor(this WirPunktDb db, YearMonth month, CancellationToken cancel)
    {
        var name = RosterMonth.NameOf(month.OnDayOfMonth(1));
        if ((db.RosterMonths.Local.FirstOrDefault(m => m.Month == name) ?? await db.RosterMonths.SingleOrDefaultAsync(m => m.Month == name, cancel)) is { } there) return there;
        var made = new RosterMonth { Month = name };
        db.RosterMonths.Add(made);
        return made;
    }

    public static async Task<RosterSettings> SettingsOfRoster(this WirPunktDb db, CancellationToken cancel) =>
        await db.RosterSettings.SingleOrDefaultAsync(cancel) ?? new RosterSettings();
}
