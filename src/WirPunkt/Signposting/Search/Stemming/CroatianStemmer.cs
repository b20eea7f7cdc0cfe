namespace WirPunkt.Signposting.Search.Stemming;

/// <summary>Endings of Croatian nouns, adjectives and verbs, shortened from Ljubešić, Boras and Kubelka, Retrieving Information in Croatian, 2007; on words without diacritics.</summary>
public static class CroatianStemmer
{
    private static readonly Endings
        Ending = new(3, """
            ovima evima ijima ama ima ovi evi ova eva ove eve om em og eg oga ega omu emu oj ih im a e i o u
            iti ati eti uti iva ava uje ujem ujete ujemo ujes imo amo emo ite ate ete ili ali ilo alo ila ala io ao eci uci aju iju
            """),
        Noun = new(4, "anj enj ost stv ij ov ev ic ick sk n");

    public static string Stem(string word) => word.Length < 4 ? word : Noun.TakenOff(Ending.TakenOff(word));
}
