using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;
using WirPunkt.Volunteering.People;

namespace WirPunkt.Journeys;

/// <summary>From the flyer to the own area and out again, with the keyboard alone: application, contact, interview, formalities, invitation, leaving, deletion.</summary>
public sealed class ProgrammeTests(SiteInBrowser site)
{
    private const string Email = "ada.lotse@example.org";

    private readonly List<string> problems = [];

    [Fact]
    public async Task With_the_keyboard_alone_somebody_applies_becomes_a_guide_leaves_and_is_forgotten()
    {
        await using var atHome = await site.OpenWindow(new() { Locale = "de-DE" });
        await using var inTheOffice = await site.OpenWindow(new() { Locale = "de-DE" });
        var (ada, lead) = (await atHome.NewPageAsync(), await inTheOffice.NewPageAsync());

        await Apply(ada);
        await lead.SignIn(await site.Site.Add(Roles.Lead));
        var person = await ContactAndInterview(lead);
        await RecordFormality(lead, person);
        await lead.GotoAsync(person);
        var invitation = Task.Run(InvitationLink);
        await Press(lead, $"form[action='{Path(person)}/einladen'] button");

        await ComeIn(ada, await invitation);
        await EnterTimes(ada);
        await Leave(ada);
        await Forget();
        await lead.GotoAsync("/team/lotsen");
        await Assertions.Expect(lead.Locator("main")).Not.ToContainTextAsync("Ada Lotse");
        Check.AssertNone(problems);
    }

    private async Task Apply(IPage page)
    {
        await page.GotoAsync("/m/flyer");
        await page.Arrives("**/de/mitmachen?von=flyer");
        problems.AddRange(await page.BarriersAt("/de/mitmachen?von=flyer"));
        await page.TypeInto("#name", "Ada Lotse");
        await page.TypeInto("#email", Email);
        await page.TabTo("#spoken-1");
        await page.Keyboard.PressAsync("ArrowDown"); // Deutsch
        await page.TabTo("input[name=consent]");
        await page.Keyboard.PressAsync("Space");
        await Press(page, ".join-form button[type=submit]");
        await page.Arrives("**/mitmachen/danke/*");
        problems.AddRange(await page.BarriersAt(Path(page.Url)));
    }

    private async Task<string> ContactAndInterview(IPage page)
    {
        problems.AddRange(await page.BarriersAt("/team/lotsen"));
        await Press(page, "form[action$='/kontakt'] button");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Kontakt: Erstgespräch");
        var person = page.Url;
        problems.AddRange(await page.BarriersAt(Path(person) + "/gespraech"));
        await page.TypeInto("#expects", "Menschen begegnen");
        await page.TypeInto("#per-week", "4");
        await page.TypeInto("#per-month", "16");
        await page.TypeInto("#boundaries", "Keine Begleitung zu Terminen");
        await Press(page, "form[action$='/gespraech'] button[type=submit]");
        await page.Arrives(person);
        problems.AddRange(await page.BarriersAt(Path(person)));
        return person;
    }

    private static async Task RecordFormality(IPage page, string person)
    {
        await page.GotoAsync(person);
        await Press(page, ".formality:has-text('Datenschutz') .act button");
        await Assertions.Expect(page.Locator(".formality:has-text('Datenschutz') .state")).ToHaveTextAsync("erledigt");
    }

    private async Task ComeIn(IPage page, string invitation)
    {
        await page.GotoAsync(invitation);
        await page.TypeInto("#password", Team.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/konto/anmelden**");
        await page.TypeInto("#email", Email);
        await page.TypeInto("#password", Team.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/team");
        await Press(page, "a[href='/team/ich']");
        await page.Arrives("**/team/ich");
        problems.AddRange(await page.BarriersAt("/team/ich"));
        problems.AddRange(await page.BarriersAt("/team/ich/erklaerung/confidentiality"));
        await page.TabTo("input[name=read]");
        await page.Keyboard.PressAsync("Space");
        await Press(page, "form[action$='/erklaerung/confidentiality'] button");
        await page.Arrives("**/team/ich#formalities");
    }

    private async Task EnterTimes(IPage page)
    {
        problems.AddRange(await page.BarriersAt("/team/ich/verfuegbarkeit"));
        await page.TypeTime("input[name=from]", new(9, 0));
        await page.TypeTime("input[name=to]", new(12, 0));
        await Press(page, ".times button[type=submit]");
        await page.Arrives("**/verfuegbarkeit?ok");
    }

    private static async Task Leave(IPage page)
    {
        await page.GotoAsync("/team/ich");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("9:00–12:00");
        await page.TabTo("input[name=sure]");
        await page.Keyboard.PressAsync("Space");
        await Press(page, "form[action$='/gehen'] button");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ihre Mitarbeit ist beendet");
    }

    /// <summary>The job, on the day that it was said.</summary>
    private async Task Forget()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
        var today = new DateOnly(2026, 11, 24);
        await db.Volunteers.Where(v => v.Email == Email).ExecuteUpdateAsync(set => set.SetProperty(v => v.DeleteOn, today), TestContext.Current.CancellationToken);
        Assert.Contains(await scope.ServiceProvider.GetRequiredService<DeleteVolunteers>().Run(TestContext.Current.CancellationToken), r => r is { What: "persons", Count: 1 });
        Assert.False(await db.Accounts.AnyAsync(a => a.Email == Email, TestContext.Current.CancellationToken));
    }

    /// <summary>A message leaves the outbox after five seconds at most: it is caught before.</summary>
    private async Task<string> InvitationLink()
    {
        for (var i = 0; i < 600; i++)
        {
            if (await site.Site.Ask(db => db.Set<OutboxMessage>().FirstOrDefaultAsync(m => m.To == Email && m.Text.Contains("/konto/link/"))) is { } letter)
                return letter.Text[letter.Text.IndexOf("/konto/link/", StringComparison.Ordinal)..].Split('\n')[0].Trim();
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException("No invitation was written");
    }

    private static async Task Press(IPage page, string target)
    {
        await page.TabTo(target);
        await page.Keyboard.PressAsync("Enter");
    }

    private static string Path(string url) => new Uri(url).PathAndQuery;
}
