using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.Platform.Commands;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>What the guides name is there: pictures, addresses, commands, settings, other documents.</summary>
public sealed partial class GuidesTests(SiteInBrowser site)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "guides");

    /// <summary>One to two printed pages: words.</summary>
    private const int Longest = 800;

    public static TheoryData<string> Guides { get; } = [.. System.IO.Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private static string Read(string guide) => File.ReadAllText(Path.Combine(Folder, guide));

    [Fact]
    public void There_is_one_for_each_and_README_leads_to_them()
    {
        Assert.Equal(["administration.md", "auswertung.md", "fachamt.md", "lotsen.md", "neue-stadt.md", "projektleitung.md", "redaktion.md", "uebersetzung.md"], Guides.Select(g => g.Data));
        Assert.Contains("(docs/guides)", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_is_taken_by_a_test_and_every_picture_is_used()
    {
        var used = Guides.SelectMany(g => Picture().Matches(Read(g.Data))).ToList();
        Assert.Equal(GuidePicturesTests.Names.Order(StringComparer.Ordinal), used.Select(p => p.Groups["name"].Value).Order(StringComparer.Ordinal));
        Assert.All(used, p => Assert.True(p.Groups["alt"].Value.Length > 20, $"{p.Groups["name"].Value} has no description"));
    }

    [Theory, MemberData(nameof(Guides))]
    public void Every_address_is_one_of_the_program(string guide)
    {
        var patterns = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => new TemplateMatcher(TemplateParser.Parse(ConstraintOf().Replace(e.RoutePattern.RawText!, "}").TrimStart('/')), [])).ToList();
        var named = Address().Matches(Read(guide)).Select(m => m.Groups[1].Value).Where(a => a != "/konto/verwaltung/zurueck").ToList(); // only there with a provider
        Assert.NotEmpty(named);
        Assert.All(named, address => Assert.True(patterns.Any(p => p.TryMatch(address, [])), $"{guide}: {address} does not exist"));
    }

    [Theory, MemberData(nameof(Guides))]
    public void Every_command_setting_and_document_is_there(string guide)
    {
        var text = Read(guide);
        Assert.All(Command().Matches(text).Select(m => m.Value), c => Assert.Contains(c, CommandLine.Help, StringComparison.Ordinal));
        Assert.All(Setting().Matches(text).Select(m => m.Value), s => Assert.Contains(s, CommandLine.Help, StringComparison.Ordinal));
        Assert.All(Document().Matches(text).Select(m => m.Groups[1].Value), d => Assert.True(File.Exists(Path.Combine(Folder, d)), $"{guide}: {d} does not exist"));
        Assert.InRange(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 200, Longest);
    }

    [Fact]
    public void The_administrators_guide_names_every_setting()
    {
        var guide = Read("administration.md");
        Assert.All(Setting().Matches(CommandLine.Help).Select(m => m.Value), s => Assert.Contains($"`{s}`", guide, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"!\[(?<alt>[^\]]*)\]\(\.\./images/guides/(?<name>[^)]+)\.png\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"`(/(?:team|konto)[\w/.-]*)`")]
    private static partial Regex Address();

    /// <summary>What a part of an address must be like: the language of a public page.</summary>
    [GeneratedRegex(@":\w+\}")]
    private static partial Regex ConstraintOf();

    [GeneratedRegex("WirPunkt [a-z][a-z-]+")]
    private static partial Regex Command();

    [GeneratedRegex("WIRPUNKT_[A-Z_]*[A-Z]|ConnectionStrings__WirPunkt|ASPNETCORE_URLS")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\]\(([\w./-]+)\)")]
    private static partial Regex Document();
}
