namespace WirPunkt.Signposting.Search.Stemming;

/// <summary>Endings of Ukrainian nouns, adjectives and verbs, reflexive ones first, as in Porter's Russian stemmer (snowballstem.org) with the endings of Ukrainian.</summary>
public static class UkrainianStemmer
{
    private static readonly Endings
        Reflexive = new(4, "ся сь"),
        Ending = new(3, """
            ими ами ями ого ому ому ими ові еві ою ею єю ією ах ях ам ям ів ів еи ии іи их іх оі іі ію ія іє ум ом ем єм им ім а я о е є у ю и і і ь и
            ати яти ити іти ути ють уть ять ать ить еть єте ете ите ємо емо имо ла ло ли ав ив яв ував ювати увати юється ається ується ував овано ано ено
            """),
        Noun = new(4, "енн анн інн ост іст ськ ізаці аці ці н");

    public static string Stem(string word) => word.Length < 4 ? word : Noun.TakenOff(Ending.TakenOff(Reflexive.TakenOff(word)));
}
