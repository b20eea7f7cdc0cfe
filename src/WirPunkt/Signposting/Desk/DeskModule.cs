using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Signposting.Search;

namespace WirPunkt.Signposting.Desk;

/// <summary>The guide's own page.</summary>
internal static class DeskModule
{
    public static void MapDesk(this IEndpointRouteBuilder app) =>
        app.MapStaffPages().MapMethods("/desk", [HttpMethods.Get, HttpMethods.Head], (string? q, string? lang, Visit visit) => visit.Show<DeskPage>(new()
        {
            [nameof(DeskPage.Query)] = SearchQuery.Clean(q),
            [nameof(DeskPage.Opposite)] = Language.Find(lang) ?? Language.German,
        }));
}
