using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>A plan at once, without proof: week by week, always the person whose presence saves most.</summary>
public sealed class GreedySolver : IRosterSolver
{
    public string Name => "greedy";

    public RosterPlan Solve(RosterProblem problem, SolverRun run, IProgress<SolverProgress>? progress = null, CancellationToken cancel = default)
    {
        var choice = new GreedyChoice(new RosterModel(problem));
        var tally = choice.Make(cancel);
        progress?.Report(new(1, tally.Cost, null));
        return new RosterPlan
        {
            Placements = tally.Placements(),
            Costs = tally.Costs(),
            Solver = Name,
            Seed = run.Seed,
            Iterations = choice.Steps,
            WasCancelled = cancel.IsCancellationRequested,
        };
    }
}

/// <summary>Gives people their weeks, first who saves most; novices last, as they need somebody beside them.</summary>
public sealed class GreedyChoice(RosterModel model)
{
    private const double Nothing = 1e-9;
    private readonly Tally tally = new(model);

    public long Steps { get; private set; }

    public Tally Make(CancellationToken cancel = default)
    {
        var groups = model.Weeks.Index().GroupBy(w => (model.People[w.Item.Person].IsNovice, w.Item.Week)).OrderBy(g => g.Key);
        foreach (var group in groups) Give([.. group.Select(w => Best(w.Index))], cancel);
        return tally;
    }

    /// <summary>What somebody saves hardly ever grows by what others take: who was best and still is after another look, is best.</summary>
    private void Give(List<Offer> offers, CancellationToken cancel)
    {
        while (offers.Count > 0 && !cancel.IsCancellationRequested)
        {
            Steps++;
            var offer = offers.MaxBy(o => o.Saved)!;
            offers.Remove(offer);
            var now = Best(offer.Week);
            if (now.Saved <= 0) continue;
            if (offers.Any(o => o.Saved > now.Saved)) offers.Add(now);
            else tally.Choose(now.Week, now.Column);
        }
    }

    private Offer Best(int week)
    {
        var (before, column, most) = (tally.Cost, 0, 0.0);
        for (var i = 1; i < model.Weeks[week].Columns; i++)
        {
            tally.Choose(week, i);
            var saved = tally.Excess > Nothing ? 0 : before - tally.Cost;
            if (saved > most + Nothing) (column, most) = (i, saved);
        }
        tally.Choose(week, 0);
        return new(week, column, most);
    }

    private sealed record Offer(int Week, int Column, double Saved);
}
