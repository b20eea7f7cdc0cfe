using System.Globalization;
using System.Text.RegularExpressions;

namespace WirPunkt.Platform.Languages;

/// <summary>The numbers of a text, which must be the same in every language.</summary>
public static partial class NumbersIn
{
    /// <summary>Sorted: another language may have another order. A day is the same whether its month is a word or a number.</summary>
    public static IReadOnlyList<string> Text(string words) =>
        [.. Number().Matches(Day().Replace(words, InDigits)).Select(m => m.Value.Replace('.', ',')).Order(StringComparer.Ordinal)];

    /// <summary>For messages.</summary>
    public static string List(IReadOnlyList<string> numbers) => numbers.Count == 0 ? "none" : string.Join(", ", numbers);

    /// <summary>1 May 2025 and 01.05.2025 are 1.5.2025; what is no month stays.</summary>
    private static string InDigits(Match day)
    {
        var month = day.Groups["name"] is { Success: true } name ? MonthNames.NumberOf(name.Value) : Value(day.Groups["month"]);
        return month is null ? day.Value : string.Create(CultureInfo.InvariantCulture, $"{Value(day.Groups["day"])}.{month}.{day.Groups["year"].ValueSpan}");
    }

    private static int? Value(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Digits with what may stand between them; English writes 13.90 where German writes 13,90.</summary>
    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*")]
    private static partial Regex Number();

    /// <summary>01.05.2025, 1. Mai 2025, 1° maggio 2025; Arabic may call the month twice, 1 أيار/مايو 2025.</summary>
    [GeneratedRegex(@"(?<![0-9.,])(?<day>[0-9]{1,2})(?:\.(?<month>[0-9]{1,2})\.|[.°º]?\s(?:\p{L}+/)?(?<name>\p{L}+)\s)(?<year>[0-9]{4})(?![0-9])")]
    private static partial Regex Day();

    /// <summary>Of all languages together: none calls a month as another calls another month. Made when the first is asked for.</summary>
    private static class MonthNames
    {
        private static readonly Dictionary<string, int> Numbers = Made();

        public static int? NumberOf(string name) => Numbers.TryGetValue(name, out var number) ? number : null;

        private static Dictionary<string, int> Made()
        {
            var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (var words in Language.All.Select(l => l.Culture.DateTimeFormat))
                for (var month = 0; month < 12; month++)
                {
                    numbers.TryAdd(words.MonthNames[month], month + 1);
                    numbers.TryAdd(words.MonthGenitiveNames[month], month + 1); // "of May", as dates have it
                }
            return numbers;
        }
    }
}
