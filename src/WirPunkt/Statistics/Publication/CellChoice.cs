namespace WirPunkt.Statistics.Publication;

/// <summary>What a cell may be rounded to, in units of five, and what one unit more costs.</summary>
public readonly record struct CellChoice(int Low, int High, long Cost)
{
    private const int Base = PublishedTable.Base;

    /// <summary>A cell that is not published: its parts only have to add up.</summary>
    public static readonly CellChoice Free = new(0, Circulation.Unbounded, 0);

    public static CellChoice Fixed(int units) => new(units, units, 0);

    /// <summary>
    /// A neighbouring multiple. The cost is (u - f + carry / 5) with f the fractional part, times 5 * 2^32 so that it is whole: alone a
    /// cell goes up with probability f (unbiased, Cox 1987), and against the error that it has carried so far.
    /// </summary>
    public static CellChoice Neighbours(int count, uint draw, int carry) =>
        new(count / Base, (count + Base - 1) / Base, Base * (long)draw + ((long)(carry - count % Base) << 32));

    public CellChoice Shifted(int units) => this with { Low = Low + units, High = High + units };

    /// <summary>Within the other bounds too, or, where not all can be, as near to them as possible.</summary>
    public CellChoice Within(int low, int high, bool must)
    {
        if (must) return this with { Low = Math.Max(Low, low), High = Math.Min(High, high) };
        return Low == High || (low <= Low && High <= high) ? this : this with { Cost = High > high ? Dear : -Dear };
    }

    /// <summary>Rather the number that is published already (for a correction), if it is still a neighbour.</summary>
    public CellChoice Keeping(int units) => Low >= High ? this : this with { Cost = units <= Low ? Dear : -Dear };

    private const long Dear = 1L << 44;
}
