namespace WirPunkt.Bench.Search;

/// <summary>What nobody should type, and somebody will.</summary>
internal static class BadQuestions
{
    private const int Letters = 10_000;

    public static IReadOnlyList<string> All { get; } =
    [
        "", "a", "?", new string('a', Letters), new string('?', Letters), new string(' ', Letters), new string('\u0301', Letters),
        Repeated("wohnung anmelden "), Repeated("a "), Repeated("مدرسة Schule 学校 😀 \u200F\u202E"), Repeated("\uD83D \uDE00"), Repeated("об'єкт'"),
        .. new[] { 1, 0x600, 0x4E00 }.Select(first => string.Concat(Enumerable.Range(0, Letters).Select(i => (char)(first + i)))),
        string.Concat(Enumerable.Range(0, Letters).Select(i => i % 7 == 6 ? ' ' : (char)('a' + i * i % 26))),
    ];

    private static string Repeated(string part) => string.Concat(Enumerable.Repeat(part, Letters / part.Length));
}
