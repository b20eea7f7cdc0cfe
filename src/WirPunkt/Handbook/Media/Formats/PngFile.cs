using System.Buffers.Binary;
using System.Text;

namespace WirPunkt.Handbook.Media.Formats;

/// <summary>PNG (ISO/IEC 15948): chunks up to IEND. Texts, EXIF, dates and what is not known go; of a moving one the first picture stays.</summary>
internal static class PngFile
{
    private static readonly string[] Needed = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"];

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static FoundFile? Read(ReadOnlySpan<byte> file)
    {
        var clean = new MemoryStream(file.Length);
        clean.Write(Signature);
        var (at, width, height, hasData) = (Signature.Length, 0, 0, false);
        while (true)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(file[at..]));
            var chunk = file.Slice(at, checked(length + 12));
            var kind = Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            if (at == Signature.Length)
            {
                if (kind != "IHDR" || length != 13) return null;
                (width, height) = (checked((int)BinaryPrimitives.ReadUInt32BigEndian(chunk[8..])), checked((int)BinaryPrimitives.ReadUInt32BigEndian(chunk[12..])));
            }
            if (Needed.Contains(kind)) clean.Write(chunk);
            hasData |= kind == "IDAT";
            if (kind == "IEND") return hasData ? new(clean.ToArray(), width, height) : null;
            at += chunk.Length;
        }
    }
}
