using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing.Links;
using WirPunkt.Editing.Records;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing;

/// <summary>Changing what is published: drafts, revisions, and who may do it. It knows no kind of record; modules name theirs.</summary>
public static class EditingModule
{
    /// <summary>Addresses of the desk.</summary>
    public const string Contents = "/team/inhalte", Drafts = "/team/entwuerfe";

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
        services.AddScoped<PublishPlanned>();
        services.AddScoped<EditingNow>();
        services.AddScoped<SubmitChange>();
        services.AddHostedService<PublishInTime>();
        services.AddScoped<RecordStore>();
        services.AddLinks();
    }

    public static void MapEditing(this IEndpointRouteBuilder app)
    {
        app.MapRecords();
        app.MapDrafts();
        app.MapLinksPage();
    }
}
