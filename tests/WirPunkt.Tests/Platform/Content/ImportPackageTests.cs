using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Directory;
using WirPunkt.Handbook;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Site;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Content;

/// <summary>What an import adds, updates, keeps and removes; the same on SQLite and on PostgreSQL.</summary>
public abstract class ImportPackageTests(Engine engine) : InstalledTests(engine)
{
    private readonly TemporaryFolder package = SmallTown.Create();

    private async Task<ImportReport> Import()
    {
        var report = await Town.Import(package.Path);
        Assert.Empty(report.Problems);
        return report;
    }

    private async Task<Organization?> Find(string key) => (await Town.Content()).FindAny<Organization>(key);

    private Task Rename(string key, string name) => Town.Edit(async db => (await db.Organizations.SingleAsync(o => o.Key == key)).Name = name);

    [Fact]
    public async Task A_package_fills_an_empty_database()
    {
        var report = await Import();
        Assert.Equal((await Town.Content()).Count, report.Added);
        Assert.Equal("Wir-Punkt Smalltown", (await Town.Content()).All<Municipality>().Single().Name.ByLanguage["en"]);
    }

    [Fact]
    public async Task The_same_package_twice_changes_nothing()
    {
        var first = await Import();
        var (before, stamp) = (await Town.Content(), await Stamp());
        var second = await Import();
        Assert.Equal((0, 0, 0, first.Added), (second.Added, second.Updated, second.Removed.Count, second.Unchanged));
        Assert.Empty(second.Kept);
        Assert.Empty(before.DifferencesTo(await Town.Content()));
        Assert.Equal(stamp, await Stamp());
    }

    [Fact]
    public async Task A_record_that_changed_in_the_package_is_updated()
    {
        await Import();
        var before = await Find("rathaus");
        package.Replace("directory/organizations.json", "Rathaus Kleinstadt", "Neues Rathaus");
        Assert.Equal(1, (await Import()).Updated);
        var after = await Find("rathaus");
        Assert.Equal(("Neues Rathaus", before!.Id, before.Version + 1), (after!.Name, after.Id, after.Version));
        Assert.False(after.WasEdited);
    }

    [Fact]
    public async Task A_record_edited_here_is_kept_and_reported()
    {
        await Import();
        await Rename("rathaus", "Rathaus am Markt");
        Assert.Equal(["Organization 'rathaus' was edited here: kept as it is"], (await Import()).Kept);
        Assert.Equal("Rathaus am Markt", (await Find("rathaus"))!.Name);
    }

    [Fact]
    public async Task A_record_edited_by_SQL_that_counts_no_version_is_kept_while_the_package_is_as_it_was()
    {
        await Import();
        await Town.Edit(db => db.Organizations.Where(o => o.Key == "rathaus").ExecuteUpdateAsync(o => o.SetProperty(r => r.Name, "Rathaus am Markt")));
        Assert.Equal(["Organization 'rathaus' was edited here: kept as it is"], (await Import()).Kept);
        Assert.Equal("Rathaus am Markt", (await Find("rathaus"))!.Name);
    }

    [Fact]
    public async Task A_record_edited_here_is_kept_when_the_package_changed_it_too()
    {
        await Import();
        await Rename("rathaus", "Rathaus am Markt");
        package.Replace("directory/organizations.json", "Rathaus Kleinstadt", "Neues Rathaus");
        Assert.Equal(["Organization 'rathaus' was edited here and is different in the package: kept as it is"], (await Import()).Kept);
        Assert.Equal("Rathaus am Markt", (await Find("rathaus"))!.Name);
    }

    [Fact]
    public async Task A_record_edited_here_is_kept_when_the_package_dropped_it()
    {
        await Import();
        await Rename("museum", "Heimatmuseum");
        package.With("directory/organizations.json", """[{"key": "rathaus", "name": "Rathaus", "kind": "municipal-office", "fact": {"confidence": "high"}}]""");
        package.With("directory/services.json", "[]").With("directory/closures.json", "[]");
        package.Replace("handbook/umzug/de.md", "services: [anmeldung]\n", "");
        package.Replace("handbook/umzug/de.md", "service:anmeldung", "office:rathaus");
        package.Replace("handbook/umzug/en.md", "service:anmeldung", "office:rathaus");
        var report = await Import();
        Assert.Equal(["Organization 'museum' was edited here and is gone from the package: kept as it is"], report.Kept);
        Assert.Equal("Heimatmuseum", (await Find("museum"))!.Name);
    }

    [Fact]
    public async Task Who_edits_a_record_to_what_the_package_says_has_not_edited_it()
    {
        await Import();
        await Rename("rathaus", "Neues Rathaus");
        package.Replace("directory/organizations.json", "Rathaus Kleinstadt", "Neues Rathaus");
        Assert.Empty((await Import()).Kept);
        Assert.False((await Find("rathaus"))!.WasEdited);
    }

    [Fact]
    public async Task A_record_that_vanished_from_the_package_is_removed()
    {
        await Import();
        package.With("referrals.json", "[]");
        System.IO.Directory.Delete(package["handbook/umzug"], recursive: true);
        Assert.Equal(
            ["Page 'umzug'", "PageText 'umzug/de'", "PageText 'umzug/en'", "Referral 'rente'"],
            (await Import()).Removed.Select(r => r.Replace(" is gone from the package: removed", "", StringComparison.Ordinal)).Order());
        Assert.Empty((await Town.Content()).Everything<PageText>());
    }

