using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Statistics.Counters;
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
        services.AddPublishing();
    }

    public static void MapStatistics(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapPublished(app);
    }
}
