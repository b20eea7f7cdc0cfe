using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Editing.Links;
using WirPunkt.Editing.Records;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;

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
        services.AddSingleton<IOpenRecords, OpenEditable>();
        services.AddScoped<SaveRecords>();
        services.AddScoped<KeepDraft>();
        services.AddScoped<PublishDraft>();
        services.AddScoped<EditingNow>();
        services.AddScoped<SubmitChange>();
        services.AddFrequentJob<PublishPlanned>(PublishPlanned.Name, Duration.FromMinutes(1));
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
