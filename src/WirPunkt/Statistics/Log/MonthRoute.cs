using System.Globalization;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Log;

/// <summary>Where the lead corrects what was counted, until the fifth of the next month: <c>/team/desk/log/monat</c>.</summary>
internal static class MonthRoute
{
    public const string Page = LogRoute.Home + "/monat", Form = Page + "/berichtigen";

    /// <summary>Key of the text that stands at the field of the number.</summary>
    internal const string NoNumber = "log.problem-number";

    public static void MapMonth(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Page, http => http.ShowMonth(http.Request.Query["monat"], http.Request.Query["ort"]));
        app.MapStaffForm(Form, Correct);
    }

    /// <summary>The months that can still be corrected, the last one first.</summary>
    private static IReadOnlyList<Month> OpenMonths(DateOnly today) =>
        [.. new[] { today, new DateOnly(today.Year, today.Month, 1).AddDays(-1) }.Select(Month.Of).Where(m => !CountedMonth.IsOver(m, today))];

    private static async Task<IResult> ShowMonth(this HttpContext http, string? month, string? site, string? problem = null, IFormCollection? entered = null)
    {
        var (visit, counts) = (http.Has<Visit>(), http.Has<TrueCounts>());
        var (open, known) = (OpenMonths(visit.Today.ToDateOnly()), new LogCategories(visit.Reading.Catalog));
        var shown = Month.Find(month) is { } asked && open.Contains(asked) ? asked : open[0];
        string[] sites = [.. known.Sites.Union(await counts.SitesOf([shown], http.RequestAborted))];
        return StaffPages.Page<MonthPage>(new()
        {
            [nameof(MonthPage.Months)] = open,
            [nameof(MonthPage.Sites)] = sites,
            [nameof(MonthPage.Site)] = sites.Contains(site) ? site : sites.FirstOrDefault(),
            [nameof(MonthPage.Counts)] = await counts.Of(shown, known.PlanFor(sites), http.RequestAborted),
            [nameof(MonthPage.Problem)] = problem,
            [nameof(MonthPage.Entered)] = entered,
            [nameof(MonthPage.IsDone)] = http.Request.Query.ContainsKey("ok"),
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Correct(HttpContext http, IFormCollection form)
    {
        var (visit, site) = (http.Has<Visit>(), form["site"].ToString());
        var known = new LogCategories(visit.Reading.Catalog);
        if (Month.Find(form["month"]) is not { } month || !known.HasSite(site)) return await http.ShowMonth(form["month"], site, "log.refused-unknown", form);
        if (Number(form) is not { } number) return await http.ShowMonth(form["month"], site, NoNumber, form);
        if (Said(form, known, number) is not { } tally) return await http.ShowMonth(form["month"], site, "log.refused-unknown", form);
        if (!OpenMonths(visit.Today.ToDateOnly()).Contains(month)) return await http.ShowMonth(null, site, "log.problem-frozen");

        http.Has<Audit>().Add("log.corrected", $"counts:{month}/{site}", null, tally.Changes.Select(c => c.Feature.Name()).Distinct().ToList()); // that it was, and of what; never how many
        return await http.Has<TrueCounts>().Correct(month, site, tally, http.RequestAborted) switch
        {
            CorrectionResult.Frozen => await http.ShowMonth(null, site, "log.problem-frozen"),
            CorrectionResult.NotSoMany => await http.ShowMonth(form["month"], site, "log.problem-not-so-many", form),
            _ => StaffPages.GoTo($"{Page}{QueryString.Create("monat", month.ToString()).Add("ort", site)}&ok"),
        };
    }

    /// <summary>Below nothing only where contacts are added to a topic: what is moved cannot be less than one.</summary>
    private static int? Number(IFormCollection form) =>
        int.TryParse(form["number"].ToString().Replace('\u2212', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number is >= -SentEntry.MostAtOnce and <= SentEntry.MostAtOnce and not 0 && (number > 0 || form.ContainsKey("topic")) ? number : null;

    /// <summary>Contacts of a topic to add or to take away, or contacts that belong into another category.</summary>
    private static Tally? Said(IFormCollection form, LogCategories known, int number)
    {
        if (form["topic"].ToString() is { Length: > 0 } topic) return known.Has(Feature.Topic, topic) ? new Tally().Add(f => f == Feature.Topic ? topic : null, number) : null;
        return form["from"].ToString().Split(':') is [var name, var from] && form["to"].ToString().Split(':') is [var other, var to] && name == other
            && Features.All.Where(f => f.Name() == name).ToList() is [var feature] && known.Has(feature, from) && known.Has(feature, to) ? new Tally().Move(feature, from, to, number) : null;
    }
}
