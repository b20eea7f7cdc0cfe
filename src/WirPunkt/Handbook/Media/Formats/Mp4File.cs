using System.Buffers.Binary;
using System.Text;

namespace WirPunkt.Handbook.Media.Formats;

/// <summary>MP4 (ISO/IEC 14496-12): boxes. Remarks of the camera, the place among them, are written over: nothing changes its place in the file.</summary>
internal static class Mp4File
{
    private static readonly string[] Brands = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash"], Remarks = ["udta", "meta", "uuid"];

    /// <summary>Boxes within one another; no file that is one has more.</summary>
    private const int Deepest = 8;

    public static bool Is(ReadOnlySpan<byte> file) => file.Length > 16 && file[4..].StartsWith("ftyp"u8) && BrandsIn(file).Any(Brands.Contains);

    public static FoundFile? Read(ReadOnlySpan<byte> file)
    {
        var clean = file.ToArray();
        var found = new Found();
        Look(clean, found, 0);
        return found is { HasVideo: true, Seconds: { } seconds } ? new(clean, found.Width, found.Height) { Seconds = (int)Math.Round(seconds) } : null;
    }

    private static List<string> BrandsIn(ReadOnlySpan<byte> file)
    {
        var (brands, end) = (new List<string> { Encoding.ASCII.GetString(file.Slice(8, 4)) }, Math.Min(file.Length, checked((int)BinaryPrimitives.ReadUInt32BigEndian(file))));
        for (var at = 16; at + 4 <= end; at += 4) brands.Add(Encoding.ASCII.GetString(file.Slice(at, 4)));
        return brands;
    }

    private static void Look(Span<byte> boxes, Found found, int depth)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, Deepest);
        for (var at = 0; at + 8 <= boxes.Length;)
        {
            var (length, head) = (BinaryPrimitives.ReadUInt32BigEndian(boxes[at..]) is var small && small == 1 ? checked((int)BinaryPrimitives.ReadUInt64BigEndian(boxes[(at + 8)..])) : checked((int)small), small == 1 ? 16 : 8);
            if (length == 0) length = boxes.Length - at; // up to the end
            ArgumentOutOfRangeException.ThrowIfLessThan(length, head);
            var kind = Encoding.ASCII.GetString(boxes.Slice(at + 4, 4));
            var content = boxes.Slice(at + head, length - head);
            if (Remarks.Contains(kind))
            {
                "free"u8.CopyTo(boxes[(at + 4)..]);
                content.Clear();
            }
            else if (kind is "moov" or "trak" or "mdia") Look(content, found, depth + 1);
            else if (kind == "mvhd") found.Seconds = SecondsIn(content);
            else if (kind == "tkhd") SizeIn(content, found);
            else if (kind == "hdlr") found.HasVideo |= content[8..].StartsWith("vide"u8);
            at = checked(at + length);
        }
    }

    /// <summary>Duration over the units of a second; version 1 has longer numbers.</summary>
    private static double SecondsIn(ReadOnlySpan<byte> header)
    {
        var (units, duration) = header[0] == 1
            ? (BinaryPrimitives.ReadUInt32BigEndian(header[20..]), BinaryPrimitives.ReadUInt64BigEndian(header[24..]))
            : (BinaryPrimitives.ReadUInt32BigEndian(header[12..]), BinaryPrimitives.ReadUInt32BigEndian(header[16..]));
        return units == 0 || duration >= uint.MaxValue ? 0 : (double)duration / units;
    }

    /// <summary>The last two numbers, with 16 bits behind the point; a track of sound has none.</summary>
    private static void SizeIn(ReadOnlySpan<byte> track, Found found)
    {
        var (width, height) = ((int)(BinaryPrimitives.ReadUInt32BigEndian(track[^8..]) >> 16), (int)(BinaryPrimitives.ReadUInt32BigEndian(track[^4..]) >> 16));
        if (width > found.Width) (found.Width, found.Height) = (width, height);
    }

    private sealed class Found
    {
        public int Width, Height;
        public double? Seconds;
        public bool HasVideo;
    }
}
