namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>The things that texts are about, as numbers: the versions of a page in all languages are one thing.</summary>
public sealed class Things
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<LanguageIndex, int[]> ofIndex = [];

    public Things(IEnumerable<LanguageIndex> indexes)
    {
        foreach (var index in indexes)
            ofIndex[index] = [.. index.Texts.Select(t => numbers.TryGetValue(t.Id, out var number) ? number : numbers[t.Id] = numbers.Count)];
    }

    public int Count => numbers.Count;

    /// <summary>The thing of each text of an index, in its order.</summary>
    public int[] Of(LanguageIndex index) => ofIndex[index];

    public int Find(string id) => numbers.GetValueOrDefault(id, -1);
}
