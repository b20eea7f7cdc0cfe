using System.Net.Http.Json;
using System.Text.Json;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Editing.Machine;

/// <summary>Asks a service that speaks as DeepL does (<c>POST /v2/translate</c>); marks are XML tags to it.</summary>
internal sealed class DeepLTranslator(Uri address, string key) : ITranslator
{
    private readonly HttpClient client = TranslationService.Client("DeepL-Auth-Key", key);

    public async Task<string?> Translate(string text, Language into, IReadOnlyList<(string German, string Word)> words, CancellationToken cancel)
    {
        using var answer = await client.PostAsJsonAsync(address, new
        {
            text = new[] { text },
            source_lang = "DE",
            target_lang = into.Code.ToUpperInvariant() is "EN" ? "EN-GB" : into.Code.ToUpperInvariant(),
            tag_handling = "xml",
            context = words.Count == 0 ? null : string.Join("; ", words.Select(w => $"{w.German} = {w.Word}")),
        }, cancel);
        if (!answer.IsSuccessStatusCode) return null;
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return said.TryGetProperty("translations", out var all) && all.ValueKind == JsonValueKind.Array && all.GetArrayLength() > 0 && all[0].TryGetProperty("text", out var first) ? first.GetString() : null;
    }
}
