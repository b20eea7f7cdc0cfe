using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Editing;
using WirPunkt.Feedback.Pages;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Layout;

namespace WirPunkt.Feedback;

/// <summary>What visitors say about pages, and what the team makes of it.</summary>
public static class FeedbackModule
{
    extension(WirPunktDb db)
    {
        public DbSet<Remark> Remarks => db.Set<Remark>();
        public DbSet<Notice> Notices => db.Set<Notice>();
    }

    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile, NoticesFile>();
        services.AddSingleton<EditableKind>(new EditableKind<Notice>("hinweis", n => n.Text.German));
        services.AddSingleton<PublicPath>();
        services.AddSingleton(PageAddition.Of<Municipality, NoticesToday>());
        services.AddSingleton(new PageFrame(typeof(NoticesOfPage), typeof(FeedbackLine)));
        services.AddSingleton(new FixedAddress("/rueckmeldung", "feedback.title", IsListed: false));
        services.AddScoped<SendRemark>();
        services.AddScoped<HandleRemark>();
        services.AddJob<TellOfRemarks>("tell-of-remarks", new LocalTime(7, 30));
        services.AddJob<ForgetRemarks>("forget-remarks", new LocalTime(3, 30));
    }

    public static void MapFeedback(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapFeedbackForm();
        app.MapInbox();
    }
}
