using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Evaluation.Journal.Arrivals;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Journal;

/// <summary>The journal, <c>/team/auswertung/journal</c>: its list, an entry, the ways from a hint to a change, the file.</summary>
internal static class JournalRoute
{
    public const string Home = "/team/auswertung/journal", New = Home + "/neu", Loops = Home + "/wege", File = Home + ".csv";

    /// <summary>Entries on a page.</summary>
    private const int OnePage = 50;

    public static void AddJournal(this IServiceCollection services)
    {
        services.AddScoped<SubjectNames>();
        services.AddScoped<SaveEntry>();
        services.AddScoped<IReportSource, JournalInReport>();
        services.AddJob<TakeInArrivals>("take-in-arrivals", new LocalTime(4, 20));
        services.AddJob<RemindOfJournal>("remind-of-journal", new LocalTime(7, 45));
    }

    public static void MapJournal(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Home, List);
        app.MapStaffPage(File, async http => SpreadsheetFile.Of("journal.csv", JournalFile.Rows((await http.Entries()).Where(JournalFilter.Read(http.Request.Query).Takes), http.Has<SubjectNames>(), http.Has<Visit>().T)));
        app.MapStaffPage(Loops, async http =>
        {
            await http.Has<TakeInArrivals>().Run(http.RequestAborted);
            return StaffPages.Page<LoopsPage>(new() { [nameof(LoopsPage.Entries)] = JournalFigures.Loops(await http.Entries()).ToList() });
        });
        app.MapStaffPage(New, http => Task.FromResult(Show(JournalForm.New(http.Today()))));
        app.MapStaffForm(New, Add, standsOnPage: true);
        app.MapStaffPage(Home + "/{id}", async http => await http.Entry() is { } entry ? await http.Show(entry, JournalForm.Of(entry)) : TypedResults.NotFound());
        app.MapStaffForm(Home + "/{id}", Change, standsOnPage: true);
    }

    public static string At(JournalEntry entry) => $"{Home}/{entry.Id}";

    private static async Task<IResult> List(HttpContext http)
    {
        await http.Has<TakeInArrivals>().Run(http.RequestAborted);
        var (filter, all) = (JournalFilter.Read(http.Request.Query), await http.Entries());
        var chosen = all.Where(filter.Takes).ToList();
        var page = int.TryParse(http.Request.Query["seite"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, Math.Max(1, (chosen.Count + OnePage - 1) / OnePage)) : 1;
        return StaffPages.Page<JournalPage>(new()
        {
            [nameof(JournalPage.Entries)] = chosen.Skip((page - 1) * OnePage).Take(OnePage).ToList(),
            [nameof(JournalPage.Figures)] = JournalFigures.Of(chosen),
            [nameof(JournalPage.Filter)] = filter,
            [nameof(JournalPage.Number)] = page,
            [nameof(JournalPage.HasMore)] = chosen.Count > page * OnePage,
        });
    }

    private static async Task<IResult> Add(HttpContext http, IFormCollection typed)
    {
        var form = JournalForm.Read(typed);
        if (form.Problems(null, http.Today(), http.Has<Visit>().Reading, http.Has<SubjectNames>()) is { Count: > 0 } problems) return Show(form, problems: problems);
        await http.Has<SaveEntry>().Add(form, http.Today(), http.RequestAborted);
        return StaffPages.GoTo(Home);
    }

    private static async Task<IResult> Change(HttpContext http, IFormCollection typed)
    {
        if (await http.Entry() is not { } entry) return TypedResults.NotFound();
        var form = JournalForm.Read(typed);
        if (form.Problems(entry, http.Today(), http.Has<Visit>().Reading, http.Has<SubjectNames>()) is { Count: > 0 } problems) return await http.Show(entry, form, problems);
        if (await http.Has<SaveEntry>().Change(entry, form, http.Today(), http.RequestAborted)) return StaffPages.GoTo(At(entry));
        http.Has<WirPunktDb>().ChangeTracker.Clear();
        return await http.Entry() is { } now ? await http.Show(now, form, hasChanged: true) : TypedResults.NotFound();
    }

    /// <summary>The newest first.</summary>
    private static Task<List<JournalEntry>> Entries(this HttpContext http) =>
        http.Has<WirPunktDb>().Set<JournalEntry>().AsNoTracking().OrderByDescending(e => e.On).ThenByDescending(e => e.Id).ToListAsync(http.RequestAborted);

    private static async Task<JournalEntry?> Entry(this HttpContext http) =>
        Guid.TryParse(http.GetRouteValue("id") as string, out var id) ? await http.Has<WirPunktDb>().Set<JournalEntry>().SingleOrDefaultAsync(e => e.Id == id, http.RequestAborted) : null;

    private static DateOnly Today(this HttpContext http) => http.Has<Visit>().Today.ToDateOnly();

    private static async Task<IResult> Show(this HttpContext http, JournalEntry entry, JournalForm form, Dictionary<string, string>? problems = null, bool hasChanged = false)
    {
        var history = await http.Has<WirPunktDb>().Set<AuditEntry>().AsNoTracking().Where(a => a.Record == entry.Record).OrderByDescending(a => a.At).ToListAsync(http.RequestAborted);
        return Show(form, entry, history, problems, hasChanged);
    }

    private static IResult Show(JournalForm form, JournalEntry? entry = null, IReadOnlyList<AuditEntry>? history = null, Dictionary<string, string>? problems = null, bool hasChanged = false) => StaffPages.Page<EntryPage>(new()
    {
        [nameof(EntryPage.Form)] = form,
        [nameof(EntryPage.Entry)] = entry,
        [nameof(EntryPage.History)] = history ?? [],
        [nameof(EntryPage.Problems)] = problems ?? [],
        [nameof(EntryPage.HasChanged)] = hasChanged,
    }, hasChanged ? StatusCodes.Status409Conflict : problems is { Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
