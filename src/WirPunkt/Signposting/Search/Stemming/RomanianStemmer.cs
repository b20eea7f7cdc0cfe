namespace WirPunkt.Signposting.Search.Stemming;

/// <summary>Article, plural and case endings of Romanian, which follow the noun, then the commonest verb and noun endings; on words without diacritics.</summary>
public static class RomanianStemmer
{
    private static readonly Endings Article = new(3, "ul ului ilor elor lor lui le ua ei ii iei iile ile ele eaua ea ia"), Noun = new(4, "atiei atii atie ari are ere ire iri at it ut ata ate iti itat itate ator oare ment tii tie"), Last = new(3, "a e i u");

    public static string Stem(string word) => word.Length < 4 ? word : Last.TakenOff(Noun.TakenOff(Last.TakenOff(Article.TakenOff(word))));
}
