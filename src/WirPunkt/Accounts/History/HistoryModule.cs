using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts.History;

/// <summary>Who changed what and when: <c>/team/protokoll</c>, and as CSV.</summary>
internal static class HistoryModule
{
    private const int OnePage = 100;

    public static void MapHistory(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage("/team/protokoll", async http =>
        {
            var record = http.Request.Query["record"].ToString();
            var page = int.TryParse(http.Request.Query["seite"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 10_000) : 1;
            return StaffPages.Page<HistoryPage>(new()
            {
                [nameof(HistoryPage.Entries)] = await http.Entries(record).Skip((page - 1) * OnePage).Take(OnePage + 1).ToListAsync(http.RequestAborted),
                [nameof(HistoryPage.Record)] = record,
                [nameof(HistoryPage.Number)] = page,
                [nameof(HistoryPage.Most)] = OnePage,
            });
        });
        app.MapStaffPage("/team/protokoll.csv", http => Task.FromResult<IResult>(TypedResults.Stream(
            body => HistoryTable.Write(http.Entries("").AsAsyncEnumerable(), r => http.Has<PublicUrl>().Of(http.Has<RecordAddresses>().OrHistory(r)), body), "text/csv; charset=utf-8", "protokoll.csv")));
    }

    private static IQueryable<AuditEntry> Entries(this HttpContext http, string record)
    {
        var entries = http.Has<WirPunktDb>().Set<AuditEntry>().AsNoTracking();
        return (record.Length == 0 ? entries : entries.Where(e => e.Record == record)).OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
    }
}
