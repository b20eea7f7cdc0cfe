using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Editing;
using WirPunkt.Evaluation;
using WirPunkt.Feedback;
using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Web;
using WirPunkt.ServicePoints;
using WirPunkt.Signposting;
using WirPunkt.Statistics;
using WirPunkt.Volunteering;

namespace WirPunkt;

/// <summary>All that the program consists of, for its web server and for what works on its data without one.</summary>
public static class Modules
{
    public static void AddModules(this IServiceCollection services, IConfiguration settings)
    {
        services.AddDatabase(settings);
        services.AddContent();
        services.AddSite();
        services.AddMail();
        services.AddJobs();
        services.AddAccounts(settings);
        services.AddEditing();
        services.AddDirectory();
        services.AddHandbook();
        services.AddServicePoints();
        services.AddSignposting();
        services.AddVolunteering();
        services.AddFeedback();
        services.AddStatistics();
        services.AddEvaluation();
        services.AddWeb(wayOut: typeof(WaysOut));
    }
}
