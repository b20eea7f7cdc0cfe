using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace WirPunkt.Platform.Web.Delivery;

/// <summary>A finished answer in memory: plain, gzip and brotli, with its validator.</summary>
public sealed class Representation
{
    /// <summary>Pages: ask every time, so that a change is seen at once; an unchanged page costs 304 and no body.</summary>
    public const string AskEveryTime = "no-cache";

    /// <summary>Answers to what somebody typed, and errors.</summary>
    public const string KeepNowhere = "no-store";

    /// <summary>Files whose name holds a fingerprint of their content.</summary>
    public const string ForEver = "public, max-age=31536000, immutable";

    private static readonly StringValues Brotli = "br", Gzip = "gzip", VaryByEncoding = "Accept-Encoding";

    /// <summary>Bytes up to which the best compression is worth its time.</summary>
    private const int UsualPage = 200_000;

    /// <summary>Null where there are compressed forms: who takes none is rare, and waits until one is unpacked.</summary>
    private readonly byte[]? plain;
    private readonly byte[]? gzip, brotli;
    private readonly int length;
    private readonly StringValues contentType, cacheControl, etag;

    private Representation(byte[] plain, byte[]? gzip, byte[]? brotli, string contentType, string cacheControl)
    {
        (this.plain, this.gzip, this.brotli, length) = (gzip is null ? plain : null, gzip, brotli, plain.Length);
        (this.contentType, this.cacheControl) = (contentType, cacheControl);
        etag = $"W/\"{Convert.ToHexString(SHA256.HashData(plain), 0, 12)}\"";
    }

    /// <param name="playsVideo">whether the page plays a video of this site</param>
    public static Representation Of(byte[] content, string contentType, string cacheControl, bool playsVideo = false)
    {
        var worthCompressing = content.Length > 200 && !contentType.StartsWith("font/woff2", StringComparison.Ordinal) && !contentType.StartsWith("image/png", StringComparison.Ordinal);
        return worthCompressing
            ? new(content, Compress(content, s => new GZipStream(s, CompressionLevel.Optimal)), Compress(content, s => new BrotliStream(s, new BrotliCompressionOptions { Quality = content.Length <= UsualPage ? 10 : 5 })), contentType, cacheControl) { PlaysVideo = playsVideo }
            : new(content, null, null, contentType, cacheControl) { PlaysVideo = playsVideo };
    }

    /// <summary>A file whose compressed forms the build has made.</summary>
    public static Representation Of(byte[] content, byte[] gzip, byte[] brotli, string contentType, string cacheControl) => new(content, gzip, brotli, contentType, cacheControl);

    /// <summary>Whether the page plays a video of this site.</summary>
    public bool PlaysVideo { get; init; }

    /// <summary>Whether a browser shows it on its own, so that the rules for a page must come with it.</summary>
    public bool IsDocument => contentType.ToString() is var type && (type.StartsWith("text/html", StringComparison.Ordinal) || type.StartsWith("image/svg", StringComparison.Ordinal));

    public Task WriteTo(HttpContext context)
    {
        var (body, encoding) = For(context.Request.Headers.AcceptEncoding);
        var headers = context.Response.Headers;
        headers.CacheControl = cacheControl;
        if (PlaysVideo) SecurityHeaders.AllowVideo(headers);
        if (context.Response.StatusCode == StatusCodes.Status200OK) headers.ETag = etag;
        if (brotli is not null) headers.Vary = VaryByEncoding;
        if (headers.ETag.Count > 0 && context.Request.Headers.IfNoneMatch is { Count: > 0 } known && IsKnown(known))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        headers.ContentType = contentType;
        headers.ContentLength = body?.Length ?? length;
        if (encoding.Count > 0) headers.ContentEncoding = encoding;
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        return body is null ? Unpack(context) : context.Response.BodyWriter.WriteAsync(body).AsTask();
    }

    private (byte[]? Body, StringValues Encoding) For(StringValues accepted)
    {
        if (brotli is null) return (plain, default);
        var wanted = accepted.ToString();
        if (Accepts(wanted, "br")) return (brotli, Brotli);
        return Accepts(wanted, "gzip") ? (gzip, Gzip) : default;
    }

    /// <summary>Named, and not refused with <c>;q=0</c> (RFC 9110 12.5.3).</summary>
    private static bool Accepts(string accepted, string encoding)
    {
        foreach (var range in accepted.AsSpan().Split(','))
        {
            var coding = accepted.AsSpan(range);
            var semicolon = coding.IndexOf(';');
            var name = semicolon < 0 ? coding : coding[..semicolon];
            if (name.Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase)) return semicolon < 0 || coding[semicolon..].IndexOfAnyInRange('1', '9') >= 0;
        }
        return false;
    }

    /// <summary>Weak comparison (RFC 9110 8.8.3.2): a proxy may have taken the <c>W/</c> off.</summary>
    private bool IsKnown(StringValues ifNoneMatch) => ifNoneMatch.ToString() is var known && (known == "*" || known.AsSpan().Contains(etag.ToString().AsSpan("W/".Length), StringComparison.Ordinal));

    /// <summary>Bit by bit: the sitemap is some megabytes, and the server keeps the memory that it has once sent from.</summary>
    private async Task Unpack(HttpContext context)
    {
        await using var stream = new BrotliStream(new MemoryStream(brotli!), CompressionMode.Decompress);
        await stream.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static byte[] Compress(byte[] content, Func<Stream, Stream> with)
    {
        using var target = new MemoryStream();
        using (var stream = with(target)) stream.Write(content);
        return target.ToArray();
    }
}
