using System.Net.Http.Json;
using System.Text.Json;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Editing.Machine;

/// <summary>Asks a language model that speaks as OpenAI's chat completions do.</summary>
/// <param name="address">with or without <c>/chat/completions</c> at its end</param>
/// <param name="model">empty: the service's own</param>
internal sealed class ChatTranslator(Uri address, string key, string model) : ITranslator
{
    private const string Path = "/chat/completions";

    private readonly HttpClient client = TranslationService.Client("Bearer", key);
    private readonly Uri endpoint = address.AbsolutePath.EndsWith(Path, StringComparison.Ordinal) ? address : new(address.ToString().TrimEnd('/') + Path);

    public async Task<string?> Translate(string text, Language into, IReadOnlyList<(string German, string Word)> words, CancellationToken cancel)
    {
        var rules = $"Translate from German into {into.Culture.EnglishName}, in plain words, for people who are new in a German town. Answer with the translation alone. "
            + "Keep every tag such as <g id=\"1\">…</g> or <x id=\"1\"/> around the same words. Add nothing and leave nothing out."
            + (words.Count == 0 ? "" : $" Use these words: {string.Join("; ", words.Select(w => $"{w.German} = {w.Word}"))}.");
        using var answer = await client.PostAsJsonAsync(endpoint, new
        {
            model = model.Length == 0 ? null : model,
            temperature = 0,
            messages = new[] { new { role = "system", content = rules }, new { role = "user", content = text } },
        }, cancel);
        if (!answer.IsSuccessStatusCode) return null;
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return said.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0
            && choices[0].TryGetProperty("message", out var message) && message.TryGetProperty("content", out var content) ? content.GetString()?.Trim() : null;
    }
}
