using System.Globalization;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Indicators;

/// <summary>Targets and what came of them, <c>/team/auswertung/ziele</c>.</summary>
internal static class IndicatorsRoute
{
    public const string Home = "/team/auswertung/ziele";

    public static void AddIndicators(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile>(new RecordFile<Indicator>("indicators.yaml"));
        services.AddSingleton<EditableKind>(new EditableKind<Indicator>("indikator", i => i.Name.German));
        services.AddScoped<FixTargets>();
        services.AddScoped<LookAtIndicators>();
        services.AddScoped<IReportSource, IndicatorsInReport>();
    }

    public static void MapIndicators(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Home, http => Show(http, HalfYear.Parse(http.Request.Query["halbjahr"]) ?? HalfYear.Of(http.Has<Visit>().Today).Next,
            http.Request.Query["ergebnis"] == "fest" ? FixResult.Fixed : null));
        app.MapStaffForm(Home, Fix, standsOnPage: true);
    }

    private static async Task<IResult> Fix(HttpContext http, IFormCollection form)
    {
        if (HalfYear.Parse(form["half-year"]) is not { } halfYear) return TypedResults.BadRequest();
        int Number(string field) => int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var wanted = form["indicator"].OfType<string>().Select(key => new WantedTarget(key, Number($"target-{key}"), Number($"threshold-{key}"))).ToList();
        var result = await http.Has<FixTargets>().Run(halfYear, wanted, form["reason"], http.RequestAborted);
        return result == FixResult.Fixed ? StaffPages.GoTo($"{Home}?halbjahr={halfYear}&ergebnis=fest") : await Show(http, halfYear, result, wanted, form["reason"]);
    }

    private static async Task<IResult> Show(HttpContext http, HalfYear chosen, FixResult? result, IReadOnlyList<WantedTarget>? wanted = null, string? reason = null)
    {
        var look = http.Has<LookAtIndicators>();
        var today = HalfYear.Of(http.Has<Visit>().Today);
        HalfYear[] halfYears = [.. (await look.HalfYears(http.RequestAborted)).Concat([today, today.Next, chosen]).Distinct().OrderBy(h => (h.Year, h.Number))];
        var results = await look.Run(halfYears, cancel: http.RequestAborted);
        return StaffPages.Page<IndicatorsPage>(new()
        {
            [nameof(IndicatorsPage.HalfYears)] = halfYears,
            [nameof(IndicatorsPage.Chosen)] = chosen,
            [nameof(IndicatorsPage.Results)] = results[chosen],
            [nameof(IndicatorsPage.Result)] = result,
            [nameof(IndicatorsPage.Wanted)] = wanted ?? [],
            [nameof(IndicatorsPage.Reason)] = reason,
        }, result is null or FixResult.Fixed ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
