using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Signposting.Pages;
using WirPunkt.Signposting.Search;
using WirPunkt.Signposting.Search.Missed;

namespace WirPunkt.Signposting;

/// <summary>From what somebody is looking for to the office that does it; and what a Wir-Punkt does not do.</summary>
public static class SignpostingModule
{
    extension(WirPunktDb db)
    {
        public DbSet<Referral> Referrals => db.Set<Referral>();
        public DbSet<Synonym> Synonyms => db.Set<Synonym>();
    }

    public static void AddSignposting(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile>(new RecordFile<Referral>("referrals.json"));
        services.AddSingleton<IContentFile>(new RecordFile<Synonym>("synonyms.yaml"));
        services.AddSingleton<SearchDocuments>();
        services.AddSingleton<SearchIndexes>();
        services.AddHostedService<PrepareSearch>();
        services.AddSingleton<SeenTerms>();
        services.AddScoped<KeepMissedTerms>();
        services.AddSingleton(new FixedAddress(""));
        services.AddSingleton(new FixedAddress("/nicht-hier"));
        services.AddSingleton(new FixedAddress("/suche", IsListed: false));
    }

    public static void MapSignposting(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapPage<StartPage>("/");
        pages.MapPage<NotHerePage>("/nicht-hier");
        pages.MapMethods("/suche", [HttpMethods.Get, HttpMethods.Head], async (string? q, Visit visit, SearchIndexes indexes, KeepMissedTerms missed, CancellationToken cancel) =>
        {
            var query = SearchQuery.Clean(q);
            await missed.Run(indexes.Missing(query, visit.Language), visit.Today, cancel);
            if (query.Length > 0) visit.Query = QueryString.Create("q", query).ToString();
            var page = visit.Show<SearchPage>(new() { [nameof(SearchPage.Query)] = query });
            visit.MayBeKept = false; // what people look for stays nowhere
            return page;
        });
        app.MapMethods("/api/search", [HttpMethods.Get, HttpMethods.Head], SearchEndpoint.Find).WithSummary("Finds handbook pages, services, offices and places");
    }
}
