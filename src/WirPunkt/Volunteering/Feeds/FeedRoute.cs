using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;
using WirPunkt.ServicePoints;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Feeds;

/// <summary>Calendars to subscribe to: a guide's own times behind a secret, and everybody's: when somebody is at the Wir-Punkte.</summary>
internal static class FeedRoute
{
    public const string Own = "/dienste", Public = "/wir-punkte.ics";

    /// <summary>Days of the past that a guide's feed still has.</summary>
    private const int DaysBack = 60;

    private const string Calendar = "text/calendar; charset=utf-8";

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        RequestDelegate own = async http => await (await OwnTimes(http)).ExecuteAsync(http);
        RequestDelegate all = async http => await PublicTimes(http).ExecuteAsync(http);
        app.MapMethods(Own + "/{secret}.ics", [HttpMethods.Get, HttpMethods.Head], own).RequireRateLimiting(RateLimits.Confirming).ExcludeFromDescription();
        app.MapMethods(Public, [HttpMethods.Get, HttpMethods.Head], all).ExcludeFromDescription();
    }

    private static async Task<IResult> OwnTimes(HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var (db, hash) = (http.Has<WirPunktDb>(), FeedToken.HashOf(http.GetRouteValue("secret") as string ?? ""));
        if (await db.FeedTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash, http.RequestAborted) is not { } token) return TypedResults.NotFound();
        if (token.IsRevoked) return TypedResults.Text(http.Has<TextLibrary>().In(Language.German)["shifts.feed-revoked"], "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status410Gone);

        var (tell, since) = (http.Has<TellGuides>(), http.Has<TimeProvider>().GetUtcNow().UtcDateTime.AddDays(-DaysBack));
        var person = await db.Volunteers.AsNoTracking().SingleAsync(v => v.Id == token.VolunteerId, http.RequestAborted);
        var own = await db.Assignments.AsNoTracking().Where(a => a.VolunteerId == person.Id)
            .Join(db.PresenceBlocks.Where(b => b.StartsAt >= since), a => a.BlockId, b => b.Id, (a, b) => new { a, b }).OrderBy(x => x.b.StartsAt).ToListAsync(http.RequestAborted);
        return TypedResults.Text(tell.Calendar(own.Select(x => (x.a, x.b)), tell.TextsOf(person)), Calendar);
    }

    /// <summary>Times and languages, never who.</summary>
    private static ContentHttpResult PublicTimes(HttpContext http)
    {
        var (reading, url, clock) = (http.Has<Reading>(), http.Has<PublicUrl>(), http.Has<TimeProvider>());
        var (zone, now, texts) = (reading.Municipality.Zone(), reading.Municipality.Now(clock), http.Has<TextLibrary>().In(Language.German));
        var events = reading.All<ServicePoint>(p => p.Kind == ServicePointKind.WirPunkt).SelectMany(point => reading.PresenceAfter(point, now).Select(time =>
        {
            var (starts, ends) = (zone.AtLeniently(time.Starts).ToDateTimeUtc(), zone.AtLeniently(time.Ends).ToDateTimeUtc());
            return new CalendarEvent(IdOf(point, starts), 0, null, starts, ends, point.Name, ServicePointHours.PlaceOf(reading.Catalog, point.Key),
                time.Languages.Count == 0 ? null : texts["point.languages-then", ("languages", SpokenLanguages.InWords(time.Languages, texts))], url.Of($"/de/wir-punkt/{point.Key}"), false);
        }));
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Text(new ICalendarWriter(new Uri(url.Of("/")).Host, clock.GetUtcNow().UtcDateTime).Write(texts["points.title"], events), Calendar);
    }

    /// <summary>The same point and time have the same id in every answer (RFC 5545 3.8.4.7).</summary>
    private static Guid IdOf(ServicePoint point, DateTime starts) =>
        new(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{point.Key} {starts:O}")).AsSpan(0, 16));
}
