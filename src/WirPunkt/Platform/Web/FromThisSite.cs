namespace WirPunkt.Platform.Web;

/// <summary>Refuses forms that another site sent (Fetch Metadata, RFC 6454 Origin): protection that needs no cookie.</summary>
public sealed class FromThisSite : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsFromHere(context.HttpContext.Request) ? await next(context) : TypedResults.StatusCode(StatusCodes.Status403Forbidden);

    public static bool IsFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site]) return site is "same-origin" or "none";
        return request.Headers.Origin is not [{ } origin] || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value) || IsPublicUrl(origin, request);
    }

    /// <summary>A proxy may ask under a name of its own.</summary>
    private static bool IsPublicUrl(string origin, HttpRequest request) =>
        string.Equals(origin, request.HttpContext.RequestServices.GetRequiredService<PublicUrl>().Of(""), StringComparison.OrdinalIgnoreCase);
}
