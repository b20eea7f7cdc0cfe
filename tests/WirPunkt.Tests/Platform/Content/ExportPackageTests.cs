using Microsoft.EntityFrameworkCore;
using WirPunkt.Directory;
using WirPunkt.Handbook;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Content;

/// <summary>Import, export, import: nothing is lost, nothing is added.</summary>
public sealed class ExportPackageTests : IDisposable
{
    private readonly TemporaryFolder first = new(), second = new(), target = new();

    [Theory]
    [InlineData("starter")]
    [InlineData("small")]
    public async Task A_package_comes_back_as_it_was(string which)
    {
        using var small = SmallTown.Create();
        var package = which == "small" ? small.Path : Path.Combine(Repository.Root, "content", "boeblingen");
        await using var one = await Installation.Empty(first);
        await using var other = await Installation.Empty(second);

        Assert.Empty((await one.Import(package)).Problems);
        Assert.Equal((await one.Content()).Count, await one.Export(target["out"]));
        Assert.Empty((await other.Import(target["out"])).Problems);

        Assert.Equal((await one.Content()).Count, (await other.Content()).Count);
        Assert.Empty((await one.Content()).DifferencesTo(await other.Content()));
    }

    [Fact]
    public async Task What_was_exported_changes_nothing_where_it_came_from()
    {
        await using var town = await Installation.Empty(first);
        await town.Import(Path.Combine(Repository.Root, "content", "boeblingen"));
        var count = await town.Export(target["out"]);
        var report = await town.Import(target["out"]);
        Assert.Equal((0, 0, 0, count), (report.Added, report.Updated, report.Removed.Count, report.Unchanged));
    }

    [Fact]
    public async Task What_was_edited_here_is_exported_as_it_is()
    {
        using var package = SmallTown.Create();
        await using var town = await Installation.Empty(first);
        await town.Import(package.Path);
        await town.Edit(async db => (await db.Organizations.SingleAsync(o => o.Key == "museum")).Name = "Heimatmuseum");
        await town.Export(target["out"]);
        Assert.Contains("Heimatmuseum", await File.ReadAllTextAsync(target["out/directory/organizations.json"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty((await town.Import(target["out"])).Kept);
    }

    [Fact]
    public async Task The_former_keys_of_a_page_come_back()
    {
        using var package = SmallTown.Create();
        package.Replace("handbook/umzug/de.md", "order: 10\n", "order: 10\nformer-keys: [wohnungswechsel]\n");
        await using var town = await Installation.Empty(first);
        await town.Import(package.Path);
        await town.Export(target["out"]);
        Assert.Equal(["wohnungswechsel"], (await town.Content()).FindAny<Page>("umzug")!.FormerKeys);
        Assert.Contains("former-keys:\n- wohnungswechsel\n", await File.ReadAllTextAsync(target["out/handbook/umzug/de.md"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_kept_although_its_page_is_gone_is_exported_as_a_page_without_a_topic()
    {
        using var package = SmallTown.Create();
        await using var town = await Installation.Empty(first);
        await town.Import(package.Path);
        await town.Edit(async db => (await db.PageTexts.SingleAsync(t => t.Key == "umzug/en")).Title = "Moving house");
        System.IO.Directory.Delete(package["handbook/umzug"], recursive: true);
        Assert.Single((await town.Import(package.Path)).Kept);
        await town.Export(target["out"]);
        Assert.Empty(town.ProblemsOf(target["out"]));
        Assert.StartsWith("---\ntitle: Moving house\n", await File.ReadAllTextAsync(target["out/handbook/umzug/en.md"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_empty_here_is_emptied_where_the_export_is_imported()
    {
        using var package = SmallTown.Create();
        await using var one = await Installation.Empty(first);
        await using var other = await Installation.Empty(second);
        foreach (var town in new[] { one, other }) await town.Import(package.Path);
        System.IO.Directory.Delete(package["handbook/umzug"], recursive: true);
        await one.Import(package.With("referrals.json", "[]").Path);
        await one.Export(target["out"]);
        Assert.Equal(4, (await other.Import(target["out"])).Removed.Count);
        Assert.Empty((await one.Content()).DifferencesTo(await other.Content()));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_not_written_to()
    {
        await using var town = await Installation.Empty(first);
        target.With("out/remark.txt", "mine");
        Assert.Null(await town.Export(target["out"]));
        Assert.Single(System.IO.Directory.GetFileSystemEntries(target["out"]));
    }

    [Fact]
    public async Task An_empty_folder_may_be_there_already()
    {
        using var package = SmallTown.Create();
        await using var town = await Installation.Empty(first);
        await town.Import(package.Path);
        System.IO.Directory.CreateDirectory(target["out"]);
        Assert.Equal((await town.Content()).Count, await town.Export(target["out"]));
    }

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
        target.Dispose();
    }
}
