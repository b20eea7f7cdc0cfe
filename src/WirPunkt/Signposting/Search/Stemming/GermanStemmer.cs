namespace WirPunkt.Signposting.Search.Stemming;

/// <summary>CISTEM (Weissweiler and Fraser, Developing a Stemmer for German, GSCL 2017), on words without umlauts.</summary>
public static class GermanStemmer
{
    public static string Stem(string word)
    {
        if (word.Length >= 6 && word.StartsWith("ge", StringComparison.Ordinal)) word = word[2..];
        word = Doubled(word.Replace("sch", "$", StringComparison.Ordinal).Replace("ei", "%", StringComparison.Ordinal).Replace("ie", "&", StringComparison.Ordinal));
        while (word.Length > 3)
        {
            if (word.Length > 5 && (EndsWith(word, "em") || EndsWith(word, "er") || EndsWith(word, "nd"))) word = word[..^2];
            else if (word[^1] is 't' or 'e' or 's' or 'n') word = word[..^1];
            else break;
        }
        return word.Replace("$", "sch", StringComparison.Ordinal).Replace("%", "ei", StringComparison.Ordinal).Replace("&", "ie", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);
    }

    /// <summary>The second of two equal letters is hidden from the endings: "Bett" does not end in t.</summary>
    private static string Doubled(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 1; i < letters.Length; i++)
            if (letters[i] == letters[i - 1] && letters[i] != '*') letters[i] = '*';
        return new string(letters);
    }

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
