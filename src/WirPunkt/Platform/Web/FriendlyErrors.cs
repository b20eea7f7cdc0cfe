using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web.Layout;

namespace WirPunkt.Platform.Web;

/// <summary>An answer without a body becomes a page in the reader's language; an exception becomes one, too, and a log line without the address.</summary>
public sealed partial class FriendlyErrors(RequestDelegate next, WayOut wayOut, ILogger<FriendlyErrors> log)
{
    /// <summary>Characters; no page of the site has an address nearly as long. A query may be longer: it is cut.</summary>
    private const int LongestPath = 2_000;

    public async Task Invoke(HttpContext context)
    {
        try
        {
            if (context.Request.Path.Value?.Length > LongestPath) context.Response.StatusCode = StatusCodes.Status414UriTooLong;
            else await next(context);
        }
        catch (BadHttpRequestException e)
        {
            context.Response.StatusCode = e.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Failed(log, e);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
        if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null }) await ShowPage(context);
    }

    private async Task ShowPage(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await TypedResults.Problem(statusCode: status).ExecuteAsync(context);
            return;
        }
        var visit = context.RequestServices.GetRequiredService<Visit>();
        visit.MayBeKept = false;
        visit.Begin(LanguageOf(context, visit.Reading), "");
        context.Response.Headers.CacheControl = "no-store";
        await new RazorComponentResult<ErrorPage>(new { Status = status, Topics = wayOut.Component }) { StatusCode = status }.ExecuteAsync(context);
    }

    private static Language LanguageOf(HttpContext context, Reading reading)
    {
        var offered = reading.Municipality.OfferedLanguages();
        var inPath = Language.Find((context.Request.Path.Value ?? "").Split('/').ElementAtOrDefault(1));
        return inPath is not null && offered.Contains(inPath) ? inPath : LanguageNegotiation.Pick(context.Request.Headers.AcceptLanguage, offered);
    }

    [LoggerMessage(LogLevel.Error, "A page failed")]
    private static partial void Failed(ILogger log, Exception exception);
}

/// <summary>The component that shows a lost visitor what there is.</summary>
public sealed record WayOut(Type Component);
