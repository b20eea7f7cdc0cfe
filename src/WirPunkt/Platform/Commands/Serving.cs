using Microsoft.AspNetCore.Connections;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web.Delivery;

namespace WirPunkt.Platform.Commands;

/// <summary>Starts and serves.</summary>
public static class Serving
{
    /// <summary>Content, texts and files, side by side: a start is mostly computing.</summary>
    /// <returns>False when the database cannot be used: then there is nothing to serve.</returns>
    public static async Task<bool> Prepare(this WebApplication app)
    {
        var files = Task.Run(() => (app.Services.GetRequiredService<Assets>(), app.Services.GetRequiredService<TextLibrary>()));
        var columns = Task.Run(() => WirPunktDb.PrepareColumns(app.Services.GetServices<IContentFile>().SelectMany(f => f.Kinds).Select(k => k.Type)));
        try
        {
            await Task.Run(app.Services.PrepareContent);
            await Task.WhenAll(files, columns);
            return true;
        }
        catch (Exception e) when (Obstacle.In(e) is { } reason)
        {
            Obstacle.Tell(reason);
            return false;
        }
    }

    /// <returns>The exit code: 0 after an orderly end, 1 when the address could not be had.</returns>
    public static async Task<int> Serve(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            Obstacle.Tell($"{e.Message} Another program listens there. End it, or choose another address: ASPNETCORE_URLS=http://localhost:5081");
            return 1;
        }
    }
}
