using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing.Links;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing;

/// <summary>Changing what is published: drafts, revisions, and who may do it. It knows no kind of record; modules name theirs.</summary>
public static class EditingModule
{
    extension(WirPunktDb db)
    {
        public DbSet<Draft> Drafts => db.Set<Draft>();
        public DbSet<Revision> Revisions => db.Set<Revision>();
    }

    public static void AddEditing(this IServiceCollection services)
    {
        services.AddSingleton<EditableKinds>();
        services.AddScoped<SaveRecords>();
        services.AddScoped<KeepDraft>();
        services.AddScoped<PublishDraft>();
        services.AddLinks();
    }

    public static void MapLinks(this IEndpointRouteBuilder app) => app.MapLinksPage();
}
