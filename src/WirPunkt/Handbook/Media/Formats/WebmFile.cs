using System.Buffers.Binary;

namespace WirPunkt.Handbook.Media.Formats;

/// <summary>WebM (RFC 9559 in EBML, RFC 8794): elements. Tags are written over, as far as they can be reached from the beginning.</summary>
internal static class WebmFile
{
    private const uint Head = 0x1A45DFA3, DocType = 0x4282, Segment = 0x18538067, Info = 0x1549A966, Scale = 0x2AD7B1, Duration = 0x4489,
        Tracks = 0x1654AE6B, Track = 0xAE, Video = 0xE0, Width = 0xB0, Height = 0xBA, Tags = 0x1254C367;

    private const byte Void = 0xEC;

    /// <summary>Elements within one another; no file that is one has more.</summary>
    private const int Deepest = 8;

    /// <summary>Nanoseconds of a unit of time where the file does not say.</summary>
    private const double UsualScale = 1_000_000;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]);

    public static FoundFile? Read(ReadOnlySpan<byte> file)
    {
        var clean = file.ToArray();
        var found = new Found();
        Look(clean, found, 0);
        return found is { IsWebm: true, Width: > 0 } ? new(clean, found.Width, found.Height) { Seconds = (int)Math.Round(found.Units * found.Scale / 1e9) } : null;
    }

    private static void Look(Span<byte> elements, Found found, int depth)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, Deepest);
        for (var at = 0; at < elements.Length;)
        {
            var start = at;
            var id = (uint)Number(elements, ref at, keepsMark: true);
            var from = at;
            var said = Number(elements, ref at, keepsMark: false);
            var isUnknown = said == Unknown(at - from);
            var length = isUnknown ? elements.Length - at : (int)Math.Min(said, (ulong)(elements.Length - at));
            var content = elements.Slice(at, length);
            if (id is Head or Segment or Info or Tracks or Track or Video) Look(content, found, depth + 1);
            else if (id == DocType) found.IsWebm = content.StartsWith("webm"u8);
            else if (id == Scale) found.Scale = Unsigned(content);
            else if (id == Duration) found.Units = content.Length == 4 ? BinaryPrimitives.ReadSingleBigEndian(content) : BinaryPrimitives.ReadDoubleBigEndian(content);
            else if (id == Width) found.Width = (int)Unsigned(content);
            else if (id == Height) found.Height = (int)Unsigned(content);
            else if (id == Tags && !isUnknown) WriteOver(elements[start..(at + length)]);
            if (isUnknown && id != Segment) return; // a stream: where it ends is not said
            at += length;
        }
    }

    /// <summary>A void element of the same length.</summary>
    private static void WriteOver(Span<byte> element)
    {
        if (element.Length < 9) return;
        element.Clear();
        element[0] = Void;
        BinaryPrimitives.WriteUInt64BigEndian(element[1..], (1UL << 56) | (uint)(element.Length - 9));
    }

    /// <summary>A number that says by its leading zeros how long it is; of a name the mark belongs to it.</summary>
    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at, bool keepsMark)
    {
        var first = bytes[at];
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 23;
        if (length > 8) throw new ArgumentOutOfRangeException(nameof(bytes));
        ulong number = keepsMark ? first : (byte)(first & ((1 << (8 - length)) - 1));
        for (var i = 1; i < length; i++) number = (number << 8) | bytes[at + i];
        at += length;
        return number;
    }

    private static ulong Unknown(int length) => (1UL << (7 * length)) - 1;

    private static ulong Unsigned(ReadOnlySpan<byte> content)
    {
        ulong number = 0;
        foreach (var part in content) number = (number << 8) | part;
        return number;
    }

    private sealed class Found
    {
        public bool IsWebm;
        public int Width, Height;
        public double Scale = UsualScale, Units;
    }
}
