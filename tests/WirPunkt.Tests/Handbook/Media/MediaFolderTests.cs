using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Media;

/// <summary>Media in a package: import, export, check.</summary>
public sealed class MediaFolderTests : IDisposable
{
    private readonly TemporaryFolder package = MediaTown.Package(), first = new(), second = new(), target = new();

    [Fact]
    public async Task A_package_with_media_comes_back_as_it_was()
    {
        await using var one = await Installation.Empty(first);
        await using var other = await Installation.Empty(second);
        Assert.Empty((await one.Import(package.Path)).Problems);
        await one.Export(target["out"]);
        Assert.Empty((await other.Import(target["out"])).Problems);
        Assert.Empty((await one.Content()).DifferencesTo(await other.Content()));
        Assert.Equal((await one.Content()).Count, (await one.Import(target["out"])).Unchanged);
        Assert.Equal((await one.Content()).Count, (await one.Import(package.Path)).Unchanged); // the camera's file is the same picture

        var medium = (await other.Content()).FindAny<Medium>("rathaus")!;
        Assert.Equal((MediumType.Jpeg, 40, 30), (medium.File!.Type, medium.File.Width, medium.File.Height));
        Assert.False(SmallMedia.Holds(await File.ReadAllBytesAsync(target["out/media/rathaus.jpg"], TestContext.Current.CancellationToken), SmallMedia.Secret));
        Assert.Equal("umzug-dgs", (await other.Content()).FindAny<Page>("umzug")!.SignLanguage);
        await other.Do(async s => Assert.Equal(3, await ((WirPunkt.Platform.Database.WirPunktDb)s.GetService(typeof(WirPunkt.Platform.Database.WirPunktDb))!).Set<StoredFile>().CountAsync()));
    }

    [Fact]
    public async Task On_PostgreSQL_the_files_stand_in_the_database_too()
    {
        await using var database = await PostgresDatabase.Create();
        await using var town = Installation.OnPostgres(database.Connection);
        Assert.Empty((await town.ImportAlone(package.Path)).Problems);
        await town.Export(target["out"]);
        Assert.Equal(Formats.ReadMedium.Of(SmallMedia.Mp4()).Bytes, await File.ReadAllBytesAsync(target["out/media/umzug-dgs.mp4"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Check_names_what_is_missing_strange_or_wrong()
    {
        await using var town = await Installation.Empty(first);
        File.Delete(package["media/muster.png"]);
        package.With("media/rathaus.jpg", SmallMedia.Png()).With("media/fremd.png", SmallMedia.Png());
        package.Replace("media/media.json", "\"alternative\": \"Umzug in Gebärdensprache\", ", "");
        package.Replace("handbook/umzug/de.md", "![](media:muster)", "![](media:umzug-dgs) ![](media:nirgends) ![](https://example.org/x.png)");
        var problems = town.ProblemsOf(package.Path);
        Assert.Contains(problems, p => p.Contains("there is no file media/muster.jpg", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("media/rathaus.jpg: holds Png", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("media/fremd.png: belongs to no record", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("umzug-dgs", StringComparison.Ordinal) && p.Contains("alternative", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("\"umzug-dgs\" is a video", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("no picture \"nirgends\"", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("example.org/x.png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_that_says_nothing_in_the_language_of_a_page_that_shows_it_is_named_with_the_page()
    {
        await using var town = await Installation.Empty(first);
        package.WithSilentPicture();
        var problems = town.ProblemsOf(package.Path);
        Assert.Contains(problems, p => p.StartsWith("handbook/umzug/ar.md", StringComparison.Ordinal) && p.Contains("\"Der Eingang mit der Rampe\" (rathaus) has no alternative text in this language: العربية", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("media/media.json", StringComparison.Ordinal) && p.Contains("alternative.ar", StringComparison.Ordinal) && p.Contains("\"umzug\"", StringComparison.Ordinal));
        package.Replace("media/media.json", "\"en\": \"The entrance with the ramp\"", "\"en\": \"The entrance with the ramp\", \"ar\": \"المدخل\"");
        Assert.Empty((await town.Import(package.Path)).Problems);
    }

    [Fact]
    public async Task A_package_of_texts_alone_is_compared_with_the_pictures_that_are_there_and_one_of_pictures_with_the_texts()
    {
        await using var town = await Installation.Empty(first);
        Assert.Empty((await town.Import(package.Path)).Problems);
        using var pictures = new TemporaryFolder().With("media/media.json", MediaTown.List.Replace(", \"en\": \"The entrance with the ramp\"", "", StringComparison.Ordinal)).With("media/rathaus.jpg", SmallMedia.Jpeg()).With("media/muster.png", SmallMedia.Png(shade: 7)).With("media/umzug-dgs.mp4", SmallMedia.Mp4());
        Assert.Empty((await town.Import(pictures.Path)).Problems); // no English page shows it

        package.WithSilentPicture();
        System.IO.Directory.Delete(package["media"], recursive: true);
        Assert.Contains((await town.Import(package.Path)).Problems, p => p.ToString().Contains("(rathaus)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_alternative_text_is_a_hint()
    {
        await using var town = await Installation.Empty(first);
        Assert.Contains(town.HintsOf(package.Path), h => h.Contains("Medium", StringComparison.Ordinal) && h.Contains("ar", StringComparison.Ordinal) && h.Contains("rathaus, umzug-dgs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_package_without_media_says_nothing_about_them()
    {
        await using var town = await Installation.Empty(first);
        await town.Import(package.Path);
        using var plain = SmallTown.Create();
        File.Delete(plain["handbook/umzug/de.md"]);
        File.Delete(plain["handbook/umzug/en.md"]);
        System.IO.Directory.Delete(plain["handbook/umzug"]);
        System.IO.Directory.Delete(plain["handbook"]);
        Assert.Empty((await town.Import(plain.Path)).Removed);
        Assert.Equal(3, (await town.Content()).Everything<Medium>().Count);
    }

    public void Dispose()
    {
        package.Dispose();
        first.Dispose();
        second.Dispose();
        target.Dispose();
    }
}
