using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Web;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Content.Reports;

/// <summary>The documents that the program writes; with WRITE_DOCS=1 they are written anew.</summary>
public sealed class ReportsTests(StarterSite site)
{
    private string Written(string report, string folder)
    {
        var services = site.Running.Services;
        var package = PackageContents.Read(folder, services.GetServices<IContentFile>(), services.GetServices<ContentRule>(), services.GetRequiredService<AddressBook>(), services.GetRequiredService<TimeProvider>());
        return services.GetServices<Report>().Single(r => r.Name == report).Write(package);
    }

    [Theory]
    [InlineData("content", "content.md")]
    [InlineData("work-list", "work-list.md")]
    public void The_document_is_what_the_program_says(string report, string file)
    {
        var path = Path.Combine(Repository.Root, "docs", file);
        var written = Written(report, site.Running.Content);
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") File.WriteAllText(path, written);
        Assert.Equal(written, File.ReadAllText(path));
    }

    [Fact]
    public void Every_kind_of_the_package_stands_in_the_content_report_with_its_languages()
    {
        using var package = SmallTown.Create().WithSignposts();
        var report = Written("content", package.Path);
        Assert.Contains("| kind | records | public | de | en | ar |", report, StringComparison.Ordinal);
        Assert.Contains("| Topic | 2 | 2 | 2 | 1 | 0 |", report, StringComparison.Ordinal);
        Assert.Contains("| Page | 1 | 1 | 1 | 1 | 0 |", report, StringComparison.Ordinal);
        Assert.Contains("| LifeEvent | 1 | 1 | 1 | 1 | 0 |", report, StringComparison.Ordinal);
        Assert.Contains("| Wohnen | none | 1 | 1 | 1 | 0 |", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Everyday words", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_counted_for_the_service_that_they_mean_first()
    {
        using var package = SmallTown.Create().With("synonyms.yaml", """
            - { key: umzug, leads-to: ["page:umzug", "service:anmeldung", "service:fuehrung"], words: { de: [Umzug, umgezogen], en: [moving] } }
            """);
        var report = Written("content", package.Path);
        Assert.Contains("| anmeldung | 2 | 2 | 1 | 0 |", report, StringComparison.Ordinal);
        Assert.Contains("| fuehrung | 0 | 0 | 0 | 0 |", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_without_pages_has_a_report_too()
    {
        using var package = new TemporaryFolder().With("topics.yaml", "[]");
        Assert.DoesNotContain("hard", Written("content", package.Path), StringComparison.Ordinal);
        Assert.EndsWith("0 Fragen.\n", Written("work-list", package.Path), StringComparison.Ordinal);
    }
}
