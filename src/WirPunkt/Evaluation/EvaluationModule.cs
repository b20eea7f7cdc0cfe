using WirPunkt.Evaluation.Blueprint;
using WirPunkt.Evaluation.Overview;

namespace WirPunkt.Evaluation;

/// <summary>What the council decides on: what was noticed, what it took, what it cost, what came of it; and what another town starts from.</summary>
public static class EvaluationModule
{
    public static void AddEvaluation(this IServiceCollection services)
    {
        services.AddBlueprint();
    }

    public static void MapEvaluation(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        app.MapOverview();
        app.MapBlueprint();
    }
}
