using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Handbook.Media.Alternatives;
using WirPunkt.Handbook.Media.Formats;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Delivery;

namespace WirPunkt.Handbook.Media;

/// <summary>Pictures and videos in sign language: kept by the team, shown on pages, sent from an own path.</summary>
internal static class MediaModule
{
    public const string Address = "/team/medien", PublicAddress = "/medien";

    /// <summary>Bytes of a request: the largest file and what stands around it.</summary>
    private const long LargestRequest = ReadMedium.LargestVideo + (1024 * 1024);

    private const string ForEver = Representation.ForEver;

    public static void AddMedia(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile, MediaFolder>();
        services.AddSingleton<EditableKind>(new EditableKind<Medium>("medium", m => m.NameInGerman()) { MadeAt = Address });
        services.AddSingleton<MediaFiles>();
        services.AddScoped<TakeMedium>();
        services.AddScoped<TellPicture>();
    }

    public static void MapMedia(this IEndpointRouteBuilder app)
    {
        RequestDelegate send = SendPublic; // building one from parameters would be paid at every start
        app.MapMethods(PublicAddress + "/{key}/{file}", [HttpMethods.Get, HttpMethods.Head], send).ExcludeFromDescription();
        app.MapMediaDesk(Address, LargestRequest);
        app.MapAlternatives();
    }

    /// <summary>The file that a medium has now; who asks for an earlier one, from an old page, is led there.</summary>
    private static async Task SendPublic(HttpContext http)
    {
        var medium = http.Has<Publication>().Current.Find<Medium>(http.GetRouteValue("key") as string);
        if (medium is not { File: { } file, Address: { } address })
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (http.GetRouteValue("file") as string != file.Name)
        {
            http.Response.Headers.CacheControl = Representation.AskEveryTime;
            http.Response.Redirect(address);
            return;
        }
        if (await http.Has<MediaFiles>().Send(file, http.RequestAborted) is not { } answer)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        SecurityHeaders.WriteForUpload(http.Response.Headers);
        http.Response.Headers.CacheControl = ForEver;
        await answer.ExecuteAsync(http);
    }
}
