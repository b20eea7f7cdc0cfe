using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Directory.Confirming;
using WirPunkt.Directory.Freshness;
using WirPunkt.Directory.Pages;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Reports;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Languages;
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
        services.AddSingleton<AddressKind>(new AddressKind<Service>("service", "/leistung", (s, _, language) => s.Name.In(language)));
        services.AddSingleton<AddressKind>(new AddressKind<Organization>("office", "/stelle", (o, _, _) => (o.Name, Language.German)));
        services.AddSingleton<AddressKind>(new AddressKind<Location>("place", "/ort", (l, _, _) => (l.Name, Language.German)));
        services.AddSingleton(new FixedAddress("/leistungen", "services.title"));
        services.AddSingleton(new FixedAddress("/stellen", "offices.title"));
        services.AddSingleton<Report, WorkListReport>();
        services.AddScoped<DepartmentStates>();
        services.AddScoped<AskDepartment>();
        services.AddScoped<AnswerRequest>();
        services.AddScoped<TellDepartment>();
        services.AddScoped<ReadCorrections>();
        services.AddJob<AskDueDepartments>(AskDueDepartments.Name, new LocalTime(7, 0));
        services.AddSingleton<EditableKind>(new EditableKind<Service>("leistung", s => s.Name.German, (s, _) => s.Topics, s => s.Department(), s => s.Fact.Confidence != Confidence.High) { GiveTo = Give });
        services.AddSingleton<EditableKind>(new EditableKind<Organization>("stelle", o => o.Name, (o, _) => o.Topics, o => o.Department(), o => o.Fact.Confidence != Confidence.High) { IsDepartment = true });
        services.AddSingleton<EditableKind>(new EditableKind<Location>("ort", l => l.Name, department: l => l.Department(), unconfirmed: l => l.Fact.Confidence != Confidence.High) { GiveTo = Give });
        services.AddSingleton<EditableKind>(new EditableKind<Closure>("schliessung", c => c.NameInGerman(), department: c => c.Department(), unconfirmed: c => c.Fact.Confidence != Confidence.High));
        services.AddSingleton<EditableKind>(new EditableKind<Topic>("thema", t => t.Name.German, (t, _) => [t.Key]) { IsTopic = true });
    }

    /// <summary>A department answers for what it adds, whatever its form says.</summary>
    private static void Give(ContentRecord record, string department) => ((DirectoryRecord)record).Fact = ((DirectoryRecord)record).Fact with { Owner = department };

    public static void MapDirectory(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        app.MapWorkList();
        app.MapConfirming();
        app.MapFreshness();
        pages.MapPage<ServicesPage>("/leistungen");
        pages.MapPage<OfficesPage>("/stellen");
        pages.MapPage<ServicePage, Service>("/leistung");
        pages.MapPage<OfficePage, Organization>("/stelle");
        pages.MapPage<PlacePage, Location>("/ort");
        pages.MapRecord<Organization>("/stelle", "/kontakt.vcf", (visit, office, _) => TypedResults.Text(
            VCard.Of(office, visit.Reading.PlacesOf(office).FirstOrDefault(), visit.Url($"/stelle/{office.Key}")), "text/vcard; charset=utf-8"));
    }
}
