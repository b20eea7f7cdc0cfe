using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Volunteering.Feeds;
using WirPunkt.Volunteering.Hours;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Roster.Blocks;
using WirPunkt.Volunteering.Roster.Exact;
using WirPunkt.Volunteering.Roster.Months;
using WirPunkt.Volunteering.Roster.Solving;
using WirPunkt.Volunteering.Shifts;
using WirPunkt.Volunteering.Shifts.Pages;

namespace WirPunkt.Volunteering;

/// <summary>The roster: who is where when, what happens when somebody cannot come, and the hours that come of it.</summary>
public static class RosterModule
{
    /// <summary><c>cbc</c>: the solver CBC, where its library is installed, before our own.</summary>
    public const string SolverSetting = "WIRPUNKT_ROSTER_SOLVER";

    extension(WirPunktDb db)
    {
        public DbSet<PresenceBlock> PresenceBlocks => db.Set<PresenceBlock>();
        public DbSet<BlockSeries> BlockSeries => db.Set<BlockSeries>();
        public DbSet<RosterMonth> RosterMonths => db.Set<RosterMonth>();
        public DbSet<RosterSettings> RosterSettings => db.Set<RosterSettings>();
        public DbSet<PlanVersion> PlanVersions => db.Set<PlanVersion>();
        public DbSet<Assignment> Assignments => db.Set<Assignment>();
        public DbSet<StandInSearch> StandInSearches => db.Set<StandInSearch>();
        public DbSet<SwapOffer> SwapOffers => db.Set<SwapOffer>();
        public DbSet<WorkEntry> WorkEntries => db.Set<WorkEntry>();
        public DbSet<FeedToken> FeedTokens => db.Set<FeedToken>();
        public DbSet<SentReminder> SentReminders => db.Set<SentReminder>();
    }

    public static void AddRoster(this IServiceCollection services)
    {
        services.AddSingleton(s => s.GetRequiredService<IConfiguration>()[SolverSetting] == "cbc" ? RosterPlanner.With(CbcLibrary.Find()) : RosterPlanner.Own);
        services.AddSingleton<ISettingsRow>(new SettingsRow<RosterSettings>("roster", s => s.Problem()));
        services.AddSingleton<SolveMonths>();
        services.AddScoped<SetUpProblem>();
        services.AddScoped<GuidesOnDuty>();
        services.AddScoped<FillMonth>();
        services.AddScoped<ChangeBlock>();
        services.AddScoped<SettlePlace>();
        services.AddScoped<ChangeRosterSettings>();
        services.AddScoped<LookAtMonth>();
        services.AddScoped<LookAtBlock>();
        services.AddScoped<PublishPlan>();
        services.AddScoped<AnnouncePresence>();
        services.AddScoped<TellGuides>();
        services.AddShifts();
    }

    private static void AddShifts(this IServiceCollection services)
    {
        services.AddScoped<LookAtShifts>();
        services.AddScoped<AnswerShift>();
        services.AddScoped<GiveUpShifts>();
        services.AddScoped<SeekStandIn>();
        services.AddScoped<TakePlace>();
        services.AddScoped<SwapShifts>();
        services.AddScoped<ShiftCheck>();
        services.AddScoped<RecordHours>();
        services.AddScoped<IShiftRecord, ShiftRecord>();
        services.AddScoped<IOwnRecords, OwnShifts>();
        services.AddSingleton(new OwnAreaPart(typeof(OwnShiftsLink), 10));
        services.AddFrequentJob<PassOnStandIns>("pass-on-stand-ins", Duration.FromMinutes(5));
        services.AddFrequentJob<RemindGuides>("remind-guides", Duration.FromHours(1));
    }

    public static void MapRosterPages(this IEndpointRouteBuilder app)
    {
        app.MapRoster();
        app.MapShifts();
        app.MapHours();
        app.MapFeeds();
    }
}
