using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;

namespace WirPunkt.Editing.Links;

/// <summary>Whether addresses of other sites still lead somewhere: a job, and what it found at <c>/team/links</c>.</summary>
internal static class LinksModule
{
    public static void AddLinks(this IServiceCollection services)
    {
        services.AddSingleton(LinkManners.Usual);
        services.AddScoped<BrokenLinks>();
        services.AddJob<CheckLinks>("check-links", new LocalTime(2, 0));
    }

    public static void MapLinksPage(this IEndpointRouteBuilder app) => app.MapStaffPage("/team/links", async http =>
    {
        var found = await http.Has<WirPunktDb>().Set<OutgoingLink>().AsNoTracking().Where(l => l.FailedDays > 0 || l.MovedTo != null).ToListAsync(http.RequestAborted);
        var named = found.Select(l => l.Address).ToHashSet(StringComparer.Ordinal);
        var places = http.Has<Publication>().Current.Records.SelectMany(r => BrokenLinks.In(r).Where(a => named.Contains(a.Address)).Select(a => (a.Address, Place: new LinkPlace(r, a.Field)))).ToLookup(p => p.Address, p => p.Place);
        return StaffPages.Page<LinksPage>(new()
        {
            [nameof(LinksPage.Links)] = found.Where(l => places.Contains(l.Address)).OrderByDescending(l => l.FailedDays).ThenBy(l => l.Address, StringComparer.Ordinal).ToList(),
            [nameof(LinksPage.Places)] = places,
        });
    });
}

/// <summary>Where an address stands.</summary>
public sealed record LinkPlace(ContentRecord Record, string Field);
