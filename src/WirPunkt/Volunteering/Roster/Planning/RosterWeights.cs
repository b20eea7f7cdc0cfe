namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>What each rule costs where it is broken, in points. The order is the programme's: a Formularhilfe without a guide is worst.</summary>
public sealed record RosterWeights
{
    /// <summary>Per block with Formularhilfe and without an experienced guide.</summary>
    public double FormularhilfeAlone { get; init; } = 100;

    /// <summary>Per other block without an experienced guide.</summary>
    public double Unstaffed { get; init; } = 40;

    /// <summary>Per wanted language that nobody speaks at a site in a week.</summary>
    public double LanguageMissing { get; init; } = 30;

    /// <summary>Per day that a site lacks to <see cref="DaysWanted"/> in a week.</summary>
    public double DayMissing { get; init; } = 25;

    /// <summary>Per block of two places with fewer than two people.</summary>
    public double SecondPlaceEmpty { get; init; } = 8;

    /// <summary>Per hour that a person gets less than expected.</summary>
    public double Shortfall { get; init; } = 2;

    /// <summary>Per hour of the largest shortfall of one person, so that it is nobody's alone.</summary>
    public double LargestShortfall { get; init; } = 6;

    /// <summary>Per placement at a site that the person does not prefer.</summary>
    public double OtherSite { get; init; } = 4;

    /// <summary>Per placement that the person takes if need be.</summary>
    public double IfNeedBe { get; init; } = 2;

    /// <summary>Per placement that is new to, or gone from, the published plan.</summary>
    public double Change { get; init; } = 5;

    /// <summary>Different days on which somebody should be at a site in a week, as far as it has blocks on so many.</summary>
    public int DaysWanted { get; init; } = 3;
}
