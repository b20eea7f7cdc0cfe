using Microsoft.Net.Http.Headers;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Handbook.Media;

/// <summary>Sends the files of media: from the data folder, where each is laid down when it is first asked for, so that a video is sent in
/// pieces and never stands in memory. The database has them all; the folder may be emptied at any time.</summary>
internal sealed class MediaFiles(IServiceScopeFactory scopes, IConfiguration settings)
{
    private readonly string folder = Path.Combine(settings.DataFolder(), "media");

    /// <returns>Null when there is no such file.</returns>
    public async Task<IResult?> Send(MediumFile file, CancellationToken cancel)
    {
        var tag = new EntityTagHeaderValue($"\"{file.Sha256[..24]}\"");
        var path = Path.Combine(folder, file.Sha256);
        if (File.Exists(path)) return TypedResults.PhysicalFile(path, file.ContentType, entityTag: tag, enableRangeProcessing: true);

        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<WirPunktDb>().FileOf(file.Sha256, cancel) is not { } bytes) return null;
        return LaidDown(path, bytes) ? TypedResults.PhysicalFile(path, file.ContentType, entityTag: tag, enableRangeProcessing: true) : TypedResults.Bytes(bytes, file.ContentType, entityTag: tag, enableRangeProcessing: true);
    }

    private bool LaidDown(string path, byte[] bytes)
    {
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            var part = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllBytes(part, bytes);
            File.Move(part, path, overwrite: true); // whole, or not there
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // a folder that may not be written to: it is sent from memory
        }
    }
}
