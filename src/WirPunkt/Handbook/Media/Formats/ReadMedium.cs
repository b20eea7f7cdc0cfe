using System.Security.Cryptography;
using System.Text;
using WirPunkt.Platform.Content;

namespace WirPunkt.Handbook.Media.Formats;

/// <summary>A file that somebody brings, looked at by what it holds: its name and what a browser says of it count for nothing. What comes out
/// is without place, camera, names and whatever else the picture does not need to be seen.</summary>
/// <param name="File">null: it is refused</param>
/// <param name="Bytes">what is kept</param>
/// <param name="Problem">why it is refused</param>
public sealed record ReadMedium(MediumFile? File, byte[] Bytes, FieldProblem? Problem = null)
{
    /// <summary>Bytes. No picture of a page needs more; a video in sign language of ten minutes has about as many.</summary>
    public const int LargestPicture = 2 * 1024 * 1024, LargestVideo = 50 * 1024 * 1024;

    /// <summary>Pixels of a side.</summary>
    public const int Longest = 4096;

    private const int Kilo = 1024;

    public static ReadMedium Of(byte[] bytes)
    {
        try
        {
            return JpegFile.Is(bytes) ? Picture(MediumType.Jpeg, bytes, JpegFile.Read(bytes))
                : PngFile.Is(bytes) ? Picture(MediumType.Png, bytes, PngFile.Read(bytes))
                : WebpFile.Is(bytes) ? Picture(MediumType.Webp, bytes, WebpFile.Read(bytes))
                : Mp4File.Is(bytes) ? Video(MediumType.Mp4, bytes, Mp4File.Read(bytes))
                : WebmFile.Is(bytes) ? Video(MediumType.Webm, bytes, WebmFile.Read(bytes))
                : Refused(IsSvg(bytes) ? FieldProblem.Of("file", "file-svg") : FieldProblem.Of("file", "file-kind"));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            return Refused(FieldProblem.Of("file", "file-broken")); // it ends where something must come
        }
    }

    private static ReadMedium Picture(MediumType type, byte[] bytes, FoundFile? found)
    {
        if (found is null || found.Width < 1 || found.Height < 1) return Refused(FieldProblem.Of("file", "file-broken"));
        if (found.Moves) return Refused(FieldProblem.Of("file", "file-moves"));
        if (bytes.Length > LargestPicture) return Refused(FieldProblem.Of("file", "file-large", ("size", LargestPicture / Kilo / Kilo)));
        return Kept(type, found);
    }

    private static ReadMedium Video(MediumType type, byte[] bytes, FoundFile? found)
    {
        if (found is null || found.Width < 1 || found.Height < 1) return Refused(FieldProblem.Of("file", "file-broken"));
        if (found.Seconds is not > 0) return Refused(FieldProblem.Of("file", "file-duration"));
        if (bytes.Length > LargestVideo) return Refused(FieldProblem.Of("file", "file-large", ("size", LargestVideo / Kilo / Kilo)));
        return Kept(type, found);
    }

    private static ReadMedium Kept(MediumType type, FoundFile found) => found.Width > Longest || found.Height > Longest
        ? Refused(FieldProblem.Of("file", "file-wide", ("pixels", Longest)))
        : new(new(type, Convert.ToHexStringLower(SHA256.HashData(found.Clean)), found.Clean.Length, found.Width, found.Height, found.Seconds), found.Clean);

    private static ReadMedium Refused(FieldProblem problem) => new(null, [], problem);

    /// <summary>A drawing that may hold scripts.</summary>
    private static bool IsSvg(byte[] bytes) => Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, Kilo)) is var beginning
        && beginning.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<') && beginning.Contains("<svg", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a format says of a file.</summary>
/// <param name="Clean">the same picture without what it does not need</param>
internal sealed record FoundFile(byte[] Clean, int Width, int Height)
{
    public int? Seconds { get; init; }

    /// <summary>Whether it is a moving picture: nobody could stop it (WCAG 2.2.2).</summary>
    public bool Moves { get; init; }
}
