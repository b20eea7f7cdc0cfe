using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Months;
using WirPunkt.Statistics.Publication;
using WirPunkt.Statistics.Published;

namespace WirPunkt.Statistics.Pages;

/// <summary>The lead's addresses of the published statistics.</summary>
internal static class LeadRoute
{
    public const string Start = "/team/statistik", Erratum = "/team/statistik/berichtigung";

    /// <summary>In the form: contacts are taken away.</summary>
    public const string Less = "less";

    /// <summary>Contacts that one correction may add or take away.</summary>
    internal const int Most = 1000;

    /// <summary>Key of the text that stands at the field of the number.</summary>
    internal const string NoNumber = "statistics.no-number";

    public static void MapLeadPages(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Start, http => Show(http, Enum.TryParse<ErratumResult>(http.Request.Query["ergebnis"], ignoreCase: true, out var result) && Enum.IsDefined(result) ? result : null));
        app.MapStaffPage(Erratum, ShowErratum);
        app.MapStaffForm(Erratum, Correct);
    }

    private static async Task<IResult> Show(HttpContext http, ErratumResult? result)
    {
        var (figures, brokenAt) = (default(Figures), default(int?));
        try
        {
            figures = await http.Has<ReadFigures>().Run(http.RequestAborted);
        }
        catch (BrokenLedgerException e)
        {
            brokenAt = e.Sequence;
        }
        var asked = PublishedPeriod.Find(http.Request.Query["zeitraum"]);
        return StaffPages.Page<LeadPage>(new()
        {
            [nameof(LeadPage.Figures)] = figures,
            [nameof(LeadPage.Period)] = asked is not null && figures?.Pages.Contains(asked) == true ? asked : figures?.Newest,
            [nameof(LeadPage.Months)] = await http.Has<LookAtMonths>().Run(figures, http.RequestAborted),
            [nameof(LeadPage.BrokenAt)] = brokenAt,
            [nameof(LeadPage.Result)] = result,
            [nameof(LeadPage.NextDay)] = Publishing.NextDay(http.Has<Visit>().Today),
        });
    }

    private static async Task<IResult> ShowErratum(HttpContext http)
    {
        var month = http.Request.Query["monat"].ToString();
        return ErratumForm(month, (await Published(http, month))?.Contacts.Plan(), null, null);
    }

    /// <param name="entered">what was typed already</param>
    private static IResult ErratumForm(string month, PublicationPlan? plan, IFormCollection? entered, string? problem) => StaffPages.Page<ErratumPage>(new()
    {
        [nameof(ErratumPage.Month)] = month,
        [nameof(ErratumPage.Plan)] = plan,
        [nameof(ErratumPage.Entered)] = entered,
        [nameof(ErratumPage.Problem)] = problem,
    }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Correct(HttpContext http, IFormCollection form)
    {
        if (await Published(http, form["month"]) is not { } closed) return TypedResults.NotFound();
        var plan = closed.Contacts.Plan();
        var chosen = plan.Tables.ToDictionary(t => t.By.Name, t => form[t.By.Name].ToString());
        if (plan.Tables.Any(t => t.By.Find(chosen[t.By.Name]) is not { } node || !t.By.IsLeaf(node))) return TypedResults.StatusCode(StatusCodes.Status400BadRequest); // not from the form
        if (!int.TryParse(form["number"].ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > Most) return ErratumForm(closed.Month, plan, form, NoNumber);

        var tally = new Tally().Add(feature => chosen[feature.Name()], form["direction"] == Less ? -number : number);
        var result = await http.Has<CorrectMonth>().Run(Month.Find(closed.Month)!.Value, form["site"].ToString(), tally, http.RequestAborted);
        var said = result.ToString().ToLowerInvariant();
        return result is ErratumResult.Corrected or ErratumResult.StaysAsPublished ? StaffPages.GoTo($"{Start}?ergebnis={said}") : ErratumForm(closed.Month, plan, form, $"statistics.result-{said}");
    }

    private static Task<ClosedMonth?> Published(HttpContext http, string? month) =>
        http.Has<WirPunktDb>().Set<ClosedMonth>().AsNoTracking().SingleOrDefaultAsync(m => m.Month == month, http.RequestAborted);
}
