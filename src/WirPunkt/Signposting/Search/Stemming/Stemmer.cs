namespace WirPunkt.Signposting.Search.Stemming;

/// <summary>Takes a folded word to the form that its inflections share. Light: what is left need not be a word.</summary>
public delegate string Stemmer(string word);

/// <summary>The stemmer of each language; other languages keep their words.</summary>
public static class Stemmers
{
    public static Stemmer Of(string language) => Primary(language) switch
    {
        "de" => GermanStemmer.Stem,
        "en" => EnglishStemmer.Stem,
        "fr" => FrenchStemmer.Stem,
        "it" => ItalianStemmer.Stem,
        "ro" => RomanianStemmer.Stem,
        "tr" => TurkishStemmer.Stem,
        "uk" => UkrainianStemmer.Stem,
        "hr" => CroatianStemmer.Stem,
        "ar" => ArabicStemmer.Stem,
        _ => word => word,
    };

    /// <summary><c>de</c> of <c>de-simple</c> (RFC 5646 2.2.1).</summary>
    public static string Primary(string language) => language.Split('-')[0];
}
