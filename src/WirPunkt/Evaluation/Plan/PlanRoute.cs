using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;

namespace WirPunkt.Evaluation.Plan;

/// <summary>The plan of the programme, <c>/team/auswertung/ablauf</c>.</summary>
internal static class PlanRoute
{
    public const string Home = "/team/auswertung/ablauf";

    /// <summary>Where its steps are changed.</summary>
    public const string Records = EditingModule.Contents + "/" + Kind;

    private const string Kind = "ablauf";

    public static void AddPlan(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile>(new RecordFile<PlanStep>("plan.yaml"));
        services.AddSingleton<EditableKind>(new EditableKind<PlanStep>(Kind, s => s.Title));
        services.AddScoped<IReportSource, PlanInReport>();
    }

    public static void MapPlan(this IEndpointRouteBuilder app) => app.MapStaffPage<PlanPage>(Home);

    /// <summary>The steps as they begin; of equal ones first what ends first.</summary>
    public static IReadOnlyList<PlanStep> Plan(this Reading reading) =>
        [.. reading.All<PlanStep>().OrderBy(s => (s.Starts ?? s.Ends).FirstDay).ThenBy(s => s.Ends.LastDay)];
}
