using NodaTime;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Delivery;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Log;
using WirPunkt.Statistics.Pages;

namespace WirPunkt.Statistics;

/// <summary>Counting contacts without a person in it, and publishing numbers that disclose nobody.</summary>
public static class StatisticsModule
{
    public static void AddStatistics(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile>(new RecordFile<TopicGroup>("topic-groups.yaml"));
        services.AddSingleton<EditableKind>(new EditableKind<TopicGroup>("themengruppe", g => g.Name.German));
        services.AddScoped<TrueCounts>();
        services.AddScoped<ReadPublishedNumbers>();
        services.AddScoped<IReadsByLanguage, CountTopicReads>();
        services.AddScoped<TakeEntries>();
        services.AddScoped<EndShift>();
        services.AddScoped<PublishCounts>();
        services.AddFrequentJob<EndShifts>("end-shifts", Duration.FromHours(1));
        services.AddJob<FreezeMonths>("freeze-months", new LocalTime(1, 30));
        services.AddSingleton(PageAddition.Of<Municipality, DeskLog>());
        services.AddPublishing();
    }

    public static void MapStatistics(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        app.MapLog();
        app.MapMonth();
        pages.MapPublished(app);
    }
}
