using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WirPunkt.TestSupport;

/// <summary>A translation service that speaks as DeepL or as a language model does, and answers with what a test says.</summary>
public sealed class SmallTranslator : IAsyncDisposable
{
    private readonly WebApplication app;

    public SmallTranslator()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(Take);
    }

    public string Address { get; private set; } = "";

    /// <summary>What was asked to be translated, and with which key.</summary>
    public ConcurrentBag<(string Text, string Key, string Whole)> Asked { get; } = [];

    public Func<string, string> Answer { get; set; } = text => $"x {text}";

    /// <summary>Null: 200.</summary>
    public int? Status { get; set; }

    public async Task<SmallTranslator> Start()
    {
        await app.StartAsync();
        Address = app.Urls.First();
        return this;
    }

    private async Task Take(HttpContext http)
    {
        var asked = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body, cancellationToken: http.RequestAborted);
        var isChat = asked.TryGetProperty("messages", out var messages);
        var text = isChat ? messages[1].GetProperty("content").GetString()! : asked.GetProperty("text")[0].GetString()!;
        Asked.Add((text, http.Request.Headers.Authorization.ToString(), asked.ToString()));
        http.Response.StatusCode = Status ?? 200;
        await (isChat
            ? http.Response.WriteAsJsonAsync(new { choices = new[] { new { message = new { content = Answer(text) } } } }, http.RequestAborted)
            : http.Response.WriteAsJsonAsync(new { translations = new[] { new { text = Answer(text) } } }, http.RequestAborted));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
