using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Web;

/// <summary>Maps public pages: an address per language, rendered once and kept until something on it changes.</summary>
public static class PublicPages
{
    /// <summary>The group under which modules map their pages: <c>/{language}</c>.</summary>
    public static RouteGroupBuilder MapPublicPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/{language:language}");
        pages.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (Canonical(http.Request.Path.Value!) is { } canonical) return TypedResults.Redirect(canonical + http.Request.QueryString, permanent: true);

            var language = Language.Find(http.GetRouteValue("language") as string)!;
            var visit = http.RequestServices.GetRequiredService<Visit>();
            if (!visit.Municipality.OfferedLanguages().Contains(language)) return TypedResults.NotFound();

            visit.Begin(language, http.Request.Path.Value![(language.Code.Length + 1)..]);
            return await next(context);
        });
        return pages;
    }

    /// <summary>The one spelling of an address, lower case and without a slash at the end; null when it is spelt so.</summary>
    private static string? Canonical(string path)
    {
        var canonical = path.TrimEnd('/').ToLowerInvariant();
        return canonical == path ? null : string.Join('/', canonical.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>A page that is always there.</summary>
    public static void MapPage<TPage>(this RouteGroupBuilder pages, string path) where TPage : IComponent =>
        pages.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (Visit visit) => visit.Show<TPage>());

    /// <summary>The page of a record at <c>prefix/key</c>; a key it had before leads there; no record, no page.</summary>
    /// <param name="standsAt">The address of records that stand elsewhere, without language.</param>
    /// <param name="isThere">Whether there is anything to show of the record.</param>
    public static void MapPage<TPage, TRecord>(
        this RouteGroupBuilder pages, string prefix, Func<TRecord, string?>? standsAt = null, Func<Visit, TRecord, bool>? isThere = null)
        where TPage : IComponent where TRecord : ContentRecord =>
        pages.MapRecord<TRecord>(prefix, "", IResult (visit, record, _) =>
        {
            if (standsAt?.Invoke(record) is { } elsewhere) return TypedResults.Redirect(visit.Link(elsewhere), permanent: true);
            return isThere is null || isThere(visit, record)
                ? visit.Show<TPage>(new() { [typeof(TRecord).Name] = record })
                : TypedResults.NotFound();
        });

    /// <summary>Addresses of a record at <c>prefix/key</c> and what may follow; a key it had before leads there; no record, no page.</summary>
    /// <param name="rest">pattern of what follows the key, such as <c>/{answer?}</c></param>
    public static void MapRecord<TRecord>(this RouteGroupBuilder pages, string prefix, string rest, Func<Visit, TRecord, RouteValueDictionary, IResult> show)
        where TRecord : ContentRecord =>
        pages.MapMethods(prefix + "/{key}" + rest, [HttpMethods.Get, HttpMethods.Head], IResult (string key, Visit visit, HttpContext http) =>
            visit.Reading.Find<TRecord>(key) is { } record ? show(visit, record, http.Request.RouteValues)
            : visit.Reading.All<TRecord>(r => r.FormerKeys?.Contains(key) == true) is [var renamed, ..] ? TypedResults.Redirect(visit.Link($"{prefix}/{renamed.Key}"), permanent: true)
            : TypedResults.NotFound());

    public static RazorComponentResult Show<TPage>(this Visit visit, Dictionary<string, object?>? parameters = null) where TPage : IComponent
    {
        visit.MayBeKept = true;
        return new RazorComponentResult(typeof(TPage), parameters ?? []);
    }
}

/// <summary>A route value that names a language of the interface; other letters lead to the one spelling.</summary>
public sealed class LanguageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Language.Find(values[routeKey] as string) is not null;
}

/// <summary>A route value with which public addresses begin after their language: somebody left the language out.</summary>
public sealed class AddressConstraint(AddressBook addresses) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string first && addresses.BeginWith(first);
}
