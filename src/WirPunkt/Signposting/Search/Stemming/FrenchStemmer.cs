namespace WirPunkt.Signposting.Search.Stemming;

/// <summary>After Savoy, Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages, SAC 2006, on words without accents.</summary>
public static class FrenchStemmer
{
    private static readonly Endings Plural = new(3, "s x"), Noun = new(4, "ement ements ment ation ation ateur atrice euse eur eux ite ive if ance ence able ible ique aire iste isme tion"), Verb = new(4, "er ez ir ee e ant ent ais ait ons ions"), Last = new(3, "e i");

    public static string Stem(string word)
    {
        if (word.Length < 4) return word;
        if (word.EndsWith("aux", StringComparison.Ordinal) && word.Length > 5) word = word[..^3] + "al";
        word = Last.TakenOff(Verb.TakenOff(Noun.TakenOff(Plural.TakenOff(word))));
        return word.Length > 3 && word[^1] == word[^2] ? word[..^1] : word;
    }
}
