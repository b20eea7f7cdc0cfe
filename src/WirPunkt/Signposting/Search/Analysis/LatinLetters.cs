namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>
/// Folded Ukrainian and Arabic words in the letters of German: names and German words ("анмельдунг", "يوبسنتر") are then
/// found by their pieces. After Duden's transcriptions, letters that German words are written with first ("и" is i).
/// </summary>
public static class LatinLetters
{
    private static readonly Dictionary<char, string> Letters = Pairs(
        "аa бb вw гg дd еe єje жsch зs иi іi їji йj кk лl мm нn оo пp рr сs тt уu фf хch цz чtsch шsch щsch ь юju яja " +
        "اa بb تt ثth جg حh خch دd ذd رr زs سs شsch صs ضd طt ظs عa غg فf قk كk لl مm نn هh وu يi ء");

    public static string Of(string folded) => string.Concat(folded.Select(c => Letters.TryGetValue(c, out var latin) ? latin : c.ToString()));

    private static Dictionary<char, string> Pairs(string list) => list.Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);
}
