using System.Globalization;
using System.Text;

namespace WirPunkt.Platform.Languages;

/// <summary>The texts of the interface in one language.</summary>
public sealed class Texts(Language language, IReadOnlyDictionary<string, string> texts)
{
    public Language Language { get; } = language;

    /// <summary>The text of a key; <c>{name}</c> is replaced by the value of that name.</summary>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> values] => Fill(texts[key], values);

    /// <summary>The text of a key in the plural form that <paramref name="count"/> takes; <c>{count}</c> is filled in.</summary>
    public string Count(string key, long count) => Fill(texts[$"{key}#{PluralRule.FormOf(count, Language)}"], ("count", count));

    /// <summary>Several things in a row, with the language's own comma.</summary>
    public string List(params IEnumerable<string> things) => string.Join(texts["list.comma"] + " ", things);

    public bool Has(string key) => texts.ContainsKey(key);

    private string Fill(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (values.IsEmpty) return text;

        var filled = new StringBuilder(text);
        foreach (var (name, value) in values)
        {
            var said = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            if (said.EndsWith('.')) filled.Replace($"{{{name}}}.", $"{{{name}}}"); // "2026." and "2026 р." end the sentence, too
            filled.Replace($"{{{name}}}", Isolated(said));
        }
        return filled.ToString();
    }

    /// <summary>Times, numbers and German names must not reorder the sentence around them (UAX #9, FSI and PDI).</summary>
    private string Isolated(string value) => Language.IsRightToLeft ? $"\u2068{value}\u2069" : value;
}
