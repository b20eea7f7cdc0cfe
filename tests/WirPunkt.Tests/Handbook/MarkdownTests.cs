using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FsCheck;
using FsCheck.Fluent;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook;

public sealed class MarkdownTests
{
    private static IHtmlDocument Html(string body) => StarterSite.Parsed(Markdown.ToHtml(body, LinkTo).Value);

    private static string? LinkTo(string scheme, string key) => (scheme, key) is ("service", "anmeldung") ? "/de/leistung/anmeldung" : null;

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Text <script>alert(1)</script> Text")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"javascript:alert(1)\" onclick=\"x()\">Text</a>")]
    [InlineData("<iframe src=\"https://example.org\"></iframe>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("| a |\n|---|\n| <script>x</script> |")]
    [InlineData("## <b onmouseover=x>Text</b>")]
    public void HTML_comes_out_as_text(string body)
    {
        var page = Html(body);
        IsHarmless(page);
        Assert.Contains("<", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Text](javascript:alert(1))")]
    [InlineData("[Text](JaVaScRiPt:alert(1))")]
    [InlineData("[Text](java&#x0A;script:alert(1))")]
    [InlineData("[Text](&#106;avascript:alert(1))")]
    [InlineData("[Text](<javascript:alert(1)>)")]
    [InlineData("[Text](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[Text](vbscript:x)")]
    [InlineData("[Text](file:///etc/passwd)")]
    [InlineData("[Text](//example.org)")]
    [InlineData("[Text](/de/team)")]
    [InlineData("[Text](service:gibt-es-nicht)")]
    [InlineData("[Text](service:)")]
    [InlineData("[Text](unknown:anmeldung)")]
    [InlineData("[Text]()")]
    [InlineData("[Text][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("![Text](https://example.org/x.png)")]
    [InlineData("![Text](javascript:alert(1))")]
    public void A_link_that_leads_nowhere_good_leaves_its_words(string body)
    {
        var page = Html(body);
        IsHarmless(page);
        Assert.Empty(page.QuerySelectorAll("a, img"));
        Assert.Equal("Text", page.Body!.TextContent.Trim());
    }

    [Theory]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("<file:///etc/passwd>")]
    public void An_address_in_angle_brackets_is_followed_only_when_it_is_harmless(string body)
    {
        var page = Html(body);
        Assert.Empty(page.QuerySelectorAll("a"));
        Assert.Equal(body[1..^1], page.Body!.TextContent.Trim());
        Assert.Equal("https://example.org/", Html("<https://example.org/>").QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("[Anmelden](service:anmeldung)", "/de/leistung/anmeldung")]
    [InlineData("[Seite](https://example.org/a?b=c&d=e)", "https://example.org/a?b=c&d=e")]
    [InlineData("[Post](mailto:a@example.org)", "mailto:a@example.org")]
    [InlineData("[115](tel:115)", "tel:115")]
    public void A_good_link_leads_there(string body, string address)
    {
        var link = Html(body).QuerySelector("a")!;
        Assert.Equal((address, "kern-link"), (link.GetAttribute("href"), link.ClassName));
        Assert.Equal(address.StartsWith("http", StringComparison.Ordinal) ? "noopener external" : null, link.GetAttribute("rel"));
    }

    [Fact]
    public void The_title_of_a_link_cannot_leave_its_quotes() => IsHarmless(Html("[a](https://example.org '\" onmouseover=\"alert(1)')"));

    [Fact]
    public void A_link_keeps_what_is_bold_in_its_words_when_it_leads_nowhere() =>
        Assert.Equal("Bold words", Html("[**Bold** words](service:nowhere)").QuerySelector("p")!.TextContent);

    [Fact]
    public void Headings_begin_below_the_title_of_the_page()
    {
        var page = Html("# Eins\n\n## Zwei\n\n### Drei\n\n###### Sechs\n\nSetext\n===\n");
        Assert.Equal(["H2", "H2", "H3", "H4", "H2"], page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.TagName));
    }

    [Fact]
    public void Lists_tables_and_paragraphs_wear_the_classes_of_the_design()
    {
        var page = Html("Text\n\n* a\n\n1. b\n\n| c |\n|---|\n| d |\n");
        Assert.NotNull(page.QuerySelector("p.kern-body"));
        Assert.NotNull(page.QuerySelector("ul.kern-list--bullet"));
        Assert.NotNull(page.QuerySelector("ol.kern-list--number"));
        Assert.NotNull(page.QuerySelector("table.kern-table"));
    }

    [Fact]
    public void For_the_search_only_words_remain()
    {
        var text = Markdown.ToPlainText("## Titel\n\n[Anmelden](service:anmeldung) **im** Amt\n");
        Assert.Equal(["Titel", "Anmelden", "im", "Amt"], text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void No_text_brings_a_script_into_the_page()
    {
        string[] pieces = ["[", "]", "(", ")", "<", ">", "!", "javascript:", "alert(1)", "\"", "'", "<script>", "onload=", "&#x0A;", "\n", "\n\n", "* ", "# ", "| ", "`", "~~~", "\\", " ", "a", "https://x.de", "[1]: ", "\u0000", "&lt;"];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Elements(pieces).ArrayOf().Select(string.Concat).Resize(40).ToArbitrary(), body => IsHarmless(Html(body))));
    }

    private static void IsHarmless(IHtmlDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("script, iframe, object, embed, svg, img, form, style, link, meta[http-equiv], base"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(page.QuerySelectorAll("a[href]"), a => Assert.Matches("^(https?://|mailto:|tel:|/de/)", a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("Rufen Sie 112 an.", "tel:112")]
    [InlineData("Telefonseelsorge: 0800 1110111, Tag und Nacht", "tel:08001110111")]
    [InlineData("116117 oder 116 016", "tel:116117")]
    [InlineData("Bürgeramt: +49 7031 669-9900.", "tel:+4970316699900")]
    public void A_telephone_number_can_be_dialled(string text, string address) =>
        Assert.Contains($"href=\"{address}\"", Markdown.ToHtml(text, (_, _) => null).Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("Das kostet 110 Euro.")]
    [InlineData("112,50 Euro oder 1.115")]
    [InlineData("§ 1123 BGB, am 01.12.2026")]
    [InlineData("[112](tel:112)")]
    public void A_number_that_is_none_stays_as_it_is(string text) =>
        Assert.Equal(text.Contains("tel:", StringComparison.Ordinal) ? 1 : 0, Markdown.ToHtml(text, (_, _) => null).Value.Split("href=").Length - 1);

    [Fact]
    public void German_words_in_a_translation_are_marked_as_German()
    {
        Assert.Contains("<em lang=\"de\" dir=\"ltr\">Anmeldung</em>", Markdown.ToHtml("registration (*Anmeldung*)", (_, _) => null, "en").Value, StringComparison.Ordinal);
        Assert.Contains("<em>sofort</em>", Markdown.ToHtml("*sofort*", (_, _) => null).Value, StringComparison.Ordinal);
    }
}
