using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>The lead fixes targets and makes a report, with the keyboard; every page on the way is without barrier.</summary>
public sealed class EvaluationTests(SiteInBrowser site)
{
    private const string Targets = "/team/auswertung/ziele", Reports = "/team/auswertung/bericht";

    [Theory]
    [InlineData("de"), InlineData("ar")]
    public async Task Targets_and_a_report_are_made_and_have_no_barrier(string language)
    {
        var lead = await site.Site.Add(Roles.Lead, language: language);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(lead);
        var halfYear = language == "de" ? "2028-1" : "2028-2";
        var problems = await page.BarriersAt("/team/auswertung");
        problems.AddRange(await page.BarriersAt($"{Targets}?halbjahr={halfYear}"));
        await page.TypeInto("[name=target-gewonnen]", "17");
        await page.Press("form.targets button[type=submit]");
        await page.Arrives($"**{Targets}?halbjahr={halfYear}&ergebnis=fest");
        await Assertions.Expect(page.Locator("[role=status]")).ToBeVisibleAsync();

        problems.AddRange(await page.BarriersAt(Reports));
        await page.Press("main form.staff-form button[type=submit]");
        await page.Arrives($"**{Reports}/*");
        var report = new Uri(page.Url).PathAndQuery;
        problems.AddRange(await page.BarriersHere());
        problems.AddRange(await page.BarriersAt(report + "/bearbeiten"));
        await page.Locator("form.report-edit textarea").Last.FillAsync("Die Wir-Punkte bleiben."); // what the administration has to write
        await page.Press("form.report-edit button[type=submit]");
        await page.Arrives($"**{report}?ok");
        await page.Press(".report-finish summary");
        await page.Press(".report-finish button");
        await Assertions.Expect(page.Locator("button[value=finish]")).ToHaveCountAsync(0);
        problems.AddRange(await page.BarriersHere());
        problems.AddRange(await page.BarriersAt(report.Replace("/team/auswertung", $"/{language}", StringComparison.Ordinal))); // as everybody reads it
        Check.AssertNone(problems);

        var pdf = await page.APIRequest.GetAsync(site.Root + report + "/pdf");
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
    }
}
