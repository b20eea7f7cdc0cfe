using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace WirPunkt.Bench.Pages;

/// <summary>The least an ASP.NET Core endpoint can do: the compressed bytes and headers of a page, taken from the site once.</summary>
internal static class BaselineServer
{
    /// <summary>Set by the server itself with every answer.</summary>
    private static readonly string[] OwnHeaders = ["Date", "Content-Length", "Transfer-Encoding", "Connection"];

    public static async Task<int> Run(string address, string page)
    {
        var (body, headers) = await Take(page);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.WebHost.UseUrls(address);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        var app = builder.Build();
        app.MapGet(new Uri(page).AbsolutePath, Answer);
        await app.RunAsync();
        return 0;

        Task Answer(HttpContext context)
        {
            var response = context.Response.Headers;
            foreach (var (name, value) in headers) response[name] = value;
            response.ContentLength = body.Length;
            return context.Response.BodyWriter.WriteAsync(body).AsTask();
        }
    }

    private static async Task<(byte[] Body, (string Name, StringValues Value)[] Headers)> Take(string page)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        using var answer = await client.GetAsync(page);
        answer.EnsureSuccessStatusCode();
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => !OwnHeaders.Contains(h.Key)).Select(h => (h.Key, new StringValues([.. h.Value])));
        return (await answer.Content.ReadAsByteArrayAsync(), [.. headers]);
    }
}
