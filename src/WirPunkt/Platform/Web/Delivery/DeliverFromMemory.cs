using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Web.Delivery;

/// <summary>The first thing a request meets: a page or file that is in memory is sent at once, a rendered page is kept.</summary>
public sealed class DeliverFromMemory(RequestDelegate next, PageCache pages, PageReads reads, Assets assets)
{
    public Task Invoke(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var asset = isRead ? assets.Find(path) : null;
        if (asset is { IsDocument: false }) SecurityHeaders.WriteForFile(context.Response.Headers);
        else SecurityHeaders.Write(context.Response.Headers);

        if (asset is not null) return asset.WriteTo(context);
        if (isRead && pages.TryGet(path, out var page))
        {
            CountRead(context.Request, path);
            return page.WriteTo(context);
        }
        return isRead && IsPage(path) ? Render(context, path) : next(context);
    }

    /// <summary>What is only taken along, by the desk for a day without a network or by a browser that guesses, nobody has read yet.</summary>
    private void CountRead(HttpRequest request, string path)
    {
        var isTakenAlong = request.Headers["Purpose"] == "prefetch" || request.Headers["Sec-Purpose"].ToString().StartsWith("prefetch", StringComparison.Ordinal);
        if (HttpMethods.IsGet(request.Method) && !isTakenAlong) reads.Count(path);
    }

    /// <summary>The sitemap changes with the pages and is as costly as one.</summary>
    private static bool IsPage(string path) => path == "/sitemap.xml" || Language.Find(path.Split('/', 3) is [_, var first, ..] ? first : null) is not null;

    private async Task Render(HttpContext context, string path)
    {
        var response = context.Response;
        var body = response.Body;
        using var rendered = new MemoryStream();
        response.Body = rendered;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        response.Headers.Remove("blazor-enhanced-nav"); // the first answer and the kept one are the same
        if (rendered.Length == 0) return;
        var visit = context.RequestServices.GetRequiredService<Visit>();
        var isKept = visit.MayBeKept && response.StatusCode == StatusCodes.Status200OK;
        var page = Representation.Of(rendered.ToArray(), response.ContentType ?? "text/plain", isKept ? Representation.AskEveryTime : Representation.KeepNowhere, visit.PlaysVideo);
        if (isKept)
        {
            pages.Keep(path, page, visit.Reading);
            CountRead(context.Request, path);
        }
        await page.WriteTo(context);
    }
}
