using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Effort;

/// <summary>The lead's minutes, <c>/team/auswertung/aufwand</c>: today, the week, the months, the share of the post.</summary>
internal static class EffortRoute
{
    public const string Home = "/team/auswertung/aufwand", Week = Home + "/woche", Settings = Home + "/einstellungen";

    public static void AddEffort(this IServiceCollection services)
    {
        services.AddScoped<RecordEffort>();
        services.AddScoped<ChangePostShare>();
        services.AddScoped<IReportSource, EffortInReport>();
    }

    public static void MapEffort(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Home, http => http.ShowHome());
        app.MapStaffForm(Home, AddToToday, standsOnPage: true);
        app.MapStaffPage(Week, http => http.ShowWeek());
        app.MapStaffForm(Week, SaveWeek, standsOnPage: true);
        app.MapStaffPage(Settings, http => http.ShowSettings(new(EffortWeek.Written(http.Today()), PostShare.Default.WeekMinutes.InHours(http.Has<Visit>().T), $"{PostShare.Default.Percent}"), isSaved: http.Request.Query.ContainsKey("gespeichert")));
        app.MapStaffForm(Settings, SaveSettings, standsOnPage: true);
    }

    public static string WeekOf(DateOnly day) => $"{Week}?tag={EffortWeek.Written(day)}";

    private static async Task<IResult> AddToToday(HttpContext http, IFormCollection form)
    {
        if (!Enum.TryParse<EffortKind>(form["kind"], out var kind) || !Enum.IsDefined(kind) || !int.TryParse(form["minutes"], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || !RecordEffort.Clicks.Contains(minutes))
            return TypedResults.BadRequest();
        return await http.Has<RecordEffort>().Add(kind, http.Today(), minutes, http.RequestAborted) ? StaffPages.GoTo($"{Home}#today") : await http.ShowHome(isTooLong: true);
    }

    private static async Task<IResult> SaveWeek(HttpContext http, IFormCollection form)
    {
        if (!DateOnly.TryParseExact(form["monday"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return TypedResults.BadRequest();
        var week = EffortWeek.Read(EffortWeek.MondayOf(day), form);
        if (week.Problems(http.Today()) is { Count: > 0 } problems) return http.Show(week, problems);
        if (await http.Has<RecordEffort>().Save(week, http.RequestAborted)) return StaffPages.GoTo($"{WeekOf(week.Monday)}&gespeichert=1");
        return http.Show(week.Over(await http.Stored(week.Monday)), hasChanged: true);
    }

    private static async Task<IResult> SaveSettings(HttpContext http, IFormCollection typed)
    {
        var form = PostShareForm.Read(typed);
        if (form.Problems().Any()) return await http.ShowSettings(form, [.. form.Problems()]);
        return await http.Has<ChangePostShare>().Run(form, http.RequestAborted) ? StaffPages.GoTo($"{Settings}?gespeichert=1") : await http.ShowSettings(form, hasChanged: true);
    }

    private static async Task<IResult> ShowHome(this HttpContext http, bool isTooLong = false)
    {
        var db = http.Has<WirPunktDb>();
        var days = await db.Set<EffortDay>().AsNoTracking().ToListAsync(http.RequestAborted);
        return StaffPages.Page<EffortPage>(new()
        {
            [nameof(EffortPage.Today)] = days.Where(d => d.Day == http.Today()).ToList(),
            [nameof(EffortPage.Figures)] = new EffortFigures(days, await db.Set<PostShare>().AsNoTracking().ToListAsync(http.RequestAborted)),
            [nameof(EffortPage.Sites)] = await KeptSites.Read(db, http.Has<Visit>().Reading, http.RequestAborted),
            [nameof(EffortPage.IsTooLong)] = isTooLong,
        }, isTooLong ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ShowWeek(this HttpContext http)
    {
        var asked = DateOnly.TryParseExact(http.Request.Query["tag"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : http.Today();
        var monday = EffortWeek.MondayOf(asked);
        return http.Show(EffortWeek.Of(monday, await http.Stored(monday)), isSaved: http.Request.Query.ContainsKey("gespeichert"));
    }

    private static IResult Show(this HttpContext http, EffortWeek week, IReadOnlySet<string>? problems = null, bool hasChanged = false, bool isSaved = false) => StaffPages.Page<WeekPage>(new()
    {
        [nameof(WeekPage.Week)] = week,
        [nameof(WeekPage.Today)] = http.Today(),
        [nameof(WeekPage.Problems)] = problems ?? new HashSet<string>(),
        [nameof(WeekPage.HasChanged)] = hasChanged,
        [nameof(WeekPage.IsSaved)] = isSaved,
    }, hasChanged ? StatusCodes.Status409Conflict : problems is { Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static async Task<IResult> ShowSettings(this HttpContext http, PostShareForm form, IReadOnlyList<string>? problems = null, bool hasChanged = false, bool isSaved = false) => StaffPages.Page<SharesPage>(new()
    {
        [nameof(SharesPage.Shares)] = await http.Has<WirPunktDb>().Set<PostShare>().AsNoTracking().OrderByDescending(s => s.From).ToListAsync(http.RequestAborted),
        [nameof(SharesPage.Form)] = form,
        [nameof(SharesPage.Problems)] = problems ?? [],
        [nameof(SharesPage.HasChanged)] = hasChanged,
        [nameof(SharesPage.IsSaved)] = isSaved,
    }, hasChanged ? StatusCodes.Status409Conflict : problems is { Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static Task<List<EffortDay>> Stored(this HttpContext http, DateOnly monday) =>
        http.Has<WirPunktDb>().EffortOf(monday, monday.AddDays(EffortWeek.Days - 1)).AsNoTracking().ToListAsync(http.RequestAborted);

    private static DateOnly Today(this HttpContext http) => http.Has<Visit>().Today.ToDateOnly();
}
