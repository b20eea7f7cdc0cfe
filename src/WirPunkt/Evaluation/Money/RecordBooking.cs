using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Money;

/// <summary>The lead books what was spent, and takes back what was booked wrongly.</summary>
public sealed class RecordBooking(WirPunktDb db, Audit audit, Visit visit, TimeProvider clock)
{
    /// <returns>The field that is wrong; null: it is booked, or was already.</returns>
    public async Task<string?> Book(BookingForm form, CancellationToken cancel = default)
    {
        var lines = visit.Reading.All<BudgetLine>().Where(l => l.Side == BudgetSide.Spending).Select(l => l.Key).ToList();
        var (booking, problem) = form.Book(lines, visit.Today.ToDateOnly(), clock.GetUtcNow().UtcDateTime);
        if (booking is null) return problem;
        if (await db.Set<Booking>().AnyAsync(b => b.Id == booking.Id, cancel)) return null;
        await Save(booking, "money.booked", cancel);
        return null;
    }

    /// <returns><c>reason</c>: it is missing or too long; <c>twice</c>: it is taken back already, or takes one back itself; <c>gone</c>: there is no such booking; null: done.</returns>
    public async Task<string?> TakeBack(Guid id, string reason, CancellationToken cancel = default)
    {
        if (await db.Set<Booking>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } booking) return "gone";
        if (reason.Length is 0 or > Booking.LongestPurpose) return "reason";
        if (booking.TakesBack is not null || await db.Set<Booking>().AnyAsync(b => b.TakesBack == id, cancel)) return "twice";
        return await Save(booking.TakenBack(reason, clock.GetUtcNow().UtcDateTime), "money.taken-back", cancel) ? null : "twice";
    }

    /// <returns>False: somebody else saved the same at the same moment.</returns>
    private async Task<bool> Save(Booking booking, string kind, CancellationToken cancel)
    {
        db.Add(booking);
        audit.Add(kind, $"booking:{booking.TakesBack ?? booking.Id}", after: new { booking.Line, booking.Cents, booking.Purpose });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException e) when (e.InnerException is System.Data.Common.DbException { SqlState: "23505" } or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 })
        {
            return false;
        }
    }
}
