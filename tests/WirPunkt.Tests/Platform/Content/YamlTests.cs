using System.Text.Json.Nodes;
using FsCheck.Fluent;

namespace WirPunkt.Platform.Content;

public sealed class YamlTests
{
    private static void ReadsBack(string json)
    {
        var text = Yaml.Write(JsonNode.Parse(json)!);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), Yaml.Read(text)), $"{json} became\n{text}");
    }

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("true")]
    [InlineData("False")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("0800")]
    [InlineData("1e3")]
    [InlineData("112")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("- a")]
    [InlineData("? a")]
    [InlineData("{a}")]
    [InlineData("[a]")]
    [InlineData("*a")]
    [InlineData("&a")]
    [InlineData("!a")]
    [InlineData("@a")]
    [InlineData("%a")]
    [InlineData("`a`")]
    [InlineData("\"a\"")]
    [InlineData("'a'")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\n")]
    [InlineData("a\n\nb\n")]
    [InlineData("a\tb")]
    [InlineData("---")]
    [InlineData("...")]
    [InlineData("Das ist ein Satz.")]
    [InlineData("Und so weiter...")]
    [InlineData("ü \u00a0 „ע\u2068\u2069 العمل")]
    [InlineData("\u0085\u2028\u2029\uFEFF\u0001\u007f")]
    [InlineData("👍")]
    public void Any_string_reads_back_as_it_was(string text)
    {
        var json = JsonValue.Create(text).ToJsonString();
        ReadsBack(json);
        ReadsBack($"[{json}, {{\"a\": {json}}}]");
        ReadsBack($"{{{json}: \"a\", \"last\": {json}}}");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"a": [], "b": {}, "c": null, "d": true, "e": false}""")]
    [InlineData("""[[["a"]], [{"b": {"c": ["d"]}}]]""")]
    public void Lists_maps_and_values_read_back(string json) => ReadsBack(json);

    [Fact]
    public void Any_list_of_strings_reads_back() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<FsCheck.NonNull<string>[]>(strings =>
    {
        var list = new JsonArray([.. strings.Select(s => (JsonNode)JsonValue.Create(WellFormed(s.Get)))]);
        return JsonNode.DeepEquals(list, Yaml.Read(Yaml.Write(list)));
    }));

    [Fact]
    public void A_number_keeps_its_zeros() => Assert.Equal("0800", Yaml.Read("number: 0800")!["number"]!.GetValue<string>());

    [Fact]
    public void No_is_a_word_not_a_refusal() => Assert.Equal("no", Yaml.Read("a: no")!["a"]!.GetValue<string>());

    [Theory]
    [InlineData("")]
    [InlineData("# only a remark\n")]
    public void Nothing_reads_as_nothing(string text) => Assert.Null(Yaml.Read(text));

    [Theory]
    [InlineData("a: b\nc: [d\n", 2)]
    [InlineData("a: b\n\n  c: d\n", 3)]
    [InlineData("a: \"b\n", 1)]
    [InlineData("a: b\na: c\n", 2)]
    [InlineData("a: b\n\tc: d\n", 1)]
    [InlineData("? [a, b]\n: c\n", 1)]
    [InlineData("a: &x b\nc: *y\n", 2)]
    public void What_is_no_YAML_is_told_with_its_line(string text, long line)
    {
        var problem = Assert.Throws<YamlProblemException>(() => Yaml.Read(text));
        Assert.InRange(problem.Line, line, line + 1);
    }

    [Theory]
    [InlineData("a: &x [*x]")]
    [InlineData("a: &x b\nc: *x")]
    public void A_text_that_refers_to_itself_is_refused(string text) => Assert.Throws<YamlProblemException>(() => Yaml.Read(text));

    [Fact]
    public void Endless_nesting_is_refused() => Assert.Throws<YamlProblemException>(() => Yaml.Read(new string('[', 100_000)));

    [Fact]
    public void Garbage_is_read_or_refused_but_never_ends_the_program()
    {
        const string hostile = "abc:-?[]{},&*!|>'\"%@`# \n\t\\ud80\0~.\u2028";
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements(hostile.ToCharArray()).ArrayOf().Select(c => new string(c)).Resize(200).ToArbitrary(), text =>
        {
            try
            {
                Yaml.Read(text);
            }
            catch (YamlProblemException)
            {
                // refused
            }
        }));
    }

    /// <summary>Half a surrogate pair is no text; no file can hold one.</summary>
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
}
