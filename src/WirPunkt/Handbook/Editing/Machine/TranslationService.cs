using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Editing.Machine;

/// <summary>A machine that translates from German, somewhere outside.</summary>
public interface ITranslator
{
    /// <param name="text">words with marks such as <c>&lt;g id="1"&gt;…&lt;/g&gt;</c>, which come back as they went</param>
    /// <param name="words">German words and what they are called</param>
    /// <returns>Null when the machine gave no answer.</returns>
    Task<string?> Translate(string text, Language into, IReadOnlyList<(string German, string Word)> words, CancellationToken cancel);
}

/// <summary>The machine that the installation names with <c>WIRPUNKT_TRANSLATOR</c>; none by default.</summary>
public sealed class TranslationService(ITranslator? machine)
{
    public bool IsThere => Machine is not null;

    public ITranslator? Machine { get; } = machine;

    /// <summary>An address that ends with <c>/translate</c> is asked as DeepL is, every other one as OpenAI's chat completions.</summary>
    public static ITranslator? Named(IConfiguration settings)
    {
        if (!Uri.TryCreate(settings["WIRPUNKT_TRANSLATOR"], UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")) return null;
        var key = settings["WIRPUNKT_TRANSLATOR_KEY"] ?? "";
        return address.AbsolutePath.EndsWith("/translate", StringComparison.Ordinal)
            ? new DeepLTranslator(address, key)
            : new ChatTranslator(address, key, settings["WIRPUNKT_TRANSLATOR_MODEL"] ?? "");
    }

    /// <summary>Nobody waits longer for a machine.</summary>
    internal static HttpClient Client(string scheme, string key)
    {
        var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = 1024 * 1024 };
        if (key.Length > 0) client.DefaultRequestHeaders.Authorization = new(scheme, key);
        return client;
    }
}
