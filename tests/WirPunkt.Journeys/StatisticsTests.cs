using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>The published numbers in a browser: for everybody and for the lead, by eye, by ear and on paper. The contacts are simulated.</summary>
public sealed class StatisticsTests(SiteInBrowser site)
{
    private static readonly SemaphoreSlim Once = new(1);
    private static bool isPublished;

    /// <summary>Seven months, once for all journeys here.</summary>
    private async Task Publish()
    {
        await Once.WaitAsync();
        try
        {
            if (isPublished) return;
            await using var window = await site.OpenWindow();
            await (await window.NewPageAsync()).GotoAsync("/de"); // the content is there with the first page
            await site.Site.Simulate(new(2026, 4), 7);
            await site.Site.Publish();
            isPublished = true;
        }
        finally
        {
            Once.Release();
        }
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Everybody_can_read_the_numbers(string language)
    {
        await Publish();
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        Check.AssertNone([.. await page.BarriersAt($"/{language}/statistik/2026-q3"), .. await page.BarriersAt($"/{language}/statistik/2026-10"), .. await page.BarriersAt($"/{language}/statistik")]);
    }

    [Fact]
    public async Task In_Arabic_bars_grow_from_the_right()
    {
        await Publish();
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        foreach (var (language, atStart) in new[] { ("de", "left"), ("ar", "right") })
        {
            await page.GotoAsync($"/{language}/statistik/2026-q3");
            Assert.Equal(atStart, await page.EvaluateAsync<string>("""
                () => {
                  const [bar, chart] = [".chart__bar", "#topics ~ svg"].map(s => document.querySelector(s).getBoundingClientRect());
                  return Math.abs(bar.left - chart.left) < 2 ? "left" : Math.abs(bar.right - chart.right) < 2 ? "right" : "neither";
                }
                """));
        }
    }

    [Fact]
    public async Task On_paper_every_table_stands_open_below_its_chart()
    {
        await Publish();
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/de/statistik/2026-q3");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.WaitForFunctionAsync("""
            () => {
              const tables = [...document.querySelectorAll(".chart__numbers")];
              return tables.length > 0 && tables.every(t => t.checkVisibility({ contentVisibilityAuto: true }) && t.getBoundingClientRect().height >= 10);
            }
            """); // what is folded opens with the next frame
    }

    [Fact]
    public async Task The_lead_sees_how_far_each_month_has_come()
    {
        await Publish();
        var lead = await site.Site.Add(Roles.Lead);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(lead);
        Check.AssertNone([.. await page.BarriersAt("/team/statistik"), .. await page.BarriersAt("/team/statistik/berichtigung?monat=2026-09")]);
        await page.GotoAsync("/team/statistik");
        await Assertions.Expect(page.GetByText("vollständig und unverändert")).ToBeVisibleAsync();
    }
}
