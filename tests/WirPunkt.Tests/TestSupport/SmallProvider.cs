using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace WirPunkt.TestSupport;

/// <summary>An identity provider (OpenID Connect Core 1.0) that lets everybody in as whom a test says.</summary>
public sealed class SmallProvider : IAsyncDisposable
{
    public const string Client = "wir-punkt", Secret = "only-for-tests";

    private static readonly string[] Code = ["code"], Public = ["public"], Rs256 = ["RS256"];

    private readonly RSA key = RSA.Create(2048), another = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string Redirect)> codes = new();
    private readonly WebApplication app;

    public SmallProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(Answer);
    }

    public Dictionary<string, object> Claims { get; set; } = [];
    public bool SignsWithAnotherKey { get; set; }
    public bool SawPkce { get; private set; }
    public string Address { get; private set; } = "";

    public async Task Start()
    {
        await app.StartAsync();
        Address = app.Urls.First();
    }

    private Task Answer(HttpContext http) => http.Request.Path.Value switch
    {
        "/.well-known/openid-configuration" => http.Response.WriteAsJsonAsync(new
        {
            issuer = Address,
            authorization_endpoint = Address + "/authorize",
            token_endpoint = Address + "/token",
            jwks_uri = Address + "/keys",
            response_types_supported = Code,
            subject_types_supported = Public,
            id_token_signing_alg_values_supported = Rs256,
        }),
        "/keys" => http.Response.WriteAsJsonAsync(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "1", alg = "RS256", n = Part(key.ExportParameters(false).Modulus!), e = Part(key.ExportParameters(false).Exponent!) } } }),
        "/authorize" => Authorize(http),
        "/token" => Token(http),
        _ => Task.FromResult(http.Response.StatusCode = 404),
    };

    private Task Authorize(HttpContext http)
    {
        var (query, code) = (http.Request.Query, Guid.NewGuid().ToString("N"));
        codes[code] = (query["nonce"].ToString(), query["code_challenge"].ToString(), query["redirect_uri"].ToString());
        http.Response.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
        return Task.CompletedTask;
    }

    private async Task Token(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var isKnown = codes.TryRemove(form["code"].ToString(), out var asked);
        var isRight = isKnown && form["client_id"] == Client && form["client_secret"] == Secret && form["redirect_uri"] == asked.Redirect
            && Part(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == asked.Challenge;
        SawPkce |= isRight;
        http.Response.StatusCode = isRight ? 200 : 400;
        await http.Response.WriteAsJsonAsync(isRight ? new { access_token = "none", token_type = "Bearer", id_token = Signed(asked.Nonce) } : (object)new { error = "invalid_grant" });
    }

    private string Signed(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(Claims) { ["iss"] = Address, ["aud"] = Client, ["iat"] = now, ["exp"] = now + 300, ["nonce"] = nonce };
        var content = Part(JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", typ = "JWT", kid = "1" })) + "." + Part(JsonSerializer.SerializeToUtf8Bytes(claims));
        return content + "." + Part((SignsWithAnotherKey ? another : key).SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private static string Part(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
        another.Dispose();
    }
}
