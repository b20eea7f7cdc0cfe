using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Signposting.Search;
using WirPunkt.Signposting.WronglySent;

namespace WirPunkt.Signposting.Desk;

/// <summary>The guide's own page.</summary>
internal static class DeskModule
{
    public static void MapDesk(this IEndpointRouteBuilder app)
    {
        var team = app.MapStaffPages();
        team.MapMethods("/falsch-geschickt", [HttpMethods.Get, HttpMethods.Head], async (Visit visit, WirPunktDb db, CancellationToken cancel) =>
        {
            var doors = await db.Set<WrongDoor>().AsNoTracking().OrderByDescending(d => d.Month).ThenByDescending(d => d.Count).ToListAsync(cancel);
            return visit.Show<WrongDoorsPage>(new() { [nameof(WrongDoorsPage.Doors)] = doors });
        });
        team.MapMethods("/desk", [HttpMethods.Get, HttpMethods.Head], (string? q, string? lang, Visit visit) => visit.Show<DeskPage>(new()
        {
            [nameof(DeskPage.Query)] = SearchQuery.Clean(q),
            [nameof(DeskPage.Opposite)] = Language.Find(lang) ?? Language.German,
        }));
    }
}
