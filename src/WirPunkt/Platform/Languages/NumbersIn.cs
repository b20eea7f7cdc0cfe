using System.Text.RegularExpressions;

namespace WirPunkt.Platform.Languages;

/// <summary>The numbers of a text, which must be the same in every language.</summary>
public static partial class NumbersIn
{
    /// <summary>Sorted: another language may have another order.</summary>
    public static IReadOnlyList<string> Text(string words) =>
        [.. Number().Matches(words).Select(m => m.Value.Replace('.', ',')).Order(StringComparer.Ordinal)];

    /// <summary>For messages.</summary>
    public static string List(IReadOnlyList<string> numbers) => numbers.Count == 0 ? "none" : string.Join(", ", numbers);

    /// <summary>Digits with what may stand between them; English writes 13.90 where German writes 13,90.</summary>
    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*")]
    private static partial Regex Number();
}
