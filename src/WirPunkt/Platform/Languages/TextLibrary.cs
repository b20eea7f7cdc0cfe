using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace WirPunkt.Platform.Languages;

/// <summary>All texts of the interface, read once from the <c>Texts/&lt;language&gt;.json</c> files of the modules.</summary>
public sealed class TextLibrary
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> byLanguage;

    public TextLibrary()
    {
        var texts = Language.All.ToDictionary(l => l.Code, _ => new Dictionary<string, string>());
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Texts/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var file = JsonDocument.Parse(stream);
            Add(texts[Path.GetFileNameWithoutExtension(resource)], file.RootElement);
        }
        byLanguage = texts.ToFrozenDictionary(t => t.Key, t => t.Value.ToFrozenDictionary());
    }

    /// <summary>Keys and texts of a language; the forms of a plural stand as <c>key#one</c>, <c>key#other</c> and so on.</summary>
    public IReadOnlyDictionary<string, string> All(Language language) => byLanguage[language.Code];

    public Texts In(Language language) => new(language, byLanguage[language.Code]);

    /// <remarks>A key once for all languages.</remarks>
    private static void Add(Dictionary<string, string> texts, JsonElement file)
    {
        foreach (var entry in file.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.String) texts.Add(string.Intern(entry.Name), entry.Value.GetString()!);
            else
                foreach (var form in entry.Value.EnumerateObject()) texts.Add(string.Intern($"{entry.Name}#{form.Name}"), form.Value.GetString()!);
        }
    }
}
