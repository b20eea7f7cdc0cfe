namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>What a word is made of, in the numbers of its <see cref="Vocabulary"/>; unknown stems are -1, unknown pieces are left out.</summary>
/// <param name="Folded">The word in the one spelling of <see cref="Folding"/>.</param>
/// <param name="Stem">What it shares with its inflections.</param>
/// <param name="Pieces">Its runs of four letters: they find compounds, endings and slips of the finger.</param>
public sealed record Word(string Folded, int Stem, int[] Pieces)
{
    /// <summary>The stems of the two halves of a German compound.</summary>
    public int[] Parts { get; init; } = [];

    /// <summary>How many of its pieces no text has.</summary>
    public int UnknownPieces { get; init; }

    /// <summary>Neither the word nor its inflections nor its halves stand anywhere, nor anything written nearly like it.</summary>
    public bool IsStrange => Stem < 0 && Parts.Length == 0 && UnknownPieces >= Pieces.Length;
}
