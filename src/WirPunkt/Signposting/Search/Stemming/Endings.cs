namespace WirPunkt.Signposting.Search.Stemming;

/// <summary>Endings of a language; the longest that leaves enough of the word is taken off.</summary>
/// <param name="keep">Letters that stay at least: shorter rests stand for too many words.</param>
public sealed class Endings(int keep, string endings)
{
    private readonly string[] longestFirst = [.. endings.Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderByDescending(e => e.Length)];

    public string TakenOff(string word)
    {
        foreach (var ending in longestFirst)
            if (word.Length - ending.Length >= keep && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }
}
