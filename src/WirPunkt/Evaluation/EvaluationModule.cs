using WirPunkt.Evaluation.Blueprint;
using WirPunkt.Evaluation.Comparison;
using WirPunkt.Evaluation.Effort;
using WirPunkt.Evaluation.Indicators;
using WirPunkt.Evaluation.Journal;
using WirPunkt.Evaluation.Money;
using WirPunkt.Evaluation.Overview;
using WirPunkt.Evaluation.Plan;
using WirPunkt.Evaluation.Report;
using WirPunkt.Evaluation.Surveys;

namespace WirPunkt.Evaluation;

/// <summary>What the council decides on: what was noticed, what it took, what it cost, what came of it; and what another town starts from.</summary>
public static class EvaluationModule
{
    public static void AddEvaluation(this IServiceCollection services)
    {
        services.AddJournal();
        services.AddEffort();
        services.AddPlan();
        services.AddMoney();
        services.AddSurveys();
        services.AddComparison();
        services.AddIndicators();
        services.AddReport();
        services.AddBlueprint();
    }

    public static void MapEvaluation(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        app.MapOverview();
        app.MapJournal();
        app.MapEffort();
        app.MapPlan();
        app.MapMoney();
        pages.MapSurveys(app);
        app.MapComparison();
        app.MapIndicators();
        pages.MapReport(app);
        app.MapBlueprint();
    }
}
