using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Web;
using WirPunkt.Statistics.Months;
using WirPunkt.Statistics.OpenData;
using WirPunkt.Statistics.Published;

namespace WirPunkt.Statistics.Pages;

/// <summary>Everything that leaves: the public page, the lead's, the files; and the job that publishes.</summary>
internal static class Publishing
{
    /// <summary>The day of the month on which the month before is published: it is frozen at the end of the fifth.</summary>
    private const int PublicationDay = 6;

    /// <summary>As long as a page is kept in memory; a publication is seen after that at the latest.</summary>
    private static readonly Duration Kept = Duration.FromMinutes(10);

    public static void AddPublishing(this IServiceCollection services)
    {
        services.AddScoped<Plans>();
        services.AddScoped<RoundingSecret>();
        services.AddScoped<OpenHours>();
        services.AddScoped<CorrectMonth>();
        services.AddScoped<LookAtMonths>();
        services.AddScoped<ReadFigures>();
        services.AddJob<CloseMonths>("publish-statistics", new LocalTime(4, 30));
        services.AddSingleton(PageAddition.Of<Municipality, StatisticsLink>());
        services.AddSingleton(new FixedAddress("/statistik", "statistics.title"));
    }

    public static void MapPublished(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapMethods("/statistik/{period?}", [HttpMethods.Get, HttpMethods.Head], Show);
        app.MapDataFiles();
        app.MapLeadPages();
    }

    /// <summary>The day on which the next month is published.</summary>
    public static LocalDate NextDay(LocalDate today)
    {
        var thisMonth = new LocalDate(today.Year, today.Month, PublicationDay);
        return today < thisMonth ? thisMonth : thisMonth.PlusMonths(1);
    }

    private static async Task<IResult> Show(string? period, Visit visit, ReadFigures read, CancellationToken cancel)
    {
        Figures? figures = null;
        try
        {
            figures = await read.Run(cancel);
        }
        catch (BrokenLedgerException)
        {
            // the page says that the numbers are being looked at; the lead's page says where
        }
        var chosen = PublishedPeriod.Find(period);
        if (period is not null && (chosen is null || figures?.Pages.Contains(chosen) != true)) return TypedResults.NotFound();
        visit.Reading.RightUntil(visit.Now + Kept);
        return visit.Show<StatisticsPage>(new()
        {
            [nameof(StatisticsPage.Figures)] = figures,
            [nameof(StatisticsPage.Period)] = chosen ?? figures?.Newest,
            [nameof(StatisticsPage.IsChosen)] = chosen is not null,
            [nameof(StatisticsPage.NextDay)] = NextDay(visit.Today),
        });
    }
}
