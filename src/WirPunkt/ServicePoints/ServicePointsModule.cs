using Microsoft.EntityFrameworkCore;
using WirPunkt.Directory;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.ServicePoints.Pages;

namespace WirPunkt.ServicePoints;

/// <summary>The Wir-Punkte: where, when, which languages, by which channel.</summary>
public static class ServicePointsModule
{
    extension(WirPunktDb db)
    {
        public DbSet<ServicePoint> ServicePoints => db.Set<ServicePoint>();
        public DbSet<Presence> Presences => db.Set<Presence>();
    }

    public static void AddServicePoints(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile>(new RecordFile<ServicePoint>("service-points.json"));
        services.AddSingleton<IContentFile, PresenceFile>();
        services.AddSingleton<AddressKind>(new AddressKind<ServicePoint>("wir-punkt", "/wir-punkt", (p, _, _) => (p.Name, Language.German)));
        services.AddSingleton(new FixedAddress("/wir-punkte", "points.title"));
        services.AddSingleton<EditableKind>(new EditableKind<ServicePoint>("wir-punkt", p => p.Name, department: p => p.Department(), unconfirmed: p => p.Fact.Confidence != Confidence.High));
    }

    public static void MapServicePoints(this RouteGroupBuilder pages)
    {
        pages.MapPage<ServicePointsPage>("/wir-punkte");
        pages.MapPage<ServicePointPage, ServicePoint>("/wir-punkt");
    }
}
