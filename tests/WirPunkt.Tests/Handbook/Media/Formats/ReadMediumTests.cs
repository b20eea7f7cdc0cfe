using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Media.Formats;

/// <summary>What is found in a file, what is taken out of it, and what is refused.</summary>
public sealed class ReadMediumTests
{
    public static TheoryData<MediumType, byte[]> Each => new()
    {
        { MediumType.Jpeg, SmallMedia.Jpeg() }, { MediumType.Png, SmallMedia.Png() }, { MediumType.Webp, SmallMedia.Webp() }, { MediumType.Mp4, SmallMedia.Mp4() }, { MediumType.Webm, SmallMedia.Webm() },
    };

    [Theory, MemberData(nameof(Each))]
    public void Kind_size_and_length_are_read_and_place_and_names_are_taken_out(MediumType type, byte[] bytes)
    {
        Assert.True(SmallMedia.Holds(bytes, SmallMedia.Secret));
        var read = ReadMedium.Of(bytes);
        Assert.Null(read.Problem);
        var file = read.File!;
        Assert.Equal(type, file.Type);
        Assert.Equal(file.IsVideo ? (640, 360) : (40, 30), (file.Width, file.Height));
        Assert.Equal(type == MediumType.Mp4 ? 125 : type == MediumType.Webm ? 65 : null, file.Seconds);
        Assert.Equal(read.Bytes.Length, file.Bytes);
        Assert.False(SmallMedia.Holds(read.Bytes, SmallMedia.Secret));
    }

    [Theory, MemberData(nameof(Each))]
    public void What_was_cleaned_is_clean(MediumType type, byte[] bytes)
    {
        var once = ReadMedium.Of(bytes);
        var again = ReadMedium.Of(once.Bytes);
        Assert.Equal((type, once.File), (again.File!.Type, again.File));
        Assert.Equal(once.Bytes, again.Bytes);
    }

    [Theory]
    [InlineData(1, 40, 30)]
    [InlineData(3, 40, 30)]
    [InlineData(6, 30, 40)]
    [InlineData(8, 30, 40)]
    public void A_photograph_stays_turned_as_it_was(byte orientation, int width, int height)
    {
        var read = ReadMedium.Of(SmallMedia.Jpeg(orientation: orientation));
        Assert.Equal((width, height), (read.File!.Width, read.File.Height));
        Assert.Equal(orientation > 1, SmallMedia.Holds(read.Bytes, "Exif"));
    }

    [Fact]
    public void Of_a_moving_PNG_the_first_picture_stays()
    {
        var read = ReadMedium.Of(SmallMedia.Png(moves: true));
        Assert.NotNull(read.File);
        Assert.False(SmallMedia.Holds(read.Bytes, "acTL"));
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "file-svg", Encoding.UTF8.GetBytes("\uFEFF<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>") },
        { "file-kind", Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>") },
        { "file-kind", Encoding.UTF8.GetBytes("GIF89a and so on and so on") },
        { "file-kind", SmallMedia.Mp4(brand: "heic") },
        { "file-kind", SmallMedia.Mp4(brand: "qt  ") },
        { "file-kind", [] },
        { "file-kind", [0x4D, 0x5A, 0x90, 0] },
        { "file-moves", SmallMedia.Webp(moves: true) },
        { "file-duration", SmallMedia.Mp4(seconds: 0) },
        { "file-wide", SmallMedia.Png(5000, 1) },
        { "file-broken", SmallMedia.Jpeg(width: 0) },
        { "file-broken", SmallMedia.Png()[..40] },
        { "file-broken", SmallMedia.Jpeg()[..120] },
        { "file-broken", SmallMedia.Webp()[..20] },
        { "file-large", [.. SmallMedia.Png(), .. new byte[ReadMedium.LargestPicture]] },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_cannot_be_shown_is_refused_with_its_reason(string rule, byte[] bytes)
    {
        var read = ReadMedium.Of(bytes);
        Assert.Null(read.File);
        Assert.Equal(rule, read.Problem!.Rule);
    }

    [Fact]
    public void Elements_within_elements_without_end_are_no_video()
    {
        byte[] deep = [.. SmallMedia.Webm()[..11], .. Enumerable.Repeat<byte[]>([0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], 50_000).SelectMany(e => e)];
        Assert.Equal("file-broken", ReadMedium.Of(deep).Problem!.Rule);
    }

    [Fact]
    public void Whatever_comes_there_is_an_answer()
    {
        var files = new[] { SmallMedia.Jpeg(), SmallMedia.Png(), SmallMedia.Webp(), SmallMedia.Mp4(), SmallMedia.Webm() };
        var spoilt = from file in Gen.Elements(files)
                     from at in Gen.Choose(0, file.Length - 1)
                     from value in Gen.Choose(0, 255)
                     from end in Gen.Choose(0, file.Length)
                     select Spoilt(file, at, (byte)value, end);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(spoilt.ToArbitrary(), bytes => ReadMedium.Of(bytes) is { } read && (read.File is null) == (read.Problem is not null)));

        static byte[] Spoilt(byte[] file, int at, byte value, int end)
        {
            var copy = (byte[])file.Clone();
            copy[at] = value;
            return end < 12 ? copy : copy[..end];
        }
    }
}
