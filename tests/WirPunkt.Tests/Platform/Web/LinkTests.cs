using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Web;

/// <summary>From the start page one gets to every public page, and no link on any of them leads to nothing.</summary>
public sealed class LinkTests(StarterSite site)
{
    private static readonly string[] Elsewhere = ["https://", "http://", "mailto:", "tel:", "geo:"];

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Every_link_leads_to_a_page_and_every_page_is_sound(string language)
    {
        var (seen, waiting, problems) = (new HashSet<string> { $"/{language}" }, new Queue<string>([$"/{language}"]), new List<string>());
        while (waiting.TryDequeue(out var path))
        {
            var answer = await site.Get(path);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                problems.Add($"{path}: {(int)answer.StatusCode}");
                continue;
            }
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            if (path != $"/{language}" && !path.StartsWith($"/{language}/", StringComparison.Ordinal)) continue;

            var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            problems.AddRange(ProblemsOf(page, language).Select(p => $"{path}: {p}"));
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')))
                if (IsWorthAVisit(link, language) && seen.Add(link)) waiting.Enqueue(link);
        }
        Assert.Equal([], problems);
        Assert.True(seen.Count > 150, $"only {seen.Count} pages found");
    }

    /// <summary>The other languages have the same addresses; one page of each is enough to see that the switch leads there.</summary>
    private static bool IsWorthAVisit(string link, string language) =>
        (!link.Contains("/rueckmeldung?", StringComparison.Ordinal) || link.Contains("/leistung/anmeldung", StringComparison.Ordinal)) // one form is like the other
        && (link.StartsWith($"/{language}/", StringComparison.Ordinal) || link.Count(c => c == '/') == 1 || link.EndsWith("/leistung/anmeldung", StringComparison.Ordinal));

    private static IEnumerable<string> ProblemsOf(IHtmlDocument page, string language)
    {
        if (page.DocumentElement.GetAttribute("lang") != language) yield return "lang";
        if (page.DocumentElement.GetAttribute("dir") != (language == "ar" ? "rtl" : "ltr")) yield return "dir";
        if (page.QuerySelectorAll("h1").Length != 1) yield return "not one h1";
        if (string.IsNullOrWhiteSpace(page.Title)) yield return "no title";
        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1)) yield return $"the id {id.Key} stands {id.Count()} times";
        foreach (var owner in page.QuerySelectorAll("[aria-labelledby]").Where(e => page.GetElementById(e.GetAttribute("aria-labelledby")!) is null)) yield return $"{owner.TagName} is labelled by nothing";
        foreach (var link in page.QuerySelectorAll("a").Where(a => string.IsNullOrWhiteSpace(a.TextContent) && !a.HasAttribute("aria-label"))) yield return $"a link without words: {link.OuterHtml}";
        foreach (var link in page.QuerySelectorAll("a").Where(a => !IsGood(a.GetAttribute("href"), page))) yield return $"a link to {link.GetAttribute("href")}";
    }

    private static bool IsGood(string? href, IHtmlDocument page) => href switch
    {
        null or "" => false,
        ['#', .. var id] => page.GetElementById(id) is not null,
        ['/', ..] => !href.StartsWith("//", StringComparison.Ordinal),
        _ => Elsewhere.Any(s => href.StartsWith(s, StringComparison.Ordinal)),
    };
}
