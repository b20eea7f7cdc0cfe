using WirPunkt;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Editing;
using WirPunkt.Evaluation;
using WirPunkt.Feedback;
using WirPunkt.Handbook;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Delivery;
using WirPunkt.ServicePoints;
using WirPunkt.Signposting;
using WirPunkt.Statistics;
using WirPunkt.Volunteering;

GiveBackMemory.FromFewStores();
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseKestrelHttpsConfiguration();
builder.AddDefaults();
if (Settings.Problem(builder.Configuration) is { } slip)
{
    Obstacle.Tell(slip);
    return 1;
}

builder.Services.AddModules(builder.Configuration);

var app = builder.Build();
if (CommandLine.Parse(args) is { } command) return await command.Run(app.Services);

var prepared = app.Prepare();
app.UseWeb();
app.UseAccounts();

var pages = app.MapPublicPages();
pages.MapSite(app);
pages.MapDirectory(app);
pages.MapHandbook(app);
pages.MapServicePoints();
pages.MapSignposting(app);
pages.MapFeedback(app);
pages.MapVolunteering(app);
pages.MapStatistics(app);
pages.MapEvaluation(app);
app.MapAccounts();
app.MapEditing();
app.MapApiDescription();

return await prepared ? await app.Serve() : 1;

/// <summary>The whole program; public so that tests can start it.</summary>
public sealed partial class Program;
