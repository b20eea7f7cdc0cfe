using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace WirPunkt.TestSupport;

/// <summary>Files made for tests: as short as their format allows, with a place where a camera would write it.</summary>
public static class SmallMedia
{
    /// <summary>Stands in every file where it must not stay.</summary>
    public const string Secret = "GPS 48.6831 9.0100";

    /// <summary>A picture of one colour that a browser shows.</summary>
    public static byte[] Png(int width = 40, int height = 30, byte shade = 120, bool moves = false)
    {
        using var data = new MemoryStream();
        using (var packed = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
            for (var y = 0; y < height; y++) packed.Write([0, .. Enumerable.Repeat(shade, width)]);
        byte[] head = [.. Big(width), .. Big(height), 8, 0, 0, 0, 0];
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", head), .. Chunk("tEXt", Text("Comment\0" + Secret)), .. Chunk("eXIf", Text(Secret)),
            .. moves ? Chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]) : [], .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", []), .. Text("<script>" + Secret)];
    }

    /// <param name="orientation">as EXIF says it; 6: turned by a quarter</param>
    public static byte[] Jpeg(int width = 40, int height = 30, byte orientation = 1) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. Text("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. Text("Exif\0\0II"), 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0, .. Text(Secret)]),
        .. Segment(0xE1, Text("http://ns.adobe.com/xap/1.0/\0" + Secret)), .. Segment(0xED, Text("Photoshop 3.0\0" + Secret)), .. Segment(0xFE, Text(Secret)),
        .. Segment(0xDB, new byte[65]), .. Segment(0xC0, [8, .. Short(height), .. Short(width), 1, 1, 0x11, 0]), .. Segment(0xC4, new byte[20]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9, .. Text(Secret),
    ];

    public static byte[] Webp(int width = 40, int height = 30, bool moves = false)
    {
        byte[] head = [(byte)(0x0C | (moves ? 2 : 0)), 0, 0, 0, (byte)(width - 1), 0, 0, (byte)(height - 1), 0, 0];
        byte[] chunks = [.. Riff("VP8X", head), .. Riff("VP8L", [0x2F, 39, 0x40, 7, 0, 1, 2]), .. Riff("EXIF", Text(Secret)), .. Riff("XMP ", Text(Secret))];
        return [.. Text("RIFF"), .. Little(chunks.Length + 4), .. Text("WEBP"), .. chunks];
    }

    /// <param name="seconds">with a thousand units each</param>
    public static byte[] Mp4(int width = 640, int height = 360, int seconds = 125, string brand = "isom")
    {
        byte[] track = [.. Box("tkhd", [.. new byte[76], .. Big(width << 16), .. Big(height << 16)]), .. Box("mdia", Box("hdlr", [.. new byte[8], .. Text("vide"), .. new byte[12]]))];
        byte[] movie = [.. Box("mvhd", [.. new byte[12], .. Big(1000), .. Big(seconds * 1000), .. new byte[80]]), .. Box("trak", track), .. Box("udta", Text("\u00a9xyz" + Secret))];
        return [.. Box("ftyp", [.. Text(brand), 0, 0, 2, 0, .. Text(brand)]), .. Box("moov", movie), .. Box("mdat", new byte[32])];
    }

    public static byte[] Webm(int width = 640, int height = 360, int seconds = 65)
    {
        byte[] duration = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(duration, seconds * 1000.0);
        byte[] segment =
        [
            .. Element([0x15, 0x49, 0xA9, 0x66], [.. Element([0x2A, 0xD7, 0xB1], [0x0F, 0x42, 0x40]), .. Element([0x44, 0x89], duration)]),
            .. Element([0x16, 0x54, 0xAE, 0x6B], Element([0xAE], Element([0xE0], [.. Element([0xB0], Short(width)), .. Element([0xBA], Short(height))]))),
            .. Element([0x12, 0x54, 0xC3, 0x67], Text(Secret)),
        ];
        return [.. Element([0x1A, 0x45, 0xDF, 0xA3], Element([0x42, 0x82], Text("webm"))), 0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. segment];
    }

    public static bool Holds(byte[] file, string words) => Encoding.Latin1.GetString(file).Contains(words, StringComparison.Ordinal);

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Big(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static byte[] Little(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)(number >> 24)];

    private static byte[] Short(int number) => [(byte)(number >> 8), (byte)number];

    private static byte[] Segment(byte kind, byte[] content) => [0xFF, kind, .. Short(content.Length + 2), .. content];

    private static byte[] Riff(string kind, byte[] content) => [.. Text(kind), .. Little(content.Length), .. content, .. content.Length % 2 == 1 ? [0] : Array.Empty<byte>()];

    private static byte[] Box(string kind, byte[] content) => [.. Big(content.Length + 8), .. Text(kind), .. content];

    private static byte[] Element(byte[] id, byte[] content) => [.. id, 0x40, (byte)content.Length, .. content];

    private static byte[] Chunk(string kind, byte[] content)
    {
        byte[] checkedPart = [.. Text(kind), .. content];
        return [.. Big(content.Length), .. checkedPart, .. Big((int)Crc(checkedPart))];
    }

    /// <summary>ISO 3309, as PNG has it.</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var part in bytes)
        {
            crc ^= part;
            for (var i = 0; i < 8; i++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
