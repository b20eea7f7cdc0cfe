namespace WirPunkt.Signposting.Search.Stemming;

/// <summary>
/// Takes off case, possession and plural in the order they are added, for Turkish written with or without its own letters
/// (the words come with ı as i, ş as s, ...), after the noun part of Eryiğit and Adalı, An affix stripping stemmer for Turkish, 2004.
/// </summary>
public static class TurkishStemmer
{
    private static readonly Endings
        Copula = new(4, "dir dur tir tur"),
        Case = new(4, "dan den tan ten da de ta te nda nde ndan nden nin nun in un ya ye na ne yi yu ni nu yla yle la le a e i u"),
        Possession = new(4, "si su i u imiz umuz iniz unuz im um leri lari"),
        Plural = new(2, "lar ler"),
        Verb = new(4, "mek mak me ma abilir ebilir iyor uyor");

    public static string Stem(string word) => Verb.TakenOff(Plural.TakenOff(Possession.TakenOff(Case.TakenOff(Copula.TakenOff(word)))));
}
