using System.Diagnostics;
using System.Text.RegularExpressions;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Commands;

/// <summary>The commands of the executable, run as an administrator runs them.</summary>
public sealed partial class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder data = new(), package = SmallTown.Create();

    private string? connection;

    private async Task<(int Code, string Out, string Error)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WirPunkt.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data.Path,
        };
        start.Environment["WIRPUNKT_DATA"] = data["data"];
        start.Environment["WIRPUNKT_CONTENT"] = package.Path;
        start.Environment["ConnectionStrings__WirPunkt"] = connection;
        using var process = Process.Start(start)!;
        var (text, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await text, await error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public async Task Help_names_every_command_and_setting(string argument)
    {
        var (code, text, _) = await Run(argument);
        Assert.Equal(0, code);
        Assert.All(["import FOLDER", "export FOLDER", "check [FOLDER]", "--language-details", "report content [FOLDER]", "report work-list [FOLDER]", "WIRPUNKT_DATA", "WIRPUNKT_CONTENT", "WIRPUNKT_URL", "ConnectionStrings__WirPunkt"], w => Assert.Contains(w, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_is_made_with_a_link_that_is_a_new_one_each_time()
    {
        var (code, text, error) = await Run("create-admin", "lena@example.org");
        Assert.Equal((0, ""), (code, error));
        Assert.Matches("\nhttp://localhost:5080/konto/link/[0-9a-f]{32}[A-Za-z0-9_-]{43}\n$", text);
        var again = await Run("create-admin", "LENA@example.org");
        Assert.Equal(0, again.Code);
        Assert.NotEqual(text, again.Out);
        Assert.Equal(text.Split('/')[^1][..32], again.Out.Split('/')[^1][..32]);
    }

    [Theory]
    [InlineData("lena")]
    [InlineData("Lena <lena@example.org>")]
    [InlineData("lena@example.org ")]
    public async Task What_is_no_address_makes_no_administrator(string address)
    {
        var (code, text, error) = await Run("create-admin", address);
        Assert.Equal((2, ""), (code, text));
        Assert.Contains("is no e-mail address", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_package_is_found_good()
    {
        var (code, text, error) = await Run("check", package.Path);
        Assert.Equal((0, ""), (code, error));
        Assert.EndsWith($"{package.Path}: 14 records, nothing wrong\n", text, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("check")).Code);
        Assert.False(System.IO.Directory.Exists(data["data/wirpunkt.db"]));
    }

    [Fact]
    public async Task What_the_municipality_has_not_said_yet_is_a_hint_and_no_problem()
    {
        package.Replace("package.yaml", "languages:", "legal: { imprint: { email: rathaus@kleinstadt.de, vat-id: \"\" } }\nlanguages:");
        var (code, text, _) = await Run("check", package.Path);
        Assert.Equal(0, code);
        Assert.Contains("Hint: package.yaml, kleinstadt, legal.imprint.represented-by: not known yet\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("legal.imprint.email", text, StringComparison.Ordinal);
        Assert.DoesNotContain("legal.imprint.vat-id", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_place_behind_a_hint_about_language_is_named_where_somebody_asks()
    {
        package.Replace("package.yaml", "[de, en, ar]", "[de, de-simple, en, ar]");
        package.With("handbook/umzug/de-simple.md", SmallTown.Page("Umzug", "machine", "", "Warten Sie nicht.\n"));
        Assert.DoesNotContain("Detail:", (await Run("check", package.Path)).Out, StringComparison.Ordinal);
        foreach (var arguments in new[] { new[] { "check", package.Path, "--language-details" }, ["check", "--language-details", package.Path], ["check", "--language-details"] })
        {
            var (code, text, _) = await Run(arguments);
            Assert.Equal(0, code);
            Assert.Contains("Detail: handbook/umzug/de-simple.md, text, line 1 of the text: hint, negation: »Warten Sie nicht.«", text, StringComparison.Ordinal);
            Assert.Contains("Detail: directory/services.json, record 'fuehrung', name: not translated into de-simple, en, ar", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("content", "# What the content holds\n")]
    [InlineData("work-list", "# Was noch zu klären ist\n")]
    public async Task A_report_is_printed(string report, string heading)
    {
        var (code, text, error) = await Run("report", report, package.Path);
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith(heading, text, StringComparison.Ordinal);
        Assert.Equal(text, (await Run("report", report)).Out);
    }

    [Fact]
    public async Task A_bad_package_is_found_bad_with_everything_that_is_wrong()
    {
        package.With("referrals.json", "[{}]").Replace("topics.yaml", "icon: home", "icon: HOME");
        var (code, text, error) = await Run("check", package.Path);
        Assert.Equal(1, code);
        Assert.DoesNotContain("nothing wrong", text, StringComparison.Ordinal);
        Assert.Contains("topics.yaml, record 'wohnen', icon: must be an icon's name", error, StringComparison.Ordinal);
        Assert.Contains("referrals.json, record 1: is missing: 'key', 'notOffered', 'fact'", error, StringComparison.Ordinal);
        Assert.EndsWith("2 problems, nothing was loaded\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_imported_can_be_exported()
    {
        Assert.Contains("14 added, 0 updated, 0 removed, 0 unchanged, 0 kept", (await Run("import", package.Path)).Out, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 updated, 0 removed, 14 unchanged, 0 kept", (await Run("import", package.Path)).Out, StringComparison.Ordinal);
        var (code, text, _) = await Run("export", data["out"]);
        Assert.Equal((0, $"{data["out"]}: 14 records written\n"), (code, text));
        Assert.Equal(0, (await Run("check", data["out"])).Code);

        var (again, _, error) = await Run("export", data["out"]);
        Assert.Equal(1, again);
        Assert.Contains("is not empty: nothing written", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_for_a_translator_goes_out_and_comes_back()
    {
        await Run("import", package.Path);
        Assert.Equal((0, $"{data["a.xlf"]}: 1 pages written\n"), await Said("xliff", "export", "--lang", "en", "--topic", "wohnen", "--version", "2.1", data["a.xlf"]));
        Assert.Contains("is there already", (await Run("xliff", "export", "--lang", "en", data["a.xlf"])).Error, StringComparison.Ordinal);
        data.Replace("a.xlf", "<target>Moving</target>", "<target>Moving house</target>");
        Assert.Equal((0, $"{data["a.xlf"]}: Pages taken over: 1, unchanged: 0, not taken over: 0.\n"), await Said("xliff", "import", data["a.xlf"]));
        Assert.Equal((0, $"{data["a.xlf"]}: Pages taken over: 0, unchanged: 1, not taken over: 0.\n"), await Said("xliff", "import", data["a.xlf"]));

        data.Replace("a.xlf", "handbook/umzug/", "handbook/fort/");
        var (code, _, error) = await Run("xliff", "import", data["a.xlf"]);
        Assert.Equal((1, $"fort: not taken over\nfort: There is no such page (any more).\n{data["a.xlf"]}: Pages taken over: 0, unchanged: 0, not taken over: 1.\n"), (code, error));
    }

    private async Task<(int Code, string Out)> Said(params string[] arguments)
    {
        var (code, text, _) = await Run(arguments);
        return (code, text);
    }

    [Theory]
    [InlineData("--lang names no language", "export", "--lang", "de-simple", "x.xlf")]
    [InlineData("There is no such page", "export", "--lang", "en", "--page", "fort", "x.xlf")]
    [InlineData("there is no such file", "import", "x.xlf")]
    public async Task What_cannot_be_exchanged_is_refused_with_the_reason(string reason, params string[] arguments)
    {
        await Run("import", package.Path);
        var (code, _, error) = await Run(["xliff", .. arguments]);
        Assert.Equal(1, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_package_is_not_imported()
    {
        package.With("referrals.json", "[");
        var (code, _, error) = await Run("import", package.Path);
        Assert.Equal(1, code);
        Assert.Contains("referrals.json, line 1: is not valid JSON here", error, StringComparison.Ordinal);
        Assert.Equal(1, (await Run("import", data["nowhere"])).Code);
    }

    [Theory]
    [InlineData("import", "Host=127.0.0.1;Port=1;Username=nobody")]
    [InlineData("export", "Host=127.0.0.1;Port=1;Username=nobody")]
    [InlineData("import", "Hst=127.0.0.1")]
    [InlineData("export", "nonsense")]
    public async Task A_database_that_cannot_be_reached_is_said_in_one_line(string command, string to)
    {
        connection = to;
        StoppedInOneLine(await Run(command, package.Path), "The database cannot be used: ");
    }

    [Theory]
    [InlineData("import")]
    [InlineData("export")]
    public async Task A_data_folder_that_cannot_be_made_is_said_in_one_line(string command)
    {
        data.With("data", "a file in its place");
        StoppedInOneLine(await Run(command, package.Path), "A folder cannot be used: ");
    }

    private static void StoppedInOneLine((int Code, string Out, string Error) answer, string reason)
    {
        Assert.Equal((1, ""), (answer.Code, answer.Out));
        Assert.StartsWith("Stopped: " + reason, answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, answer.Error.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("export", "a", "b")]
    [InlineData("delete-everything")]
    [InlineData("report")]
    [InlineData("report", "everything")]
    [InlineData("-x")]
    [InlineData("xliff")]
    [InlineData("xliff", "export", "--lang")]
    [InlineData("xliff", "export", "--lang", "en", "--version", "3", "a.xlf")]
    [InlineData("xliff", "export", "--language", "en", "a.xlf")]
    [InlineData("xliff", "import")]
    public async Task What_is_no_command_is_said_not_to_be_understood(params string[] arguments)
    {
        var (code, text, error) = await Run(arguments);
        Assert.Equal((2, ""), (code, text));
        Assert.StartsWith($"Not understood: {string.Join(' ', arguments)}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_setting_that_the_readme_or_the_program_names_stands_in_the_help()
    {
        var (_, help, _) = await Run("--help");
        string[] sources = [Path.Combine(Repository.Root, "README.md"), .. System.IO.Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "WirPunkt"), "*.cs", SearchOption.AllDirectories)];
        var named = sources.SelectMany(f => Setting().Matches(File.ReadAllText(f)).Select(m => m.Value)).Distinct().ToList();
        Assert.True(named.Count > 12);
        Assert.All(named, setting => Assert.Contains(setting, help, StringComparison.Ordinal));
    }

    [GeneratedRegex("WIRPUNKT_[A-Z]+(?:_[A-Z]+)*")]
    private static partial Regex Setting();

    public void Dispose()
    {
        data.Dispose();
        package.Dispose();
    }
}
