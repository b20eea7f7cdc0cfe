namespace WirPunkt.Signposting.Search.Stemming;

/// <summary>Plural and the commonest verb and noun endings: steps 1a, 1b and the gist of 2 to 5 of Porter, An algorithm for suffix stripping, 1980.</summary>
public static class EnglishStemmer
{
    private static readonly Endings Plural = new(3, "s"), Verb = new(3, "ing ed"), Noun = new(4, "ation ations ment ness ity ly al er or ion ive able ance ence ant ent"), Last = new(3, "e");

    public static string Stem(string word)
    {
        if (word.Length < 4) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal)) word = word[..^3] + "y";
        else if (word.EndsWith("sses", StringComparison.Ordinal)) word = word[..^2];
        else if (!word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal)) word = Plural.TakenOff(word);
        word = Last.TakenOff(Noun.TakenOff(Undoubled(Verb.TakenOff(word), word)));
        return word.Length > 3 && word[^1] == 'y' ? word[..^1] + "i" : word;
    }

    /// <summary>"running" gives "run".</summary>
    private static string Undoubled(string stem, string word) =>
        stem.Length < word.Length && stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
}
