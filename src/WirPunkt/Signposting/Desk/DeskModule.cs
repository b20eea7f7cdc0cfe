using WirPunkt.Accounts;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Signposting.Search;

namespace WirPunkt.Signposting.Desk;

/// <summary>The guide's own page; without sign-in only where the setting <c>WIRPUNKT_DESK=open</c> says so.</summary>
internal static class DeskModule
{
    public static void MapDesk(this IEndpointRouteBuilder app) => app.MapStaffPage("/team/desk", http =>
    {
        if (http.Has<Staff>().Account is null) http.Has<Visit>().Begin(Language.German, "/team/desk");
        return Task.FromResult<IResult>(StaffPages.Page<DeskPage>(new()
        {
            [nameof(DeskPage.Query)] = SearchQuery.Clean(http.Request.Query["q"]),
            [nameof(DeskPage.Opposite)] = Language.Find(http.Request.Query["lang"]) ?? Language.German,
        }));
    });
}
