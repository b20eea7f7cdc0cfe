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

/// <summary>What a cell may be rounded to, in units of five, and what one unit more costs.</summary>
public readonly record struct CellChoice(int Low, int High, long Cost)
{
    private const int Base = PublishedTable.Base;

    /// <summary>A cell that is not published: its parts only have to add up.</summary>
    public static readonly CellChoice Free = new(0, Circulation.Unbounded, 0);

    public static CellChoice Fixed(int units) => new(units, units, 0);

    /// <summary>
    /// A neighbouring multiple. The cost is (u - f + carry / 5) with f the fractional part: alone a cell goes up with probability f
    /// (unbiased, Cox 1987), and against the error that it has carried so far. A cell that carries one is moved by it more than by
    /// chance: u is drawn half as far from its middle. A calm cell, the
    /// margin of all tables, is moved by chance still less: its error so far must leave them a choice next month. Times 10 * 2^32, so that it is whole.
    /// </summary>
    public static CellChoice Neighbours(int count, uint draw, int carry, bool calm = false)
    {
        var chance = calm ? draw / 2 + (3L << 30) : carry == 0 ? 2L * draw : draw + (1L << 31);
        return new(count / Base, (count + Base - 1) / Base, Base * chance + ((long)(carry - count % Base) << 33));
    }

    /// <summary>For a sum: the cells that it is made of decide.</summary>
    public CellChoice Lighter => this with { Cost = Cost / 8 };

    public CellChoice Shifted(int units) => this with { Low = Low + units, High = High + units };

    /// <summary>Within the other bounds too, or, where not all can be, as near to them as possible.</summary>
    public CellChoice Within(int low, int high, bool must)
    {
        if (must) return this with { Low = Math.Max(Low, low), High = Math.Min(High, high) };
        return Low == High || (low <= Low && High <= high) ? this : this with { Cost = High > high ? Dear : -Dear };
    }

    /// <summary>Rather the number that is published already (for a correction), if it is still a neighbour.</summary>
    public CellChoice Keeping(int units) => Low >= High || units < Low || units > High ? this : this with { Cost = units == Low ? Dear : -Dear };

    private const long Dear = 1L << 46;
}
