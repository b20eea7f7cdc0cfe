using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Directory;

/// <summary>One fact of a record as its department reads and corrects it: plain German lines. Translations of a corrected text are out of date and go.</summary>
/// <param name="Field">its name in the package</param>
/// <param name="Label">in German: it goes to German offices only</param>
/// <param name="Text">null: not known</param>
/// <param name="Take">writes a correction into the record; false when it cannot be understood. Null: only to be read</param>
public sealed record AskedFact(string Field, string Label, string? Text, Func<string, bool>? Take = null)
{
    /// <summary>Several lines, one thing in each.</summary>
    public bool IsLong { get; init; }

    /// <summary>What there is to choose from; none: any text.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
    public string? Hint { get; init; }

    public static AskedFact Of(string field, string label, string? text, Action<string?> take) => new(field, label, text, said =>
    {
        take(Emptied(said));
        return true;
    });

    /// <summary>A text that must not be empty.</summary>
    public static AskedFact Needed(string field, string label, string text, Action<string> take) => new(field, label, text, said =>
    {
        if (Emptied(said) is not { } kept) return false;
        take(kept);
        return true;
    });

    public static AskedFact Of(string field, string label, LocalText? text, Action<LocalText?> take) =>
        Of(field, label, text?.German, said => take(said is null ? null : said == text?.German ? text : new LocalText(said))) with { IsLong = true };

    /// <param name="none">what is said when there are none, which is not the same as not known</param>
    public static AskedFact Lines(string field, string label, IReadOnlyList<string>? lines, Action<List<string>> take, string? none = null) =>
        new(field, label, lines is null ? null : lines.Count == 0 ? none : string.Join('\n', lines), said =>
        {
            take(said.Trim() == none ? [] : LinesOf(said));
            return true;
        })
        { IsLong = true, Hint = none is null ? "Eine Angabe pro Zeile." : $"Eine Angabe pro Zeile; „{none}“, wenn es nichts gibt." };

    public static AskedFact YesNo(string field, string label, bool? value, Action<bool?> take) =>
        new(field, label, value switch { true => Yes, false => No, null => null }, said =>
        {
            take(said switch { Yes => true, No => false, _ => null });
            return true;
        })
        { Choices = [NotKnown, Yes, No] };

    public static AskedFact Phones(IReadOnlyList<Phone> phones, Action<List<Phone>> take) =>
        new("phones", "Telefon", phones.Count == 0 ? null : string.Join('\n', phones.Select(p => p.Label is null ? p.Number : $"{p.Number} ({p.Label.German})")), said =>
        {
            var read = LinesOf(said).Select(l => PhoneOf(l, phones)).ToList();
            if (read.Any(p => new TelephoneNumber(p.Number).Dialled.Length < 3)) return false;
            take(read);
            return true;
        })
        { IsLong = true, Hint = "Eine Nummer pro Zeile, zum Beispiel: +49 7031 669-0 (Zentrale)" };

    private const string Yes = "ja", No = "nein", NotKnown = "nicht bekannt";

    private static string? Emptied(string said) => string.IsNullOrWhiteSpace(said) ? null : said.Trim();

    private static List<string> LinesOf(string said) => [.. said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A label that was there before keeps its translations.</summary>
    private static Phone PhoneOf(string line, IReadOnlyList<Phone> before)
    {
        if (line.Split('(', 2) is not [var number, var rest]) return new(line);
        var label = rest.TrimEnd(')', ' ');
        return new(number.Trim(), before.FirstOrDefault(p => p.Label?.German == label)?.Label ?? new LocalText(label));
    }
}
