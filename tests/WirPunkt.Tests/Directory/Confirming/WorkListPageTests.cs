using System.Net;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;

namespace WirPunkt.Directory.Confirming;

public sealed class WorkListPageTests(StarterSite site)
{
    [Fact]
    public async Task One_signs_in_first_even_where_the_desk_is_open()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Get("/team/arbeitsliste")).StatusCode);
        using var open = new RunningSite { Desk = true };
        using var browser = open.Browser();
        foreach (var address in new[] { "/team/arbeitsliste", "/team/arbeitsliste/auslaenderamt", "/team/falsch-geschickt" })
            Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_work_list_leads_to_each_department_with_its_questions_and_links_to_what_residents_see()
    {
        using var own = new RunningSite();
        using var browser = await (await own.Add(Roles.Editor)).SignIn();
        var response = await browser.GetAsync("/team/arbeitsliste", TestContext.Current.CancellationToken);
        Assert.True(response.Headers.CacheControl!.NoStore);
        var list = StarterSite.Parsed(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("de", list.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(list.QuerySelector(".work-list a[href='/team/arbeitsliste/auslaenderamt']"));

        var department = StarterSite.Parsed(await browser.GetStringAsync("/team/arbeitsliste/auslaenderamt", TestContext.Current.CancellationToken));
        Assert.NotNull(department.QuerySelector("h2 a[href='/de/leistung/aufenthaltserlaubnis']"));
        Assert.Contains("Gibt es eine Frist? Welche?", department.Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/team/arbeitsliste/gibt-es-nicht", TestContext.Current.CancellationToken)).StatusCode);
    }
}
