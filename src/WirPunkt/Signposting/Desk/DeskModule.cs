using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Signposting.Search;
using WirPunkt.Signposting.WronglySent;

namespace WirPunkt.Signposting.Desk;

/// <summary>The guide's own page. Until guides sign in it is there only where the setting <c>WIRPUNKT_DESK=open</c> says so.</summary>
internal static class DeskModule
{
    public static void MapDesk(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IConfiguration>()["WIRPUNKT_DESK"] != "open") return;

        app.MapMethods("/team/falsch-geschickt", [HttpMethods.Get, HttpMethods.Head], async (Visit visit, WirPunktDb db, CancellationToken cancel) =>
        {
            visit.Begin(Language.German, "/team/falsch-geschickt");
            var doors = await db.Set<WrongDoor>().AsNoTracking().OrderByDescending(d => d.Month).ThenByDescending(d => d.Count).ToListAsync(cancel);
            var page = visit.Show<WrongDoorsPage>(new() { [nameof(WrongDoorsPage.Doors)] = doors });
            visit.MayBeKept = false;
            return page;
        });
        app.MapMethods("/team/desk", [HttpMethods.Get, HttpMethods.Head], (string? q, string? lang, Visit visit, HttpContext http) =>
        {
            visit.Begin(Language.German, "/team/desk");
            http.Response.Headers.CacheControl = "no-store";
            var page = visit.Show<DeskPage>(new()
            {
                [nameof(DeskPage.Query)] = SearchQuery.Clean(q),
                [nameof(DeskPage.Opposite)] = Language.Find(lang) ?? Language.German,
            });
            visit.MayBeKept = false; // what people look for stays nowhere
            return page;
        });
    }
}
