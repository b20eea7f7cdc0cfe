using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Editing.Replacing;

/// <summary>Words that are to become others in the texts of a language. Plain text: no pattern, no wildcard.</summary>
/// <param name="Language">whose texts; null: none chosen</param>
public sealed record Replacement(Language? Language, string Find, string By, bool MatchesCase)
{
    /// <summary>Characters.</summary>
    public const int Longest = 500;

    /// <summary>Places that are shown at once; and letters around each.</summary>
    public const int MostPlaces = 500, Around = 60;

    private StringComparison Comparison => MatchesCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public bool CanBegin => Language is not null && Find.Length is > 0 and <= Longest && By.Length <= Longest;

    public static Replacement Read(Func<string, string> field, IEnumerable<Language> languages) =>
        new(languages.FirstOrDefault(l => l.Code == field("sprache")), field("suchen"), field("ersetzen"), field("gross") == "on");

    /// <summary>Every place where the words stand, title, summary and body.</summary>
    public IEnumerable<FoundPlace> Places(IEnumerable<PageText> texts) => CanBegin ? texts.Where(t => t.Language == Language!.Code).SelectMany(PlacesIn) : [];

    private IEnumerable<FoundPlace> PlacesIn(PageText text)
    {
        foreach (var (part, words) in new[] { (TextPart.Title, text.Title), (TextPart.Summary, text.Summary ?? ""), (TextPart.Body, text.Body) })
            foreach (var (number, at) in Starts(words).Index())
                yield return new(text, part, number, words[Math.Max(0, at - Around)..at], words.Substring(at, Find.Length), words[(at + Find.Length)..Math.Min(words.Length, at + Find.Length + Around)]);
    }

    /// <summary>A copy with the words replaced in the places that were chosen.</summary>
    public void In(PageText text, IReadOnlySet<(TextPart Part, int Number)> chosen)
    {
        text.Title = Replaced(text.Title, TextPart.Title, chosen);
        if (text.Summary is not null) text.Summary = Replaced(text.Summary, TextPart.Summary, chosen) is { Length: > 0 } summary ? summary : null;
        text.Body = Replaced(text.Body, TextPart.Body, chosen);
    }

    private string Replaced(string words, TextPart part, IReadOnlySet<(TextPart, int)> chosen)
    {
        foreach (var (number, at) in Starts(words).Index().Reverse())
            if (chosen.Contains((part, number))) words = words[..at] + By + words[(at + Find.Length)..];
        return words;
    }

    private List<int> Starts(string words)
    {
        var starts = new List<int>();
        for (var at = words.IndexOf(Find, Comparison); at >= 0; at = words.IndexOf(Find, at + Find.Length, Comparison)) starts.Add(at);
        return starts;
    }
}

public enum TextPart { Title, Summary, Body }

/// <summary>A place where the words stand, with what is around it.</summary>
/// <param name="Number">the how-manieth in its part, from 0</param>
public sealed record FoundPlace(PageText Text, TextPart Part, int Number, string Before, string Words, string After)
{
    /// <summary>Its name in the form.</summary>
    public string Name => $"{Text.Key}|{Part}|{Number}";

    public static (string Key, TextPart Part, int Number)? Parse(string name) =>
        name.Split('|') is [var key, var part, var number] && Enum.TryParse<TextPart>(part, out var parsed) && int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? (key, parsed, n) : null;
}
