using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Feeds;
using WirPunkt.Volunteering.Hours;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Shifts.Pages;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>A guide's own times, <c>/team/ich/dienste</c>: answer, stand in, swap, hours, calendar.</summary>
internal static class ShiftsRoute
{
    public const string Address = TellGuides.OwnShifts;

    public static void MapShifts(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Address, http => Show(http));
        app.MapOwn("antwort/{id}", async (http, me, id, form) => Enum.TryParse<ShiftAnswer>(form["answer"], out var answer)
            ? Said(await http.Has<AnswerShift>().Run(id, me.Id, answer, http.RequestAborted)) : "shifts.result-notopen");
        app.MapOwn("einspringen/{id}", async (http, me, id, form) => Said(await http.Has<TakePlace>().Answer(id, me, form["answer"] == "yes", http.RequestAborted)));
        app.MapOwn("nehmen/{id}", async (http, me, id, _) => Said(await http.Has<TakePlace>().Take(id, me, http.RequestAborted)));
        app.MapOwn("tauschen/{id}", async (http, me, id, form) => Partner(form["with"]) is var (to, wanted)
            ? Said(await http.Has<SwapShifts>().Offer(id, wanted, me, to, http.RequestAborted)) : "shifts.result-notopen");
        app.MapOwn("tausch/{id}", async (http, me, id, form) => Enum.TryParse<SwapState>(form["answer"], out var answer) && answer != SwapState.Open
            ? Said(await http.Has<SwapShifts>().Answer(id, me, answer, http.RequestAborted)) : "shifts.result-notopen");
        app.MapOwn("stunden/{id}", async (http, me, id, form) => Said(await http.Has<RecordHours>().ConfirmShift(id, me, form["was"] == "yes", Minutes(form["hours"]), http.RequestAborted)));
        app.MapOwn("arbeit", async (http, me, _, form) => !Enum.TryParse<WorkKind>(form["kind"], out var kind) || !DateOnly.TryParseExact(form["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? "hours.result-badday" : Said(await http.Has<RecordHours>().AddOther(me, kind, day, Minutes(form["hours"]) ?? 0, Note(form["note"]), http.RequestAborted)));
        app.MapStaffForm(Address + "/kalender", Subscribe);
    }

    /// <summary>An act of the guide; what hinders it is said on the page.</summary>
    private static void MapOwn(this IEndpointRouteBuilder app, string verb, Func<HttpContext, Volunteer, Guid, IFormCollection, Task<string?>> act) => app.MapStaffForm($"{Address}/{verb}", async (http, form) =>
    {
        if (await http.Me() is not { } me) return TypedResults.NotFound();
        var id = Guid.TryParse(http.GetRouteValue("id") as string, out var given) ? given : default;
        return await act(http, me, id, form) is { } problem ? await Show(http, problem, refused: form.ContainsKey("with") ? (id, form["with"].ToString()) : null, typed: form.ContainsKey("day") ? form : null) : StaffPages.GoTo(Address + "?ok=1");
    });

    private static async Task<Volunteer?> Me(this HttpContext http) =>
        http.Has<Staff>().Account is { } account ? await http.Has<WirPunktDb>().Volunteers.SingleOrDefaultAsync(v => v.AccountId == account.Id, http.RequestAborted) : null;

    /// <param name="typed">other work that could not be taken</param>
    private static async Task<IResult> Show(HttpContext http, string? problem = null, string? feed = null, (Guid Given, string With)? refused = null, IFormCollection? typed = null)
    {
        if (await http.Me() is not { } me) return StaffPages.Page<NoShiftsPage>();
        http.Has<WirPunktDb>().ChangeTracker.Clear(); // after a refusal the page shows what is stored
        return StaffPages.Page<ShiftsPage>(new()
        {
            [nameof(ShiftsPage.View)] = await http.Has<LookAtShifts>().Run(me, http.RequestAborted),
            [nameof(ShiftsPage.Problem)] = problem,
            [nameof(ShiftsPage.Feed)] = feed,
            [nameof(ShiftsPage.Refused)] = refused,
            [nameof(ShiftsPage.Typed)] = typed,
            [nameof(ShiftsPage.IsDone)] = http.Request.Query.ContainsKey("ok"),
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    /// <summary>The address is shown this once; nobody can look it up afterwards.</summary>
    private static async Task<IResult> Subscribe(HttpContext http, IFormCollection form)
    {
        if (await http.Me() is not { } me) return TypedResults.NotFound();
        var db = http.Has<WirPunktDb>();
        await db.FeedTokens.Where(t => t.VolunteerId == me.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.IsRevoked, true), http.RequestAborted);
        if (form["act"] == "revoke") return StaffPages.GoTo(Address + "#kalender");
        var secret = FeedToken.NewSecret();
        db.FeedTokens.Add(new FeedToken { VolunteerId = me.Id, Hash = FeedToken.HashOf(secret) });
        await db.SaveChangesAsync(http.RequestAborted);
        return await Show(http, feed: http.Has<PublicUrl>().Of($"{FeedRoute.Own}/{secret}.ics"));
    }

    private static string? Said(ShiftResult result) => result == ShiftResult.Done ? null : $"shifts.result-{result.ToString().ToLowerInvariant()}";

    private static string? Said(HoursResult result) => result == HoursResult.Done ? null : $"hours.result-{result.ToString().ToLowerInvariant()}";

    /// <summary>PERSON, or PERSON/TIME for one of theirs.</summary>
    private static (Guid To, Guid? Wanted)? Partner(string? with) => (with ?? "").Split('/') switch
    {
        [var person] when Guid.TryParse(person, out var to) => (to, null),
        [var person, var time] when Guid.TryParse(person, out var to) && Guid.TryParse(time, out var wanted) => (to, wanted),
        _ => null,
    };

    /// <summary>Hours as people type them, 2 or 2,5 or 1.75, in minutes; null: nothing was typed, negative: it cannot be read.</summary>
    internal static int? Minutes(string? hours) =>
        string.IsNullOrWhiteSpace(hours) ? null
        : decimal.TryParse(hours.Replace(',', '.').Replace('\u066B', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 24 ? (int)(number * 60) : -1;

    private static string? Note(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
