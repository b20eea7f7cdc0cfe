using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Signposting.Search.Lexicon;

/// <summary>The same sentence, or block, in two languages, as stems.</summary>
public sealed record AlignedPair(int[] Here, int[] There)
{
    /// <summary>A longer block says too little about which word is which.</summary>
    public const int Longest = 80;

    /// <summary>All titles and sentences that two languages share: sentence by sentence where a block has equally many in both, else block by block.</summary>
    public static IEnumerable<AlignedPair> Between(LanguageIndex here, LanguageIndex there)
    {
        foreach (var (id, position) in here.Positions)
        {
            if (!there.Positions.TryGetValue(id, out var other)) continue;
            foreach (var (a, b) in Units(here.Read[position], there.Read[other]))
                if (a.Length is > 0 and <= Longest && b.Length is > 0 and <= Longest)
                    yield return new(Stems(here, a), Stems(there, b));
        }
    }

    private static IEnumerable<(int[] Here, int[] There)> Units(ReadText here, ReadText there)
    {
        yield return (here.Title, there.Title);
        foreach (var (a, b) in BlockAlignment.Between(here.Sentences, there.Sentences))
            if (a.Length == b.Length) foreach (var (x, y) in a.Zip(b)) yield return (here.Body[x.FirstWord..x.EndWord], there.Body[y.FirstWord..y.EndWord]);
            else yield return (here.Body[a[0].FirstWord..a[^1].EndWord], there.Body[b[0].FirstWord..b[^1].EndWord]);
    }

    private static int[] Stems(LanguageIndex index, int[] words) => [.. words.Select(index.Vocabulary.StemOf)];
}
