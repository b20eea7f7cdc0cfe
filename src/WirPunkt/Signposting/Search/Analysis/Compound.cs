namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>
/// A German compound is split where both sides are words of the texts themselves, the second as long as possible
/// (the idea of Koehn and Knight, Empirical Methods for Compound Splitting, EACL 2003).
/// </summary>
public static class Compound
{
    private const int ShortestPart = 4;

    /// <summary>Letters between the parts; "Wohnung-s-amt".</summary>
    private static readonly string[] Joints = ["", "s", "n", "en", "es", "e"];

    /// <summary>The stems of both parts, or nothing.</summary>
    public static int[] PartsOf(string word, Vocabulary vocabulary)
    {
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
            if (vocabulary.FindStemOf(word[at..]) is >= 0 and var tail && Head(word[..at], vocabulary) is >= 0 and var head) return [head, tail];
        return [];
    }

    private static int Head(string head, Vocabulary vocabulary)
    {
        foreach (var joint in Joints)
            if (head.Length - joint.Length >= ShortestPart && head.EndsWith(joint, StringComparison.Ordinal) && vocabulary.FindStemOf(head[..^joint.Length]) is >= 0 and var stem) return stem;
        return -1;
    }
}
