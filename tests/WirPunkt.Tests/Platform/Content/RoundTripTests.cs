using FsCheck;
using FsCheck.Fluent;
using WirPunkt.Directory;
using WirPunkt.Handbook;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;

namespace WirPunkt.Platform.Content;

/// <summary>Whatever stands in a package survives import, export and import.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public async Task Any_package_comes_back_as_it_was()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        await using var one = await Installation.Empty(first);
        await using var other = await Installation.Empty(second);
        // Each package takes the place of the one before it, in both installations.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll(RandomPackage.Any.ToArbitrary(), package => ComesBack(package, one, other).GetAwaiter().GetResult()));
    }

    private static async Task ComesBack(RandomPackage package, Installation one, Installation other)
    {
        using var source = new TemporaryFolder();
        using var target = new TemporaryFolder();
        package.WriteTo(source);

        Assert.Empty((await one.Import(source.Path)).Problems);
        await one.Export(target.Path);
        Assert.Empty((await other.Import(target.Path)).Problems);

        var (before, after) = (await one.Content(), await other.Content());
        IsAll(package, before);
        Assert.Equal(before.Count, after.Count);
        Assert.Equal([], before.DifferencesTo(after).Select(r => r.Key));
        Assert.Equal(before.Count, (await one.Import(target.Path)).Unchanged);
    }

    /// <summary>The first import took everything over; else nothing could be lost afterwards.</summary>
    private static void IsAll(RandomPackage package, Catalog catalog)
    {
        Assert.Equal(package.Organizations.Select(o => o.Fingerprint()), catalog.Everything<Organization>().Select(o => o.Fingerprint()));
        Assert.Equal(package.Services.Select(s => s.Fingerprint()), catalog.Everything<Service>().Select(s => s.Fingerprint()));
        Assert.Equal(package.Glossary.Select(w => w.Fingerprint()), catalog.Everything<GlossaryTerm>().Select(w => w.Fingerprint()));
        Assert.Equal(package.Modules.Select(m => m.Fingerprint()), catalog.Everything<TrainingModule>().Select(m => m.Fingerprint()));
        Assert.Equal(package.Topics.Select(t => t.Fingerprint()), catalog.Everything<Topic>().Select(t => t.Fingerprint()));
        foreach (var page in package.Pages)
            foreach (var (language, title, summary, body) in page.Texts)
            {
                var text = catalog.FindAny<PageText>($"{page.Key}/{language}")!;
                Assert.Equal((title, summary, body, page.Order), (text.Title, text.Summary, text.Body, catalog.FindAny<Page>(page.Key)!.Order));
            }
    }
}
