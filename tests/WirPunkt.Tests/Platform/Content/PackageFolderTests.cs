using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Content;

/// <summary>Packages that are wrong as a whole, or whose YAML and Markdown files are.</summary>
public sealed class PackageFolderTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create(), data = new();

    private IReadOnlyList<string> Problems(string? folder = null) => Installation.OnSqlite(data).ProblemsOf(folder ?? package.Path);

    private void OneProblem(string beginning)
    {
        var problem = Assert.Single(Problems());
        Assert.StartsWith(beginning, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() => Assert.Equal([$"{package["nowhere"]}: there is no such folder"], Problems(package["nowhere"]));

    [Fact]
    public void A_folder_without_content_is_named()
    {
        package.With("nothing/README.md", "# Nothing");
        Assert.Equal([$"{package["nothing"]}: holds no content; expected package.yaml or a folder handbook/"], Problems(package["nothing"]));
    }

    [Fact]
    public void A_package_with_a_handbook_only_is_good_whatever_it_refers_to()
    {
        using var handbook = new TemporaryFolder().With("handbook/willkommen/de.md",
            SmallTown.Page("Willkommen", "original", "topic: wohnen\nservices: [anmeldung]\n", "[Hallo](office:rathaus)\n"));
        Assert.Empty(Problems(handbook.Path));
    }

    [Theory]
    [InlineData("refferals.json")]
    [InlineData("directory/Closures.json")]
    [InlineData("directory/notes/a.txt", "directory/notes/")]
    [InlineData("topics.json/a", "topics.json/")]
    [InlineData("d")]
    public void What_belongs_to_no_part_of_a_package_is_named(string file, string? named = null)
    {
        package.With(file, "[]");
        OneProblem($"{named ?? file}: is not known here; a package holds package.yaml, topics.yaml, ");
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_and_a_file_in_the_place_of_a_folder_are_named()
    {
        using var odd = new TemporaryFolder().With("topics.yaml/a", "").With("handbook", "");
        Assert.Equal(["handbook", "topics.yaml/"], Problems(odd.Path).Select(p => p.Split(':')[0]).Order());
    }

    [Fact]
    public void A_package_may_explain_itself()
    {
        foreach (var file in new[] { "README", "README.txt", "LICENSE", "HISTORY.md", ".gitignore", ".git/config", "directory/.DS_Store", "handbook/.DS_Store" }) package.With(file, "Remark");
        Assert.Empty(Problems());
    }

    [Theory]
    [InlineData("Nur Text.\n", "handbook/umzug/en.md, line 1: must begin with front matter")]
    [InlineData("---\ntitle: Moving\n", "handbook/umzug/en.md, line 1: must begin with front matter")]
    [InlineData("", "handbook/umzug/en.md, line 1: must begin with front matter")]
    [InlineData("---\n---\nText\n", "handbook/umzug/en.md, front matter: is missing: 'title', 'translation'")]
    [InlineData("---\ntitle: Moving\ntranslation: { of: de, how: magic }\n---\n", "handbook/umzug/en.md, front matter, translation.how: must be one of original, human, machine")]
    [InlineData("---\ntitle: Moving\ncolour: red\ntranslation: { of: de, how: human }\n---\n", "handbook/umzug/en.md, front matter, colour: unknown field colour")]
    [InlineData("---\ntitle: Moving\norder: first\ntranslation: { of: de, how: human }\n---\n", "handbook/umzug/en.md, front matter, order: ")]
    [InlineData("---\ntitle: \"Moving\ntranslation: { of: de, how: human }\n---\n", "handbook/umzug/en.md, line ")]
    [InlineData("---\n- Moving\n---\n", "handbook/umzug/en.md, front matter")]
    [InlineData("---\nMoving\n---\n", "handbook/umzug/en.md, front matter")]
    [InlineData("---\ntitle: Moving\ntopic: arbeit\ntranslation: { of: de, how: human }\n---\n", "handbook/umzug/en.md, topic, services, sign-language, order, as-of: are not the same as in handbook/umzug/de.md")]
    [InlineData("---\ntitle: Moving\ntranslation: { of: klingon, how: human }\n---\n", "handbook/umzug/en.md, text, translation.of: 'klingon' is no language")]
    [InlineData("---\ntitle: \"\"\ntranslation: { of: de, how: human }\n---\n", "handbook/umzug/en.md, text, title: must not be empty")]
    public void Front_matter_that_is_wrong_is_named(string text, string problem)
    {
        package.With("handbook/umzug/en.md", text);
        OneProblem(problem);
    }

    [Theory]
    [InlineData("handbook/umzug/klingon.md")]
    [InlineData("handbook/umzug/xx.md")]
    [InlineData("handbook/umzug/en.MD")]
    [InlineData("handbook/umzug/notes.txt")]
    [InlineData("handbook/umzug.md")]
    [InlineData("handbook/umzug/old/en.md", "handbook/umzug/old/")]
    public void What_is_no_text_of_a_page_is_named(string file, string? named = null)
    {
        package.With(file, SmallTown.Page("Moving", "machine", "", "Text\n"));
        OneProblem($"{named ?? file}: is no text of a page; expected handbook/PAGE/LANGUAGE.md with a language code such as de, de-simple or en");
    }

    [Fact]
    public void A_page_without_a_text_is_named()
    {
        System.IO.Directory.CreateDirectory(package["handbook/arbeit"]);
        OneProblem("handbook/arbeit/: holds no text");
    }

    [Fact]
    public void A_page_in_a_language_that_the_municipality_does_not_name_is_named()
    {
        package.With("handbook/umzug/fr.md", SmallTown.Page("Déménager", "machine", "", "Texte\n"));
        OneProblem("handbook/umzug/fr.md, text, language: 'fr' is not among the languages of package.yaml");
        File.Delete(package["package.yaml"]);
        Assert.Empty(Problems());
    }

    [Fact]
    public void Nobody_is_told_that_a_page_is_missing_that_cannot_be_read()
    {
        package.With("handbook/arbeit/de.md", "---\ntitle: Arbeit\n");
        package.Replace("handbook/umzug/de.md", "service:anmeldung", "page:arbeit");
        OneProblem("handbook/arbeit/de.md, line 1: must begin with front matter");
    }

    [Theory]
    [InlineData("format: 1", "format: 2", "package.yaml, kleinstadt, format: this program reads format 1, not 2")]
    [InlineData("languages: [de, en, ar]", "languages: [de, en, xx]", "package.yaml, kleinstadt, languages: 'xx' is no language of the interface")]
    [InlineData("name: Kleinstadt }", "name: Kleinstadt, state: BY }", "package.yaml, kleinstadt, municipality.state: the public holidays of 'BY' are not known")]
    [InlineData("name: Kleinstadt }", "name: Kleinstadt, time-zone: Mars }", "package.yaml, kleinstadt, municipality.time-zone: 'Mars' is no time zone")]
    [InlineData("name: Kleinstadt }", "name: Kleinstadt, ars: 8115 }", "package.yaml, kleinstadt, municipality.ars: must have 12 digits")]
    [InlineData("format: 1", "format: eins", "package.yaml, format: ")]
    [InlineData("format: 1", "colour: red", "package.yaml, colour: unknown field colour")]
    [InlineData("name: Kleinstadt }", "name: Kleinstadt", "package.yaml, line ")]
    [InlineData("name: Kleinstadt }", "name: \" \" }", "package.yaml, kleinstadt, municipality.name: must not be empty")]
    [InlineData("name: Kleinstadt }", "}", "package.yaml, municipality: is missing: 'name'")]
    public void A_wrong_particular_of_the_municipality_is_named(string old, string changed, string problem)
    {
        package.Replace("package.yaml", old, changed);
        OneProblem(problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("Kleinstadt\n")]
    public void A_particulars_file_that_is_no_map_is_named(string text)
    {
        package.With("package.yaml", text);
        OneProblem("package.yaml: ");
    }

    [Theory]
    [InlineData("- { key: wohnen, icon: home, name: Wohnen }\n- { key: arbeit, icon: ../x, name: Arbeit }\n", "topics.yaml, record 'arbeit', icon: must be an icon's name")]
    [InlineData("- { key: wohnen, icon: home, name: Wohnen }\n- { key: arbeit, icon: home, name: { en: Work } }\n", "topics.yaml, record 'arbeit', name: the German text is missing")]
    [InlineData("- { key: wohnen\n- ]", "topics.yaml, line ")]
    public void A_wrong_topic_is_named(string text, string problem)
    {
        package.With("topics.yaml", text);
        Assert.Contains(Problems(), p => p.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        package.Replace("topics.yaml", "icon: home", "icon: HOME");
        package.With("referrals.json", "[");
        package.With("handbook/umzug/en.md", "x");
        Assert.Equal(3, Problems().Count);
    }

    [Fact]
    public async Task A_package_with_a_handbook_only_is_served()
    {
        using var handbook = new TemporaryFolder().With("handbook/willkommen/de.md", SmallTown.Page("Willkommen in Kleinstadt", "original", "", "## Hallo\n"));
        using var site = new RunningSite { Content = handbook.Path };
        var page = await site.Browser().GetStringAsync("/ar/seite/willkommen", TestContext.Current.CancellationToken);
        Assert.Contains("Willkommen in Kleinstadt", page, StringComparison.Ordinal);
        foreach (var path in new[] { "/de", "/de/themen", "/en/leistungen", "/de/impressum", "/de/suche?q=hallo", "/de/nicht-hier", "/de/wir-punkte" })
            Assert.Equal(System.Net.HttpStatusCode.OK, (await site.Browser().GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    public void Dispose()
    {
        package.Dispose();
        data.Dispose();
    }
}
