using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Xliff;

/// <summary>What goes out and comes back untouched changes nothing, whatever stands in the pages.</summary>
public sealed class XliffRoundTripTests
{
    private static readonly string[] Targets = ["en", "uk", "ar"];

    [Fact]
    public async Task Any_page_comes_back_as_it_went()
    {
        using var data = new TemporaryFolder();
        await using var town = new XliffTown(await Installation.Empty(data));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(RandomPackage.Any.ToArbitrary(), package => ComesBack(package, town).GetAwaiter().GetResult()));
    }

    private static async Task ComesBack(RandomPackage package, XliffTown town)
    {
        using var source = new TemporaryFolder();
        package.WriteTo(source);
        Assert.Empty((await town.Installation.Import(source.Path)).Problems);
        var before = await town.Installation.Content();
        foreach (var language in Targets)
            foreach (var version in Enum.GetValues<XliffVersion>())
            {
                var file = await town.Export(language, version);
                var report = await town.Import(file, language);
                Assert.True(report.Refusal is null or "xliff.no-page", report.Refusal);
                Assert.All(report.Pages, p => Assert.Equal((PageOutcome.Unchanged, 0), (p.Outcome, p.Remarks.Count)));
            }
        Assert.Equal([], before.DifferencesTo(await town.Installation.Content()).Select(r => r.Key));
    }

    [Theory]
    [InlineData(XliffVersion.V12)]
    [InlineData(XliffVersion.V21)]
    public async Task The_starter_package_comes_back_as_it_went_in_every_language(XliffVersion version)
    {
        using var data = new TemporaryFolder();
        await using var town = new XliffTown(await Installation.Empty(data));
        await town.Installation.Import(Path.Combine(Repository.Root, "content", "boeblingen"));
        var before = await town.Installation.Content();
        foreach (var language in Language.All.Where(ExportXliff.IsFor))
        {
            var report = await town.Import(await town.Export(language.Code, version), language.Code);
            Assert.All(report.Pages, p => Assert.Equal((PageOutcome.Unchanged, 0), (p.Outcome, p.Remarks.Count)));
        }
        Assert.Empty(before.DifferencesTo(await town.Installation.Content()));
    }

    [Fact]
    public async Task A_page_made_from_its_own_source_is_that_source()
    {
        using var data = new TemporaryFolder();
        await using var town = new XliffTown(await Installation.Empty(data));
        await town.Installation.Import(Path.Combine(Repository.Root, "content", "boeblingen"));
        await town.Installation.Edit(db =>
        {
            db.RemoveRange(db.PageTexts.Where(t => t.Language == "en"));
            return Task.CompletedTask;
        });
        var file = Regex.Replace(await town.Export(), "<source>(.*?)</source>", "<source>$1</source><target state=\"translated\">$1</target>");
        var report = await town.Import(file);
        Assert.Equal((0, 0), (report.Unchanged, report.Refused));
        var content = await town.Installation.Content();
        Assert.All(content.All<PageText>().Where(t => t.Language == "en"), t =>
        {
            var german = content.FindAny<PageText>($"{t.Page}/de")!;
            Assert.Equal((german.Title, german.Summary, german.Body), (t.Title, t.Summary, t.Body));
        });
    }

    [Theory]
    [InlineData("Zeile  \nnoch eine\n")]
    [InlineData("Zeile\\\nnoch eine [Amt](service:anmeldung), <https://example.org/?a=b&c=d>\n")]
    [InlineData("> Ein Zitat\n> in zwei Zeilen\n\n1. eins\n   weiter\n2. zwei **fett**\n")]
    [InlineData("| a | b |\n|---|---|\n| c [x](service:anmeldung) | d |\n")]
    [InlineData("- a\n  - b\n\n    noch ein Absatz\n")]
    [InlineData("Überschrift\n===\n\n    Code\n\n***\n\nEnde ohne Zeilenende")]
    [InlineData("Klammern \\[so\\] und ![Bild](media:bild) und [a](https://example.org/x_(y))\n")]
    public async Task Every_kind_of_block_is_translated_in_its_place(string german)
    {
        await using var town = await XliffTown.Create(german, english: null);
        var file = Regex.Replace(await town.Export(), "<source>(.*?)</source>", "<source>$1</source><target state=\"translated\">$1</target>", RegexOptions.Singleline);
        Assert.Equal(1, (await town.Import(file)).Taken);
        Assert.False((await town.State()).IsOutdated);
        Assert.True((await town.State()).IsPaired);
        Assert.Equal(Normal(Markdown.ToHtml(german, (_, _) => "/", "de").Value), Normal(Markdown.ToHtml((await town.Text())!.Body, (_, _) => "/", "de").Value));
        static string Normal(string html) => Regex.Replace(html, @"\s+", " ");
    }

    [Fact]
    public async Task The_files_are_what_the_standards_say()
    {
        await using var town = await XliffTown.Create();
        var one = XDocument.Parse(await town.Export());
        XNamespace v1 = "urn:oasis:names:tc:xliff:document:1.2", v2 = "urn:oasis:names:tc:xliff:document:2.0";
        Assert.Equal(("1.2", "de", "en"), (one.Root!.Attribute("version")!.Value, one.Root.Element(v1 + "file")!.Attribute("source-language")!.Value, one.Root.Element(v1 + "file")!.Attribute("target-language")!.Value));
        Assert.Equal(["title", "summary", "b1", "b2", "b3", "b4"], one.Descendants(v1 + "trans-unit").Select(u => u.Attribute("id")!.Value.Split('-')[0]));

        var two = XDocument.Parse(await town.Export(version: XliffVersion.V21));
        Assert.Equal(("2.1", "de", "en"), (two.Root!.Attribute("version")!.Value, two.Root.Attribute("srcLang")!.Value, two.Root.Attribute("trgLang")!.Value));
        Assert.All(two.Descendants(v2 + "unit"), u => Assert.Matches("^[A-Za-z0-9-]+$", u.Attribute("id")!.Value)); // an NMTOKEN
        Assert.Equal("registration", two.Descendants(v2 + "target").Elements(v2 + "pc").Single().Value);
    }

    [Fact]
    public async Task Words_of_the_glossary_stand_as_notes_at_their_blocks()
    {
        await using var town = await XliffTown.Create();
        using var package = XliffTown.Package().With("glossary.yaml", "- { key: ausweis, term: Ausweis, keep: true, name: { de: Ausweis, en: \"ID\\x01 card\" }, meaning: Ein Dokument }\n");
        Assert.Empty((await town.Installation.Import(package.Path)).Problems);
        Assert.Contains("<note from=\"glossary\">Ausweis → ID card (*Ausweis*)</note>", await town.Export(), StringComparison.Ordinal);
    }
}
