using System.Net;
using WirPunkt.TestSupport;

namespace WirPunkt.Directory.Confirming;

public sealed class WorkListPageTests(StarterSite site)
{
    [Fact]
    public async Task Without_the_setting_there_is_no_work_list() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/team/arbeitsliste")).StatusCode);

    [Fact]
    public async Task The_work_list_leads_to_each_department_with_its_questions_and_links_to_what_residents_see()
    {
        using var open = new RunningSite { Desk = true };
        using var browser = open.Browser();
        var response = await browser.GetAsync("/team/arbeitsliste", TestContext.Current.CancellationToken);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        var list = StarterSite.Parsed(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("de", list.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(list.QuerySelector(".work-list a[href='/team/arbeitsliste/auslaenderamt']"));

        var department = StarterSite.Parsed(await browser.GetStringAsync("/team/arbeitsliste/auslaenderamt", TestContext.Current.CancellationToken));
        Assert.NotNull(department.QuerySelector("h2 a[href='/de/leistung/aufenthaltserlaubnis']"));
        Assert.Contains("Gibt es eine Frist? Welche?", department.Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/team/arbeitsliste/gibt-es-nicht", TestContext.Current.CancellationToken)).StatusCode);
    }
}
