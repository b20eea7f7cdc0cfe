using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>A block with the price of every number of experienced guides and novices in it.</summary>
public sealed class ModelBlock
{
    /// <summary>Counts beyond this cost as much as this; no plan gets near it.</summary>
    private const int Most = 7;
    private readonly double[] costs = new double[(Most + 1) * (Most + 1)];
    private readonly int[] tooMany = new int[(Most + 1) * (Most + 1)];

    public int Index { get; }
    public RosterBlock Block { get; }
    public int SiteWeek { get; }
    public int Day { get; }
    public double Hours => Block.Minutes / 60.0;

    /// <summary>The numbers of people that a plan may have here, each with its price.</summary>
    public IReadOnlyList<(int Experienced, int Novices, double Cost)> States { get; }

    /// <param name="pinned">How many are settled here. They may stay even where they break a rule.</param>
    public ModelBlock(int index, RosterBlock block, int siteWeek, int day, (int Experienced, int Novices) pinned, RosterWeights weights)
    {
        (Index, Block, SiteWeek, Day) = (index, block, siteWeek, day);
        var states = new List<(int, int, double)>();
        for (var experienced = 0; experienced <= Most; experienced++)
            for (var novices = 0; novices <= Most; novices++)
            {
                var at = At(experienced, novices);
                costs[at] = CostOf(experienced, novices, weights);
                tooMany[at] = TooMany(experienced, novices, pinned);
                if (tooMany[at] == 0 && experienced >= pinned.Experienced && novices >= pinned.Novices) states.Add((experienced, novices, costs[at]));
            }
        States = states;
    }

    public double Cost(int experienced, int novices) => costs[At(experienced, novices)];

    /// <summary>How many people break a rule: over the places, or novices without as many experienced.</summary>
    public int TooMany(int experienced, int novices) => tooMany[At(experienced, novices)];

    private static int At(int experienced, int novices) => Math.Min(experienced, Most) * (Most + 1) + Math.Min(novices, Most);

    private int Places => Math.Clamp(Block.Places, 0, RosterBlock.MostPlaces);

    /// <summary>Staffed means that an experienced guide is there: exact, as novices are never alone, and it makes the bound far better than "anybody".</summary>
    private double CostOf(int experienced, int novices, RosterWeights weights)
    {
        if (Places == 0) return 0;
        var unstaffed = experienced > 0 ? 0 : Block.HasFormularhilfe ? weights.FormularhilfeAlone : weights.Unstaffed;
        return (unstaffed + (Places == 2 && experienced + novices < 2 ? weights.SecondPlaceEmpty : 0)) * Block.Price;
    }

    private int TooMany(int experienced, int novices, (int Experienced, int Novices) pinned)
    {
        var overPlaces = Math.Max(0, experienced + novices - Math.Max(Places, pinned.Experienced + pinned.Novices));
        var alone = novices <= pinned.Novices ? 0 : Math.Max(0, novices - Math.Max(experienced, pinned.Novices));
        return overPlaces + alone;
    }
}
