namespace WirPunkt.Signposting.Search.Stemming;

/// <summary>After Savoy's light stemmer for Italian (CLEF 2001): the vowel that carries number and gender, then the commonest noun and verb endings.</summary>
public static class ItalianStemmer
{
    private static readonly Endings Last = new(3, "a e i o he hi ie ii ia io"), Noun = new(4, "amento imento azion zion ator atric ament ita iv os abil ibil anz enz ent ant ar er ir at it ut and end");

    public static string Stem(string word) => word.Length < 4 ? word : Noun.TakenOff(Last.TakenOff(word));
}
