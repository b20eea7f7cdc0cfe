using System.Net;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering;

public sealed class TrainingPageTests : IDisposable
{
    private readonly RunningSite site = new() { Desk = true };

    [Theory]
    [InlineData("/team/schulung")]
    [InlineData("/team/schulung/arbeit")]
    public async Task Without_the_setting_one_signs_in_first(string path)
    {
        using var closed = new RunningSite();
        Assert.Equal(HttpStatusCode.SeeOther, (await closed.Browser().GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Every_module_stands_in_the_list_with_time_and_goals_and_all_its_links_lead_somewhere()
    {
        using var browser = site.Browser();
        var answer = await browser.GetAsync("/team/schulung", TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var list = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var modules = list.QuerySelectorAll(".training li");
        Assert.Equal(18, modules.Length);
        Assert.All(modules, m => Assert.Matches(@"Nach diesem Modul.*\d+ Minuten", m.TextContent.ReplaceLineEndings(" ")));

        foreach (var address in modules.Select(m => m.QuerySelector("a")!.GetAttribute("href")!))
        {
            var module = StarterSite.Parsed(await browser.GetStringAsync(address, TestContext.Current.CancellationToken));
            Assert.Equal(3, module.QuerySelectorAll(".prose[lang=de][dir=ltr] h3").Length);
            Assert.NotNull(module.QuerySelector("h1[lang=de][dir=ltr]")); // whatever the reader's language is
            var links = module.QuerySelectorAll("main a[href^='/de/']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
            Assert.NotEmpty(links);
            foreach (var link in links) Assert.True((await browser.GetAsync(link, TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.OK, $"{address}: {link}");
        }
    }

    [Fact]
    public async Task A_module_that_is_not_there_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync("/team/schulung/nirgends", TestContext.Current.CancellationToken)).StatusCode);

    public void Dispose() => site.Dispose();
}