    [Fact]
    public async Task A_file_that_is_not_in_the_package_says_nothing_about_its_records()
    {
        await Import();
        var before = await Town.Content();
        using var handbook = new TemporaryFolder()
            .With("handbook/umzug/de.md", SmallTown.Page("Umzug", "original", "topic: wohnen\nservices: [anmeldung]\norder: 10\n", "[Anmelden](service:anmeldung)\n"));
        var report = await Town.Import(handbook.Path);
        Assert.Equal((1, 1, "PageText 'umzug/en' is gone from the package: removed"), (report.Updated, report.Unchanged, Assert.Single(report.Removed)));
        Assert.Equal(["umzug/de", "umzug/de", "umzug/en"], before.DifferencesTo(await Town.Content()).Select(r => r.Key).Order());
    }

    [Fact]
    public async Task A_handbook_alone_may_name_topics_and_services_that_nobody_has_yet()
    {
        using var handbook = new TemporaryFolder()
            .With("handbook/umzug/de.md", SmallTown.Page("Umzug", "original", "topic: wohnen\nservices: [anmeldung]\norder: 10\n", "[Anmelden](service:anmeldung)\n"));
        Assert.Empty((await Town.Import(handbook.Path)).Problems);
    }

    [Theory]
    [InlineData("services: [anmeldung]", "services: [nirgends]", "front matter, services: there is no service 'nirgends'")]
    [InlineData("topic: wohnen", "topic: nirgends", "front matter, topic: there is no topic 'nirgends'")]
    [InlineData("service:anmeldung", "office:nirgends", "text, link: 'office:nirgends' leads nowhere")]
    public async Task What_a_partial_package_refers_to_must_be_in_the_database(string old, string changed, string problem)
    {
        await Import();
        foreach (var file in new[] { "package.yaml", "topics.yaml", "referrals.json", "service-points.json" }) File.Delete(package[file]);
        System.IO.Directory.Delete(package["directory"], recursive: true);
        Assert.Empty((await Town.Import(package.Path)).Problems);
        package.Replace("handbook/umzug/de.md", old, changed);
        Assert.Equal($"handbook/umzug/de.md, {problem}", Assert.Single((await Town.Import(package.Path)).Problems).ToString());
    }

    [Fact]
    public async Task A_mistyped_file_name_removes_nothing()
    {
        await Import();
        File.Move(package["referrals.json"], package["refferals.json"]);
        Assert.StartsWith("refferals.json: is not known here", Assert.Single((await Town.Import(package.Path)).Problems).ToString(), StringComparison.Ordinal);
        Assert.NotNull((await Town.Content()).FindAny<WirPunkt.Signposting.Referral>("rente"));
    }

    [Fact]
    public async Task A_record_made_here_is_no_concern_of_the_package()
    {
        await Import();
        await Town.Edit(db =>
        {
            db.Add(new Topic { Key = "sport", Name = "Sport", Icon = "home" });
            return Task.CompletedTask;
        });
        var report = await Import();
        Assert.Equal((0, 0), (report.Removed.Count, report.Kept.Count));
        Assert.NotNull((await Town.Content()).FindAny<Topic>("sport"));
    }

    [Fact]
    public async Task Records_follow_the_order_of_the_package()
    {
        await Import();
        package.With("topics.yaml", "- { key: arbeit, icon: work, name: Arbeit }\n- { key: wohnen, icon: home, name: { de: Wohnen, en: Housing } }\n");
        await Import();
        Assert.Equal(["arbeit", "wohnen"], (await Town.Content()).All<Topic>().Select(t => t.Key));
    }

    [Fact]
    public async Task A_wrong_package_changes_nothing_at_all()
    {
        await Import();
        var (before, stamp) = (await Town.Content(), await Stamp());
        package.Replace("directory/organizations.json", "Rathaus Kleinstadt", "Neues Rathaus");
        package.With("referrals.json", "[{}]");
        var report = await Town.Import(package.Path);
        Assert.False(report.Succeeded);
        Assert.Equal((0, 0, 0), (report.Added, report.Updated, report.Removed.Count));
        Assert.Empty(before.DifferencesTo(await Town.Content()));
        Assert.Equal(stamp, await Stamp());
    }

    [Fact]
    public async Task Of_two_who_change_one_record_at_once_the_second_is_told()
    {
        await Import();
        await using var one = Town.Open();
        await using var other = Town.Open();
        var (first, second) = (one.ServiceProvider.GetRequiredService<WirPunktDb>(), other.ServiceProvider.GetRequiredService<WirPunktDb>());
        (await first.Organizations.SingleAsync(o => o.Key == "rathaus", TestContext.Current.CancellationToken)).Name = "A";
        (await second.Organizations.SingleAsync(o => o.Key == "rathaus", TestContext.Current.CancellationToken)).Website = "https://example.org";
        await first.SaveChangesAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.Null((await Find("rathaus"))!.Website);
    }

    [Fact]
    public async Task Changes_behind_the_stamp_are_not_possible() =>
        await Town.Do(s =>
        {
            Assert.Throws<NotSupportedException>(() => s.GetRequiredService<WirPunktDb>().SaveChanges());
            return Task.CompletedTask;
        });

    private async Task<long> Stamp()
    {
        var stamp = 0L;
        await Town.Do(async s => stamp = await s.GetRequiredService<WirPunktDb>().ContentStamps.Select(c => c.Value).SingleAsync());
        return stamp;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        package.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteImportTests() : ImportPackageTests(Engine.Sqlite);

public sealed class PostgresImportTests() : ImportPackageTests(Engine.Postgres);
