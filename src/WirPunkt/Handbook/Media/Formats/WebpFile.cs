using System.Buffers.Binary;
using System.Text;

namespace WirPunkt.Handbook.Media.Formats;

/// <summary>WebP (RFC 9649): a RIFF of chunks. EXIF, XMP and what is not known go.</summary>
internal static class WebpFile
{
    private const byte Animated = 0x02, WithXmp = 0x04, WithExif = 0x08;

    private static readonly string[] Needed = ["VP8X", "VP8 ", "VP8L", "ALPH", "ICCP"];

    public static bool Is(ReadOnlySpan<byte> file) => file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    public static FoundFile? Read(ReadOnlySpan<byte> file)
    {
        var end = Math.Min(file.Length, checked((int)BinaryPrimitives.ReadUInt32LittleEndian(file[4..])) + 8);
        var clean = new MemoryStream(file.Length);
        clean.Write(file[..12]);
        var (width, height, hasPicture) = (0, 0, false);
        for (var at = 12; at + 8 <= end;)
        {
            var (kind, length) = (Encoding.ASCII.GetString(file.Slice(at, 4)), checked((int)BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..])));
            var content = file.Slice(at + 8, length);
            if (kind == "VP8X" && (content[0] & Animated) != 0) return new([], 1, 1) { Moves = true };
            if (width == 0) (width, height) = SizeIn(kind, content);
            hasPicture |= kind is "VP8 " or "VP8L";
            if (Needed.Contains(kind)) Write(clean, kind, content);
            at = checked(at + 8 + length + (length & 1));
        }
        var bytes = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)bytes.Length - 8);
        return hasPicture ? new(bytes, width, height) : null;
    }

    private static void Write(MemoryStream clean, string kind, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[8];
        Encoding.ASCII.GetBytes(kind, head);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)content.Length);
        clean.Write(head);
        if (kind == "VP8X")
        {
            clean.WriteByte((byte)(content[0] & ~(WithXmp | WithExif)));
            content = content[1..];
            clean.Write(content);
            if ((content.Length & 1) == 0) clean.WriteByte(0);
            return;
        }
        clean.Write(content);
        if ((content.Length & 1) == 1) clean.WriteByte(0);
    }

    private static (int Width, int Height) SizeIn(string kind, ReadOnlySpan<byte> content)
    {
        switch (kind)
        {
            case "VP8X":
                return (1 + content[4] + (content[5] << 8) + (content[6] << 16), 1 + content[7] + (content[8] << 8) + (content[9] << 16));
            case "VP8L" when content[0] == 0x2F:
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
                return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
            case "VP8 " when content[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]): // RFC 6386 9.1
                return (BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
            default:
                return default;
        }
    }
}
