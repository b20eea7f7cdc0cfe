using Microsoft.EntityFrameworkCore;
using WirPunkt.Directory.Confirming;
using WirPunkt.Directory.Pages;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Reports;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Directory;

/// <summary>Organizations, locations, services and their opening hours; every fact with source, date, owner and confidence.</summary>
public static class DirectoryModule
{
    extension(WirPunktDb db)
    {
        public DbSet<Topic> Topics => db.Set<Topic>();
        public DbSet<Organization> Organizations => db.Set<Organization>();
        public DbSet<Location> Locations => db.Set<Location>();
        public DbSet<Service> Services => db.Set<Service>();
        public DbSet<Closure> Closures => db.Set<Closure>();
    }

    public static void AddDirectory(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile>(new RecordFile<Topic>("topics.yaml"));
        services.AddSingleton<IContentFile>(new RecordFile<Organization>("directory/organizations.json"));
        services.AddSingleton<IContentFile>(new RecordFile<Location>("directory/locations.json"));
        services.AddSingleton<IContentFile>(new RecordFile<Service>("directory/services.json"));
        services.AddSingleton<IContentFile>(new RecordFile<Closure>("directory/closures.json"));
        services.AddSingleton<AddressKind>(new AddressKind<Service>("service", "/leistung"));
        services.AddSingleton<AddressKind>(new AddressKind<Organization>("office", "/stelle"));
        services.AddSingleton<AddressKind>(new AddressKind<Location>("place", "/ort"));
        services.AddSingleton(new FixedAddress("/leistungen"));
        services.AddSingleton(new FixedAddress("/stellen"));
        services.AddSingleton<Report, WorkListReport>();
    }

    public static void MapDirectory(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        app.MapWorkList();
        pages.MapPage<ServicesPage>("/leistungen");
        pages.MapPage<OfficesPage>("/stellen");
        pages.MapPage<ServicePage, Service>("/leistung");
        pages.MapPage<OfficePage, Organization>("/stelle");
        pages.MapPage<PlacePage, Location>("/ort");
        pages.MapRecord<Organization>("/stelle", "/kontakt.vcf", (visit, office, _) => TypedResults.Text(
            VCard.Of(office, office.Locations.Select(visit.Reading.Find<Location>).OfType<Location>().FirstOrDefault(), visit.Url($"/stelle/{office.Key}")), "text/vcard; charset=utf-8"));
    }
}
