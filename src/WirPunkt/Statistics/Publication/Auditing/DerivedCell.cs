namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>
/// What an attacker at least has to leave open of a sensitive sum: the witnesses show both ends. Where the interval is as wide
/// as what is published of the sum itself, nothing can be derived beyond that.
/// </summary>
public sealed record DerivedCell(Position Position, int Truth, Interval Derived, Interval Published, Witness Low, Witness High)
{
    public const int MostSensitive = PublishedTable.Base - 1;

    /// <summary>The interval says that there are a few, or nearly how many.</summary>
    public bool IsDisclosed => Discloses(Derived);

    public static bool Discloses(Interval derived) => (derived.Low >= 1 && derived.High <= MostSensitive) || derived.High - derived.Low < MostSensitive;

    public bool IsExact => Derived == Published;
}

/// <summary>Contacts that could have been instead: counts by table, and in it by month, node and column.</summary>
public sealed record Witness(IReadOnlyList<int[]> Tables);
