namespace WirPunkt.Statistics.Publication;

/// <summary>
/// Controlled rounding (Cox and Ernst, INFOR 20, 1982): every number to a neighbouring multiple, every sum right. A tree by sites
/// is a network, so the best rounding is found in whole numbers.
/// </summary>
public static class ControlledRounding
{
    /// <summary>Units by node and column; null when the choices contradict each other.</summary>
    public static int[,]? Round(TableNetwork network, int columns, Func<int, int, CellChoice> choice)
    {
        var circulation = new Circulation(network.Points);
        for (var arc = 0; arc < network.Arcs; arc++)
        {
            var (low, high, cost) = choice(network.Node(arc), network.Column(arc));
            circulation.Add(network.Tail(arc), network.Head(arc), low, high, cost);
        }
        if (!circulation.Solve()) return null;

        var units = new int[network.By.Count, columns];
        for (var arc = 0; arc < network.Arcs; arc++) units[network.Node(arc), network.Column(arc)] = circulation.Flow(arc);
        return units;
    }
}
