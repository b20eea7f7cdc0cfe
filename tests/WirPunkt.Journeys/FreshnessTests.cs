using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory.Freshness;
using WirPunkt.Feedback;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>A department answers from its mail, a visitor says what is wrong and an editor settles it: with the keyboard alone, without a barrier.</summary>
public sealed class FreshnessTests(SiteInBrowser site)
{
    /// <summary>A meeting place: few records, and no other journey looks at its dates.</summary>
    private const string Department = "treff-im-grund";

    [Fact]
    public async Task A_department_confirms_and_corrects_from_the_mail_without_account()
    {
        var link = await Ask();
        await using var window = await site.OpenWindow(new() { JavaScriptEnabled = true });
        var page = await window.NewPageAsync();
        await page.GotoAsync(link);
        Check.AssertNone(await page.BarriersAt(link));

        await page.GotoAsync(link);
        await page.TabTo("summary");
        await page.Keyboard.PressAsync("Enter");
        await page.TabTo("[name=remark]");
        await page.Keyboard.TypeAsync("Die Nummer gibt es nicht mehr.");
        await page.TabTo("button[value=correct]");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**?antwort=Proposed");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Danke!");

        while (await page.Locator("button[value=confirm]").CountAsync() > 0)
        {
            await page.TabTo("button[value=confirm]");
            await page.Keyboard.PressAsync("Enter");
            await page.Arrives("**?antwort=Confirmed");
        }
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Alles ist beantwortet");
        Check.AssertNone(await page.BarriersAt(page.Url));
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_has_a_way_out_and_no_barrier()
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/bestaetigen/abgeschnitten");
        Check.AssertNone(await page.BarriersAt("/bestaetigen/abgeschnitten"));
    }

    [Fact]
    public async Task A_visitor_reports_a_mistake_without_script_and_an_editor_settles_it_for_all_to_read()
    {
        await using (var visitor = await site.OpenWindow(new() { JavaScriptEnabled = false }))
        {
            var page = await visitor.NewPageAsync();
            await page.GotoAsync("/de/ort/rathaus");
            await page.Locator("a[href*='art=fehler']").ClickAsync();
            await page.FillAsync("#text", "Es gibt jetzt einen Aufzug.");
            await page.Locator(".feedback-form button[type=submit]").ClickAsync();
            await page.Arrives("**/rueckmeldung/danke**");
        }
        var editor = await site.Site.Add(Roles.Editor);
        await using var window = await site.OpenWindow();
        var desk = await window.NewPageAsync();
        await desk.SignIn(editor);
        await desk.GotoAsync("/team/rueckmeldungen");
        var remark = (await site.Site.Ask(db => db.Remarks.SingleAsync(r => r.Path == "/ort/rathaus"))).Id;
        await desk.TabTo($"#n-{remark:N}");
        await desk.Keyboard.TypeAsync("Der Aufzug ist jetzt eingetragen.");
        await desk.TabTo($"form[action$='{remark}/erledigt'] button");
        await desk.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.Locator($"form[action$='{remark}/erledigt']")).ToHaveCountAsync(0);
        await desk.GotoAsync("/de/ort/rathaus");
        await Assertions.Expect(desk.Locator(".notice")).ToContainTextAsync("Der Aufzug ist jetzt eingetragen.");
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task The_teams_pages_have_no_barrier(string language)
    {
        await site.Site.Ask(async db =>
        {
            db.Add(new Remark { Path = "/leistung/anmeldung", Language = "tr", Kind = RemarkKind.Barrier, Text = "Düğmenin adı yok.", On = new(2026, 11, 20), Number = await db.Remarks.MaxAsync(r => r.Number) + 1 ?? 1, DueOn = new(2026, 12, 20) });
            return await db.SaveChangesAsync();
        });
        var person = await site.Site.Add(Roles.Lead | Roles.Editor | Roles.Administrator, language: language);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(person);
        var problems = new List<string>();
        foreach (var address in new[] { "/team/frische", "/team/rueckmeldungen", "/team/rueckmeldungen/zahlen", "/team/links", "/team/auftraege" }) problems.AddRange(await page.BarriersAt(address));
        Check.AssertNone(problems);
    }

    /// <summary>What stands in the department's mail after it was asked.</summary>
    private async Task<string> Ask()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var state = await scope.ServiceProvider.GetRequiredService<DepartmentStates>().Load(Department, TestContext.Current.CancellationToken);
        Assert.True(await scope.ServiceProvider.GetRequiredService<AskDepartment>().Run(state!, "journey", TestContext.Current.CancellationToken));
        return MailFolder.LinkIn(await site.MailTo(state!.Receivers[0].Email), "/bestaetigen/");
    }
}
