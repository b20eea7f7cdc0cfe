using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts.Identity;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts;

/// <summary>Maps the pages and forms of the team. Each is entered through <see cref="StaffAddresses"/>, each form with its token.</summary>
public static class StaffPages
{
    /// <summary>Bytes of a form, unless its page says otherwise.</summary>
    private const long LongestForm = 256 * 1024;

    /// <summary>Fields of a form: a record with long lists in nine languages has many.</summary>
    private const int MostFields = 20_000;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head], Sending = [HttpMethods.Post];

    /// <summary>A page of the team; <paramref name="pattern"/> must stand in the table.</summary>
    public static IEndpointConventionBuilder MapStaffPage(this IEndpointRouteBuilder app, string pattern, Func<HttpContext, Task<IResult>> show) =>
        app.MapGuarded(pattern, Reading, show);

    /// <inheritdoc cref="MapStaffPage(IEndpointRouteBuilder, string, Func{HttpContext, Task{IResult}})" />
    public static IEndpointConventionBuilder MapStaffPage<TPage>(this IEndpointRouteBuilder app, string pattern) where TPage : IComponent =>
        app.MapStaffPage(pattern, _ => Task.FromResult(Page<TPage>()));

    /// <summary>What a form of the team does. Nothing is sent without the token that the form was shown with.</summary>
    /// <param name="longest">bytes of the request</param>
    /// <param name="tooLong">the answer to a longer one; null: the page of errors</param>
    /// <param name="standsOnPage">whether the page that shows the form has the same address: whoever has been signed out meanwhile comes back to it</param>
    public static IEndpointConventionBuilder MapStaffForm(
        this IEndpointRouteBuilder app, string pattern, Func<HttpContext, IFormCollection, Task<IResult>> act,
        long longest = LongestForm, Func<HttpContext, IResult>? tooLong = null, bool standsOnPage = false) =>
        app.MapGuarded(pattern, Sending, async http =>
        {
            if (!http.Request.HasFormContentType) return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
            if (await http.ReadForm(longest) is not { } form) return tooLong?.Invoke(http) ?? TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
            return await http.Has<IAntiforgery>().IsRequestValidAsync(http) ? await act(http, form) : TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }, standsOnPage);

    /// <summary>A page, never kept anywhere.</summary>
    public static IResult Page<TPage>(Dictionary<string, object?>? parameters = null, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult(typeof(TPage), parameters ?? []) { StatusCode = status };

    /// <summary>See other (303): the browser asks for the next page with GET.</summary>
    public static IResult GoTo(string path) => new SeeOther(path);

    /// <summary>A use case or anything else that the request needs.</summary>
    public static T Has<T>(this HttpContext http) where T : notnull => http.RequestServices.GetRequiredService<T>();

    /// <returns>Null when it is longer.</returns>
    private static async Task<IFormCollection?> ReadForm(this HttpContext http, long longest)
    {
        if (http.Request.ContentLength > longest) return null;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = longest;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { ValueCountLimit = MostFields, ValueLengthLimit = (int)longest, MultipartBodyLengthLimit = longest }));
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null; // the browser had not said how much there is
        }
        catch (InvalidDataException e)
        {
            throw new BadHttpRequestException("Not a form", e);
        }
    }

    private static IEndpointConventionBuilder MapGuarded(this IEndpointRouteBuilder app, string pattern, string[] methods, Func<HttpContext, Task<IResult>> answer, bool standsOnPage = false)
    {
        var address = StaffAddresses.Find(pattern) ?? throw new ArgumentException($"{pattern} does not stand in the table of StaffAddresses", nameof(pattern));
        // A plain delegate: building one from parameters would be paid at every start.
        RequestDelegate guarded = async http =>
        {
            http.Response.Headers.CacheControl = "no-store";
            if (http.Has<PublicUrl>().IsSecure) http.Request.Scheme = Uri.UriSchemeHttps; // the web server in front speaks plain http with us; cookies and tokens are made for who speaks with it
            var result = await http.Enter(address, standsOnPage) ?? await answer(http);
            await result.ExecuteAsync(http);
        };
        return app.MapMethods(pattern, methods, guarded).WithMetadata(address).ExcludeFromDescription();
    }

    /// <returns>Null when the person may enter; otherwise the answer. What they may not see does not exist for them.</returns>
    private static async Task<IResult?> Enter(this HttpContext http, StaffAddress address, bool standsOnPage)
    {
        var staff = http.Has<Staff>();
        await http.Recognise(staff);
        http.BeginVisit(staff.Account);
        if (staff.MayEnter(address))
        {
            if (staff.Account is null && !address.IsPublic) http.Has<Visit>().Begin(Language.German, http.Request.Path.Value ?? ""); // opened by a setting: the team's language
            return null;
        }
        if (staff.Account is null && !HttpMethods.IsPost(http.Request.Method)) return GoTo(StaffAddresses.SignIn + QueryString.Create("weiter", http.Request.Path + http.Request.QueryString));
        if (staff.Account is null) return GoTo(StaffAddresses.SignIn + (standsOnPage ? QueryString.Create("weiter", http.Request.Path).Add("abgelaufen", "1") : default));
        return staff.LacksSecondFactor && staff.Account.Has(address.Roles) ? GoTo(StaffAddresses.SetUpSecondFactor) : TypedResults.NotFound();
    }

    /// <summary>Session and account are read anew for every request: what was ended or taken away is gone at once.</summary>
    private static async Task Recognise(this HttpContext http, Staff staff)
    {
        var ticket = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (!ticket.Succeeded || ticket.Principal.FindFirstValue(OpenSession.Key) is not { } key) return;

        var (db, hash, now) = (http.Has<WirPunktDb>(), OpenSession.HashOf(key), http.Has<TimeProvider>().GetUtcNow().UtcDateTime);
        var found = await db.Set<Session>().Where(s => s.KeyHash == hash)
            .Join(db.Set<Account>(), s => s.AccountId, a => a.Id, (session, account) => new { session, account }).SingleOrDefaultAsync(http.RequestAborted);
        if (found is not { account.ClosedAt: null } || found.session.IsOver(now)) return;

        staff.Is(found.account, ticket.Principal, hash);
        http.User = ticket.Principal;
        db.Entry(found.session).State = EntityState.Detached;
        if (found.session.Until - now > Session.Idle / 2) return; // not a write for every request
        var until = now + Session.Idle;
        await db.Set<Session>().Where(s => s.KeyHash == hash).ExecuteUpdateAsync(set => set.SetProperty(s => s.Until, until), http.RequestAborted);
    }

    /// <summary>In the account's language; before anybody signs in, in the browser's.</summary>
    private static void BeginVisit(this HttpContext http, Account? account)
    {
        var visit = http.Has<Visit>();
        visit.Begin(Language.Find(account?.Language) ?? LanguageNegotiation.Pick(http.Request.Headers.AcceptLanguage, Language.All), http.Request.Path.Value ?? "");
    }

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
