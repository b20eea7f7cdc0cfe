namespace WirPunkt.Signposting.Search.Stemming;

/// <summary>
/// light10 (Larkey, Ballesteros and Connell, Light Stemming for Arabic Information Retrieval, 2007): "and", the article
/// with its prepositions, then the endings, on letters in one spelling (<see cref="Analysis.Folding"/>).
/// </summary>
public static class ArabicStemmer
{
    private static readonly string[] Articles = ["وال", "بال", "كال", "فال", "لل", "ال"];
    private static readonly Endings Suffixes = new(3, "ها ان ات ون ين يه ه ي");

    public static string Stem(string word)
    {
        var bare = Begins(word) is { } article ? word[article.Length..] : word.Length > 3 && word[0] == 'و' ? word[1..] : word;
        return Suffixes.TakenOff(Suffixes.TakenOff(bare));
    }

    private static string? Begins(string word) => Array.Find(Articles, a => word.Length - a.Length >= 2 && word.StartsWith(a, StringComparison.Ordinal));
}
