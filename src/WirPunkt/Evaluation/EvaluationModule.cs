using WirPunkt.Evaluation.Indicators;
using WirPunkt.Evaluation.Overview;
using WirPunkt.Evaluation.Report;
using WirPunkt.Evaluation.Comparison;
using WirPunkt.Evaluation.Money;
using WirPunkt.Evaluation.Plan;
using WirPunkt.Evaluation.Surveys;

namespace WirPunkt.Evaluation;

/// <summary>What the council decides on: what was noticed, what it took, what it cost, what came of it; and what another town starts from.</summary>
public static class EvaluationModule
{
    public static void AddEvaluation(this IServiceCollection services)
    {
        services.AddIndicators();
        services.AddReport();
        services.AddPlan();
        services.AddMoney();
        services.AddComparison();
        services.AddSurveys();
    }

    public static void MapEvaluation(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        app.MapOverview();
        app.MapIndicators();
        app.MapReport();
        app.MapPlan();
        app.MapMoney();
        app.MapComparison();
        pages.MapSurveys(app);
    }
}
