using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Signposting.Search;

namespace WirPunkt.Signposting.Desk;

/// <summary>The guide's own pages.</summary>
internal static class DeskModule
{
    public static void MapDesk(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage("/team/desk", http => Task.FromResult(StaffPages.Page<DeskPage>(new()
        {
            [nameof(DeskPage.Query)] = SearchQuery.Clean(http.Request.Query["q"]),
            [nameof(DeskPage.Opposite)] = Language.Find(http.Request.Query["lang"]) ?? Language.German,
        })));
        app.MapStaffPage("/team/falsch-geschickt", async http => StaffPages.Page<WrongDoorsPage>(new()
        {
            [nameof(WrongDoorsPage.Doors)] = await http.Has<WirPunktDb>().Set<WrongDoor>().AsNoTracking()
                .OrderByDescending(d => d.Month).ThenByDescending(d => d.Count).ToListAsync(http.RequestAborted),
        }));
    }
}
