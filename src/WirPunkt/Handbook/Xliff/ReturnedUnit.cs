namespace WirPunkt.Handbook.Xliff;

/// <summary>A page as a translator sent it back.</summary>
/// <param name="Key">null when the file does not say which page it is</param>
/// <param name="Source">language as the file names it; null when it does not</param>
internal sealed record ReturnedPage(string? Key, string? Original, string? Source, string? Target, IReadOnlyList<ReturnedUnit> Units);

/// <summary>A unit as a translator sent it back.</summary>
/// <param name="Id">null when a tool has given it a name of its own: then the source tells</param>
/// <param name="Target">null when there is none</param>
internal sealed record ReturnedUnit(UnitId? Id, InlineText Source, InlineText? Target, ReturnedState State)
{
    /// <summary>Whether the words are a machine's and nobody has confirmed them.</summary>
    public bool IsMachineMade { get; init; }

    /// <summary>Whether some of its sentences have words and others none: then there is no target.</summary>
    public bool IsHalf { get; init; }
}

/// <summary>How far the translator says that it is. Open: nobody has confirmed it.</summary>
internal enum ReturnedState { Open, Translated, Reviewed }
