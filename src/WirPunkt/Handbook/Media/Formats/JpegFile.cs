using System.Buffers.Binary;

namespace WirPunkt.Handbook.Media.Formats;

/// <summary>JPEG (ITU-T T.81): segments up to the end of the image. EXIF, XMP, IPTC and remarks go, and whatever stands behind the end;
/// how the picture is turned stays.</summary>
internal static class JpegFile
{
    private const byte Marker = 0xFF, End = 0xD9, Scan = 0xDA, Exif = 0xE1, FirstPart = 0xE0, LastPart = 0xEF, Remark = 0xFE;

    /// <summary>EXIF orientations from which on width and height change places.</summary>
    private const int OnItsSide = 5;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[Marker, 0xD8, Marker]);

    public static FoundFile? Read(ReadOnlySpan<byte> file)
    {
        var clean = new MemoryStream(file.Length);
        clean.Write(file[..2]);
        var (at, width, height, turned, hasScan) = (2, 0, 0, 1, false);
        while (true)
        {
            if (file[at] != Marker) return null;
            while (file[at + 1] == Marker) at++;
            var kind = file[at + 1];
            if (kind == End)
            {
                clean.Write([Marker, End]);
                var found = turned >= OnItsSide ? new FoundFile(clean.ToArray(), height, width) : new FoundFile(clean.ToArray(), width, height);
                return hasScan ? found : null;
            }
            var segment = file.Slice(at, 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]));
            if (segment.Length < 4) return null;
            at += segment.Length;
            if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[7..]));
            if (kind == Exif && segment[4..].StartsWith("Exif\0\0"u8) && OrientationIn(segment[10..]) is > 1 and <= 8 and var orientation)
            {
                turned = orientation;
                clean.Write(Turned(orientation));
            }
            if (IsNeeded(kind, segment[4..])) clean.Write(segment);
            if (kind != Scan) continue;
            hasScan = true;
            var end = EndOfScan(file, at);
            clean.Write(file[at..end]);
            at = end;
        }
    }

    /// <summary>Of the segments for programs only those without which colours would be others.</summary>
    private static bool IsNeeded(byte kind, ReadOnlySpan<byte> content) => kind switch
    {
        0xE0 => content.StartsWith("JFIF\0"u8),
        0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
        0xEE => content.StartsWith("Adobe"u8),
        >= FirstPart and <= LastPart or Remark => false,
        _ => true,
    };

    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (file[at] != Marker || file[at + 1] is 0 or (>= 0xD0 and <= 0xD7)) at++; // a zero or a restart belongs to the scan
        return at;
    }

    /// <summary>The tag 0x0112 of the first directory (TIFF 6.0); 1 where it says nothing.</summary>
    private static int OrientationIn(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14) return 1;
        var isLittle = tiff[0] == (byte)'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2) return 1;
        var count = Number(tiff[(int)directory..], isLittle);
        for (var i = 0; i < count && directory + 2 + ((i + 1) * 12) <= tiff.Length; i++)
        {
            var entry = tiff.Slice((int)directory + 2 + (i * 12), 12);
            if (Number(entry, isLittle) == 0x0112) return Number(entry[8..], isLittle);
        }
        return 1;
    }

    private static ushort Number(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    /// <summary>EXIF that says how the picture is turned and nothing else.</summary>
    private static byte[] Turned(int orientation) =>
    [
        Marker, Exif, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];
}
