using System.Text;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Content;

/// <summary>Whatever is wrong in a package is named: file, line or record, field.</summary>
public sealed class PackageContentsTests : IDisposable
{
    private const string Fact = """ "fact": {"confidence": "high"} """;

    private readonly TemporaryFolder package = SmallTown.Create(), data = new();

    private IReadOnlyList<string> Problems() => Installation.OnSqlite(data).ProblemsOf(package.Path);

    private void OneProblem(params string[] parts)
    {
        var problem = Assert.Single(Problems());
        Assert.All(parts, p => Assert.Contains(p, problem, StringComparison.Ordinal));
    }

    private void Organizations(string records) => package.With("directory/organizations.json", records);

    [Fact]
    public void Nothing_is_wrong_in_a_good_package() => Assert.Empty(Problems());

    [Fact]
    public void Broken_JSON_is_named_with_its_line()
    {
        package.With("referrals.json", "[\n  {\"key\": \"rente\",\n   \"body\": }\n]");
        OneProblem("referrals.json, line 3: is not valid JSON here");
    }

    [Theory]
    [InlineData("{}", "must be a list of records")]
    [InlineData("null", "must be a list of records")]
    [InlineData("\"a\"", "must be a list of records")]
    [InlineData("", "line 1: is not valid JSON here")]
    [InlineData("[null]", "record 1: a record must not be null")]
    [InlineData("[7]", "record 1")]
    [InlineData("[[]]", "record 1")]
    public void A_file_without_records_is_named(string content, string problem)
    {
        package.With("referrals.json", content);
        OneProblem("referrals.json", problem);
    }

