namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>The things that texts are about, as numbers: the versions of a page in all languages are one thing.</summary>
public sealed class Things
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];
    private readonly Dictionary<LanguageIndex, int[]> ofIndex = [];

    public Things(IEnumerable<LanguageIndex> indexes)
    {
        foreach (var index in indexes)
            ofIndex[index] = [.. index.Texts.Select(t => NumberOf(t.Id))];
    }

    public int Count => numbers.Count;

    /// <summary>The thing of each text of an index, in its order.</summary>
    public int[] Of(LanguageIndex index) => ofIndex[index];

    public int Find(string id) => numbers.GetValueOrDefault(id, -1);

    public string Id(int thing) => ids[thing];

    private int NumberOf(string id)
    {
        if (numbers.TryGetValue(id, out var number)) return number;
        ids.Add(id);
        return numbers[id] = ids.Count - 1;
    }
}
