namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>German verbs come apart in a sentence: "Wie melde ich mich an?" asks for anmelden.</summary>
public static class SeparableVerb
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = new HashSet<string>(
        ["ab", "an", "auf", "aus", "bei", "durch", "ein", "fest", "fort", "her", "hin", "los", "mit", "nach", "um", "vor", "weg", "weiter", "wieder", "zu", "zurück", "zurueck", "zusammen"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The prefix with which a German question ends; null when it ends otherwise. Which word it belongs to only the texts can tell.</summary>
    public static string? PrefixAtTheEndOf(string query)
    {
        string? prefix = null;
        foreach (var word in new Words(query)) Prefixes.TryGetValue(word, out prefix);
        return prefix;
    }
}
