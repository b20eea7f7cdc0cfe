using System.Text.RegularExpressions;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Languages;

/// <summary>Source and texts name the same keys. A key built with <c>$"prefix.{x}"</c> counts as its prefix.</summary>
public sealed partial class TextKeysTests
{
    private static readonly HashSet<string> Keys = [.. new TextLibrary().All(Language.German).Keys.Select(k => k.Split('#')[0])];

    private static readonly IReadOnlyList<(string File, string Text)> Sources =
    [
        .. System.IO.Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "WirPunkt"), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal) && !f.Contains("/node_modules/", StringComparison.Ordinal))
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f))),
    ];

    [Fact]
    public void Every_key_that_the_source_asks_for_exists()
    {
        var asked = Sources.SelectMany(s => Asked().Matches(s.Text).Select(m => (s.File, Key: m.Groups[1].Value))).ToList();
        Assert.True(asked.Count > 50, "the scan finds the keys");
        Assert.All(asked, a => Assert.True(Keys.Contains(a.Key), $"{a.File}: {a.Key}"));
    }

    [Fact]
    public void Every_beginning_of_a_key_that_the_source_builds_on_begins_a_key()
    {
        var asked = Sources.SelectMany(s => AskedByPrefix().Matches(s.Text).Select(m => (s.File, Prefix: m.Groups[1].Value))).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, a => Assert.True(Keys.Any(k => k.StartsWith(a.Prefix, StringComparison.Ordinal)), $"{a.File}: {a.Prefix}"));
    }

    [Fact]
    public void No_text_is_there_that_nobody_asks_for()
    {
        var literals = Sources.SelectMany(s => Literal().Matches(s.Text)).Select(m => m.Groups[1].Value).ToHashSet();
        var prefixes = Sources.SelectMany(s => Prefix().Matches(s.Text)).Select(m => m.Groups[1].Value).Concat(Sources.SelectMany(s => Wordings().Matches(s.Text)).Select(m => m.Groups[1].Value + ".")).ToHashSet();
        Assert.DoesNotContain(Keys, k => !literals.Contains(k) && !prefixes.Any(p => k.StartsWith(p, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"(?:\bT|[tT]exts|\.Count)(?:\[|\()""([a-z][a-z0-9.-]*\.[a-z0-9.-]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?:\bT|[tT]exts)\[\$""([a-z][a-z0-9-]*\.[a-z0-9.-]*)\{")]
    private static partial Regex AskedByPrefix();

    [Fact]
    public void Every_rule_that_a_record_may_break_has_its_wording_and_every_wording_its_rule()
    {
        var rules = Sources.SelectMany(s => Rule().Matches(s.Text)).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.True(rules.Count > 50);
        Assert.All(rules, r => Assert.Contains($"problem.{r}", Keys));
        string[] built = ["no-organization", "no-topic", "no-location", "wrong-kind", "choose", "number", "date", "partial-date", "time", "picture-without-text"];
        Assert.Empty(Keys.Where(k => k.StartsWith("problem.", StringComparison.Ordinal)).Select(k => k["problem.".Length..]).Except(rules).Except(built));
    }

    [GeneratedRegex(@"FieldProblem\.Of\([^,]+, ""([a-z-]+)""")]
    private static partial Regex Rule();

    [GeneratedRegex(@"ReadyWordings\(""([a-z-]+)""\)")]
    private static partial Regex Wordings();

    [GeneratedRegex(@"""([a-z][a-z0-9-]*\.[a-z0-9.-]+)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$""([a-z][a-z0-9-]*\.[a-z0-9.-]*)\{")]
    private static partial Regex Prefix();
}
