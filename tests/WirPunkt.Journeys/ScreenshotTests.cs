using System.Buffers.Binary;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>The picture in the README is one of the real site. <c>WIRPUNKT_UPDATE_SCREENSHOTS=1</c> takes it anew.</summary>
public sealed class ScreenshotTests(SiteInBrowser site)
{
    private const int Width = 1280, Height = 800;
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly string Picture = Path.Combine(Repository.Root, "docs", "images", "start-de.png");

    [Fact]
    public async Task README_shows_the_German_start_page()
    {
        if (Environment.GetEnvironmentVariable("WIRPUNKT_UPDATE_SCREENSHOTS") == "1") await TakePicture();

        Assert.True(File.Exists(Picture), $"{Picture} is missing");
        var png = await File.ReadAllBytesAsync(Picture, TestContext.Current.CancellationToken);
        Assert.Equal(PngSignature, png[..8]);
        Assert.Equal(Width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(Height, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private async Task TakePicture()
    {
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = Width, Height = Height }, ColorScheme = ColorScheme.Light });
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Start.In("de"));
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        await page.ScreenshotAsync(new() { Path = Picture });
    }
}
