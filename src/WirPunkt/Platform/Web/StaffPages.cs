using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Web;

/// <summary>Maps the pages that the team works with, under <c>/team</c>: in German, kept nowhere.</summary>
public static class StaffPages
{
    /// <summary>The group under which modules map their staff pages. Who may enter is decided here and nowhere else.</summary>
    public static RouteGroupBuilder MapStaffPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/team");
        pages.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (!MayEnter(http)) return TypedResults.NotFound();

            var visit = http.RequestServices.GetRequiredService<Visit>();
            visit.Begin(Language.German, http.Request.Path.Value!);
            http.Response.Headers.CacheControl = "no-store";
            var page = await next(context);
            visit.MayBeKept = false; // what people look for stays nowhere
            return page;
        });
        return pages;
    }

    /// <summary>Until people sign in: everybody, where the setting <c>WIRPUNKT_DESK=open</c> says so.</summary>
    private static bool MayEnter(HttpContext http) => http.RequestServices.GetRequiredService<IConfiguration>()["WIRPUNKT_DESK"] == "open";
}
