using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook;

/// <summary>What a translation was made from goes with it through import, editing and export; the same on both databases.</summary>
public abstract class SourceOfTranslationTests(Engine engine) : IAsyncLifetime
{
    private readonly TemporaryFolder package = XliffTown.Package();
    private XliffTown town = null!;

    public async ValueTask InitializeAsync()
    {
        town = new XliffTown(await engine.Install());
        await town.Installation.Migrate();
        await Import();
    }

    private async Task<ImportReport> Import(string? from = null)
    {
        var report = await town.Installation.Import(from ?? package.Path);
        Assert.Empty(report.Problems);
        return report;
    }

    [Fact]
    public async Task A_package_need_not_say_it_at_first()
    {
        Assert.False((await town.State()).IsOutdated);
        Assert.Equal("2026-11", (await town.Text())!.Translation.AsOf.ToString());
        Assert.Equal(0, (await Import()).Updated);
    }

    [Fact]
    public async Task A_package_whose_German_text_changed_leaves_the_translation_outdated()
    {
        package.Replace("handbook/umzug/de.md", "14 Tagen", "zwei Wochen");
        await Import();
        Assert.Equal(1, (await town.State()).Outdated);
        Assert.Equal(0, (await Import()).Updated);
    }

    [Fact]
    public async Task A_package_whose_translation_changed_with_it_is_up_to_date()
    {
        package.Replace("handbook/umzug/de.md", "14 Tagen", "zwei Wochen");
        package.Replace("handbook/umzug/en.md", "14 days", "two weeks");
        await Import();
        Assert.False((await town.State()).IsOutdated);
    }

    [Fact]
    public async Task An_outdated_translation_says_in_the_package_what_it_was_made_from()
    {
        await town.Rewrite("14 Tagen", "zwei Wochen");
        using var exported = new TemporaryFolder();
        using var data = new TemporaryFolder();
        await town.Installation.Export(exported["package"]);
        Assert.Contains("blocks:", await File.ReadAllTextAsync(exported["package/handbook/umzug/en.md"], TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await using var other = await Installation.Empty(data);
        Assert.Empty((await other.Import(exported["package"])).Problems);
        Assert.Equal([], (await town.Installation.Content()).DifferencesTo(await other.Content()).Select(r => r.Key));
        Assert.Equal(1, (await new XliffTown(other).State()).Outdated);
    }

    [Fact]
    public async Task An_up_to_date_translation_says_nothing_in_the_package()
    {
        using var exported = new TemporaryFolder();
        await town.Installation.Export(exported["package"]);
        Assert.DoesNotContain("blocks:", await File.ReadAllTextAsync(exported["package/handbook/umzug/en.md"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_minor_change_is_saved_with_the_German_text()
    {
        await town.Installation.Edit(async db =>
        {
            var german = await db.PageTexts.SingleAsync(t => t.Key == "umzug/de", TestContext.Current.CancellationToken);
            var before = new PageText { Key = german.Key, Page = german.Page, Language = "de", Title = german.Title, Summary = german.Summary, Body = german.Body, Translation = german.Translation };
            german.Body = german.Body.Replace("in 14 Tagen", "binnen 14 Tagen", StringComparison.Ordinal);
            (await db.PageTexts.SingleAsync(t => t.Key == "umzug/en", TestContext.Current.CancellationToken)).StaysValid(before, german);
        });
        Assert.False((await town.State()).IsOutdated);
    }

    [Fact]
    public async Task A_file_from_a_translator_is_stored_as_he_sent_it()
    {
        var file = (await town.Export()).Replace("Bring your ID", "Bring your passport", StringComparison.Ordinal);
        Assert.Equal(1, (await town.Import(file)).Taken);
        Assert.Contains("- Bring your passport\n", (await town.Text())!.Body, StringComparison.Ordinal);
        Assert.Single((await Import()).Kept);
    }

    [Fact]
    public void Fingerprints_that_are_none_are_a_problem()
    {
        package.Replace("handbook/umzug/en.md", "of: de, how: machine", "of: de, how: machine, blocks: a1b2");
        Assert.Contains("handbook/umzug/en.md, text, translation.blocks: are no fingerprints of a source; leave them out", town.Installation.ProblemsOf(package.Path));
    }

    public async ValueTask DisposeAsync()
    {
        if (town is not null) await town.DisposeAsync(); // null: skipped
        await engine.DisposeAsync();
        package.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteSourceOfTranslationTests() : SourceOfTranslationTests(Engine.Sqlite);

public sealed class PostgresSourceOfTranslationTests() : SourceOfTranslationTests(Engine.Postgres);
