using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Money;

/// <summary>What there is and what was spent, <c>/team/auswertung/geld</c>.</summary>
internal static class MoneyRoute
{
    public const string Home = "/team/auswertung/geld", File = Home + ".csv";

    /// <summary>Where the lines of the budget are changed.</summary>
    public const string Records = EditingModule.Contents + "/" + Kind;

    private const string Kind = "haushaltsposten";

    public static string TakeBackAt(Guid booking) => $"{Home}/{booking}/gegenbuchung";

    public static void AddMoney(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile>(new RecordFile<BudgetLine>("budget.yaml"));
        services.AddSingleton<EditableKind>(new EditableKind<BudgetLine>(Kind, l => l.Title));
        services.AddScoped<RecordBooking>();
        services.AddScoped<ReadCosts>();
        services.AddScoped<IReportSource, MoneyInReport>();
    }

    public static void MapMoney(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Home, http => http.Show(BookingForm.Empty(http.Has<Visit>().Today.ToDateOnly())));
        app.MapStaffForm(Home, async (http, form) =>
        {
            var typed = BookingForm.Read(form);
            return await http.Has<RecordBooking>().Book(typed, http.RequestAborted) is { } problem ? await http.Show(typed, problem) : StaffPages.GoTo(Home);
        }, standsOnPage: true);
        app.MapStaffForm(Home + "/{id}/gegenbuchung", TakeBack);
        app.MapStaffPage(File, async http => SpreadsheetFile.Of("buchungen.csv", BookingTable.Rows(await http.Bookings(), http.Has<Visit>().Reading, http.Has<TextLibrary>().In(Language.German))));
    }

    private static async Task<IResult> TakeBack(HttpContext http, IFormCollection form)
    {
        if (!Guid.TryParse(http.GetRouteValue("id")?.ToString(), out var id)) return TypedResults.NotFound();
        return await http.Has<RecordBooking>().TakeBack(id, form["reason"].ToString().Replace("\0", "", StringComparison.Ordinal).Trim(), http.RequestAborted) switch
        {
            null => StaffPages.GoTo(Home),
            "gone" => TypedResults.NotFound(),
            var problem => await http.Show(BookingForm.Empty(http.Has<Visit>().Today.ToDateOnly()), problem, about: id),
        };
    }

    private static async Task<IResult> Show(this HttpContext http, BookingForm typed, string? problem = null, Guid? about = null)
    {
        var visit = http.Has<Visit>();
        var bookings = await http.Bookings();
        var everything = new ReportSpan(new(2000, 1), new(visit.Today.Year, visit.Today.Month));
        return StaffPages.Page<MoneyPage>(new()
        {
            [nameof(MoneyPage.Budget)] = Budget.Of([.. visit.Reading.All<BudgetLine>()], bookings),
            [nameof(MoneyPage.Bookings)] = bookings,
            [nameof(MoneyPage.Costs)] = await http.Has<ReadCosts>().Run(everything, visit.T, http.RequestAborted),
            [nameof(MoneyPage.Typed)] = typed,
            [nameof(MoneyPage.Problem)] = problem,
            [nameof(MoneyPage.About)] = about,
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The newest first.</summary>
    private static Task<List<Booking>> Bookings(this HttpContext http) =>
        http.Has<WirPunktDb>().Set<Booking>().AsNoTracking().OrderByDescending(b => b.On).ThenByDescending(b => b.BookedAt).ToListAsync(http.RequestAborted);
}
