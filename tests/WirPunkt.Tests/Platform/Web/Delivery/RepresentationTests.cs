using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace WirPunkt.Platform.Web.Delivery;

public sealed class RepresentationTests
{
    private static readonly string Text = string.Concat(Enumerable.Repeat("Wohnsitz anmelden. ", 100));
    private static readonly Representation Page = Representation.Of(Encoding.UTF8.GetBytes(Text), "text/html; charset=utf-8", Representation.AskEveryTime);

    private static async Task<(HttpResponse Response, byte[] Body)> Ask(Representation page, string method = "GET", string? accept = null, string? known = null, int status = 200)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        context.Response.StatusCode = status;
        context.Request.Method = method;
        if (accept is not null) context.Request.Headers.AcceptEncoding = accept;
        if (known is not null) context.Request.Headers.IfNoneMatch = known;
        await page.WriteTo(context);
        await context.Response.BodyWriter.FlushAsync();
        return (context.Response, body.ToArray());
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP", "gzip")]
    [InlineData("gzip;q=0.5, br;q=0.1", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br; q=0, gzip", "gzip")]
    [InlineData("br;Q=0, gzip", "gzip")]
    [InlineData("br ;q=0.000 ,gzip;q=0.001", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("zstd", null)]
    [InlineData("zebra", null)]
    [InlineData("brotli", null)]
    [InlineData("", null)]
    [InlineData(",;q=,,", null)]
    [InlineData(null, null)]
    public async Task A_reader_gets_the_encoding_that_it_names(string? accept, string? expected)
    {
        var (response, body) = await Ask(Page, accept: accept);
        Assert.Equal(expected, response.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding ? encoding : null);
        Assert.Equal("Accept-Encoding", response.Headers.Vary.ToString());
        Assert.Equal(body.Length, response.ContentLength);
        Assert.Equal(Text, Unpacked(body, expected));
        if (expected is not null) Assert.True(body.Length < Text.Length / 10);
    }

    [Fact]
    public async Task HEAD_gets_the_headers_of_GET_without_a_body()
    {
        var (get, _) = await Ask(Page, accept: "br");
        var (head, body) = await Ask(Page, "HEAD", "br");
        Assert.Empty(body);
        Assert.Equal(get.Headers.OrderBy(h => h.Key), head.Headers.OrderBy(h => h.Key));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Who_knows_the_page_gets_304_and_nothing_else(string method)
    {
        var tag = (await Ask(Page)).Response.Headers.ETag.ToString();
        foreach (var known in new[] { tag, $"\"other\", {tag}", "*", tag[2..] })
        {
            var (response, body) = await Ask(Page, method, "br", known);
            Assert.Equal(304, response.StatusCode);
            Assert.Empty(body);
            Assert.Equal((tag, Representation.AskEveryTime, "Accept-Encoding"), (response.Headers.ETag.ToString(), response.Headers.CacheControl.ToString(), response.Headers.Vary.ToString()));
            Assert.Null(response.ContentLength);
        }
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("W/\"0123\"")]
    [InlineData("garbage")]
    [InlineData("")]
    public async Task Who_knows_another_page_gets_this_one(string known) => Assert.Equal(200, (await Ask(Page, known: known)).Response.StatusCode);

    [Fact]
    public async Task Other_content_has_another_tag()
    {
        var other = Representation.Of("x"u8.ToArray(), "text/html", Representation.AskEveryTime);
        Assert.NotEqual((await Ask(Page)).Response.Headers.ETag, (await Ask(other)).Response.Headers.ETag);
    }

    [Fact]
    public async Task An_error_has_no_tag_and_is_never_304()
    {
        var (response, body) = await Ask(Page, known: "*", status: 404);
        Assert.Equal((404, Text.Length, 0), (response.StatusCode, body.Length, response.Headers.ETag.Count));
    }

    [Theory]
    [InlineData("font/woff2", 5_000)]
    [InlineData("image/png", 5_000)]
    [InlineData("text/html", 50)]
    public async Task What_gains_nothing_is_not_compressed(string type, int length)
    {
        var (response, body) = await Ask(Representation.Of(new byte[length], type, Representation.ForEver), accept: "br, gzip");
        Assert.Equal((length, 0, 0), (body.Length, response.Headers.ContentEncoding.Count, response.Headers.Vary.Count));
    }

    private static string Unpacked(byte[] body, string? encoding)
    {
        using var source = new MemoryStream(body);
        using Stream stream = encoding switch
        {
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "gzip" => new GZipStream(source, CompressionMode.Decompress),
            _ => source,
        };
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