    [Theory]
    [InlineData(""" "kind": "office" """, "record 'a', kind: must be one of municipality, municipal-office, ")]
    [InlineData(""" "kind": 3 """, "record 'a', kind")]
    [InlineData(""" "kind": "ngo", "phones": "112" """, "record 'a', phones: has a value of the wrong kind")]
    [InlineData(""" "kind": "ngo", "description": 5 """, "record 'a', description: expected a text")]
    [InlineData(""" "kind": "ngo", "description": {"en": "x"} """, "record 'a', description: the German text is missing")]
    [InlineData(""" "kind": "ngo", "colour": "red" """, "record 'a', colour: unknown field colour")]
    [InlineData(""" "colour": "red" """, "record 'a'")]
    [InlineData(""" "kind": null """, "record 'a', kind")]
    [InlineData(""" "kind": "ngo", "topics": null """, "record 'a', topics")]
    [InlineData(""" "kind": "ngo", "schedules": [{"rules": [{"days": ["mo"], "opens": "8 Uhr", "closes": "12:00"}], "fact": {"confidence": "high"}}] """, "schedules[0].rules[0].opens: expected a time such as 08:30")]
    [InlineData(""" "kind": "ngo", "schedules": [{"validFrom": "1.5.2026", "fact": {"confidence": "high"}}] """, "schedules[0].validFrom: expected a date such as 2026-11-22")]
    public void A_wrong_field_is_named_with_its_record(string fields, string problem)
    {
        package.With("directory/organizations.json", $$"""[{"key": "a", "name": "A", {{fields}}, {{Fact}}}]""");
        Assert.Contains(Problems(), p => p.StartsWith("directory/organizations.json, ", StringComparison.Ordinal) && p.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_field_is_named_with_its_record()
    {
        Organizations("""[{"key": "a", "name": "A"}]""");
        Assert.Contains("directory/organizations.json, record 'a': is missing: 'kind', 'fact'", Problems());
    }

    [Fact]
    public void A_record_without_a_key_is_named_by_its_number()
    {
        package.With("referrals.json", $$"""[{"notOffered": "x", {{Fact}}}]""");
        OneProblem("referrals.json, record 1: is missing: 'key'");
    }

    [Fact]
    public void A_field_that_stands_twice_is_named()
    {
        package.With("referrals.json", $$"""[{"key": "a", "key": "b", "notOffered": "x", "body": "y", {{Fact}}}]""");
        OneProblem("referrals.json, record 1", "the field 'key' stands twice");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_named()
    {
        package.With("referrals.json", $$"""[{"key": "a", "notOffered": "\ud800", "body": "y", {{Fact}}}]""");
        OneProblem("referrals.json, record 'a': holds an escape such as \\ud800 that is no character");
        package.With("referrals.json", $$"""[{"key": "\ud800", "notOffered": "x", "body": "y", {{Fact}}}]""");
        OneProblem("referrals.json, record 1");
    }

    [Fact]
    public void A_text_may_hold_the_separators_of_lines_that_are_none_here()
    {
        package.With("referrals.json", $$"""[{"key": "a", "notOffered": "x{{'\u2028'}}y{{'\u0085'}}z", "body": "y", {{Fact}}}]""");
        Assert.Empty(Problems());
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_named()
    {
        package.With("referrals.json", Encoding.Latin1.GetBytes("[\"Böblingen\"]"));
        OneProblem("referrals.json: is not UTF-8 text");
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_welcome()
    {
        foreach (var file in new[] { "referrals.json", "topics.yaml", "package.yaml", "handbook/umzug/de.md" })
            package.With(file, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(File.ReadAllText(package[file]).Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Assert.Empty(Problems());
    }

    [Fact]
    public void A_huge_file_is_named_and_not_read()
    {
        package.With("referrals.json", new byte[20 * 1024 * 1024 + 1]);
        OneProblem("referrals.json: is larger than 20 MB");
    }

    [Theory]
    [InlineData("Umlaut-ä")]
    [InlineData("Gross")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("")]
    [InlineData("a/../b")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhi")]
    public void A_key_has_its_letters_and_its_length(string key)
    {
        package.With("referrals.json", $$"""[{"key": "{{key}}", "notOffered": "x", "body": "y", {{Fact}}}]""");
        OneProblem("referrals.json", "key: must consist of a-z, 0-9 and hyphens, at most 80 characters");
    }

    [Fact]
    public void A_key_that_stands_twice_is_named()
    {
        package.Replace("topics.yaml", "key: arbeit", "key: wohnen");
        Assert.Contains("topics.yaml, record 'wohnen', key: stands twice", Problems());
    }

    [Theory]
    [InlineData(""" "name": " " """, "name: must not be empty")]
    [InlineData(""" "name": "A", "parent": "a" """, "parent: an organization is no part of itself")]
    [InlineData(""" "name": "A", "reviewed": ["xx"] """, "reviewed: 'xx' is no language; expected a code such as en or ar")]
    [InlineData(""" "name": "A", "languages": ["de", "klingon-lang-xx"] """, "languages: 'klingon-lang-xx' is no language")]
    [InlineData(""" "name": "A", "description": {"de": "a", "xx": "b"} """, "description: 'xx' is no language")]
    [InlineData(""" "name": "A", "emails": ["not an email"] """, "emails: 'not an email' is not an e-mail address")]
    [InlineData(""" "name": "A", "emails": ["a@b"] """, "emails: 'a@b' is not an e-mail address")]
    [InlineData(""" "name": "A", "formerKeys": ["b"] """, "formerKeys: there is a record 'b': its address cannot lead elsewhere")]
    [InlineData(""" "name": "A", "schedules": [{"rules": [{"days": ["mo"], "opens": "10:00", "closes": "09:00"}], "fact": {"confidence": "high"}}] """, "schedules[0]: 10:00 to 09:00 ends before it begins")]
    [InlineData(""" "name": "A", "schedules": [{"exceptions": [{"date": "2026-12-24", "opens": "10:00", "closes": "10:00"}], "fact": {"confidence": "high"}}] """, "schedules[0]: 10:00 to 10:00 ends before it begins")]
    public void A_slip_of_the_pen_is_named(string fields, string problem)
    {
        using var organizations = new TemporaryFolder()
            .With("directory/organizations.json", $$"""[{"key": "a", "kind": "ngo", {{fields}}, {{Fact}}}, {"key": "b", "name": "B", "kind": "ngo", {{Fact}}}]""");
        Assert.StartsWith($"directory/organizations.json, record 'a', {problem}", Assert.Single(Installation.OnSqlite(data).ProblemsOf(organizations.Path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("18:00", "05:45")]
    [InlineData("00:00", "24:00")]
    public void Hours_may_run_past_midnight(string opens, string closes)
    {
        using var organizations = new TemporaryFolder().With("directory/organizations.json",
            $$"""[{"key": "a", "name": "A", "kind": "ngo", "languages": ["kmr", "sr-Latn"], "schedules": [{"rules": [{"days": ["mo"], "opens": "{{opens}}", "closes": "{{closes}}"}], {{Fact}}}], {{Fact}}}]""");
        Assert.Empty(Installation.OnSqlite(data).ProblemsOf(organizations.Path));
    }

    [Theory]
    [InlineData("2099-01-01")]
    [InlineData("2099-01")]
    [InlineData("2099")]
    public void A_source_cannot_speak_of_the_future(string asOf)
    {
        package.Replace("referrals.json", "\"source\": null", $"\"asOf\": \"{asOf}\"");
        OneProblem($"referrals.json, record 'rente', fact.asOf: {asOf} lies in the future");
    }

    [Theory]
    [InlineData("topics.yaml")]
    [InlineData("directory/organizations.json")]
    public void Nobody_is_told_that_there_is_no_such_record_when_its_file_cannot_be_read(string file)
    {
        package.With(file, Encoding.Latin1.GetBytes("Böblingen"));
        OneProblem($"{file}: is not UTF-8 text");
    }

    [Fact]
    public void Nobody_is_told_that_a_record_is_missing_that_cannot_be_read()
    {
        package.Replace("directory/organizations.json", "municipal-office", "office");
        OneProblem("directory/organizations.json, record 'rathaus', kind: must be one of municipality, municipal-office, ");
        package.Replace("directory/services.json", "\"responsible\": \"museum\"", "\"responsible\": \"nirgends\"");
        Assert.Equal(2, Problems().Count);
    }

    [Theory]
    [InlineData("directory/organizations.json", "\"topics\": [\"arbeit\"]", "\"topics\": [\"nirgends\"]", "record 'museum', topics: there is no topic 'nirgends'")]
    [InlineData("directory/organizations.json", "\"markt\"", "\"nirgends\"", "record 'rathaus', locations: there is no location 'nirgends'")]
    [InlineData("directory/services.json", "\"responsible\": \"museum\"", "\"responsible\": \"nirgends\"", "record 'fuehrung', responsible: there is no organization 'nirgends'")]
    [InlineData("directory/closures.json", "[\"museum\"]", "[\"nirgends\"]", "record 'brueckentag', organizations: there is no organization 'nirgends'")]
    [InlineData("service-points.json", "\"markt\"", "\"nirgends\"", "record 'treff', location: there is no location 'nirgends'")]
    [InlineData("referrals.json", "\"body\"", "\"referTo\": [\"nirgends\"], \"body\"", "record 'rente', referTo: there is no organization 'nirgends'")]
    [InlineData("referrals.json", "\"source\": null", "\"owner\": \"nirgends\"", "record 'rente', fact.owner: there is no organization 'nirgends'")]
    [InlineData("referrals.json", "\"source\": null", "\"source\": \"javascript:alert(1)\"", "record 'rente', fact.source: 'javascript:alert(1)' is not an address")]
    [InlineData("handbook/umzug/de.md", "topic: wohnen", "topic: nirgends", "front matter, topic: there is no topic 'nirgends'")]
    [InlineData("handbook/umzug/de.md", "[anmeldung]", "[nirgends]", "front matter, services: there is no service 'nirgends'")]
    [InlineData("handbook/umzug/de.md", "(service:anmeldung)", "(service:nirgends)", "text, link: 'service:nirgends' leads nowhere")]
    [InlineData("handbook/umzug/en.md", "(service:anmeldung)", "(javascript:alert(1))", "text, link: 'javascript:alert(1)' leads nowhere")]
    public void A_reference_that_leads_nowhere_is_named(string file, string old, string changed, string problem)
    {
        package.Replace(file, old, changed);
        OneProblem(file, problem);
    }

    public void Dispose()
    {
        package.Dispose();
        data.Dispose();
    }
}
