using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;

namespace WirPunkt.Journeys.Programme;

/// <summary>Somebody at home with a keyboard, from the flyer to the last day.</summary>
/// <param name="problems">what keeps people out of a page</param>
public sealed class GuideToBe(IPage page, string name, string email, List<string> problems)
{
    private const string Training = "/team/ich/schulung", Shifts = "/team/ich/dienste";

    public string Email => email;

    /// <param name="address">what the QR code says</param>
    public async Task Apply(string address)
    {
        await page.GotoAsync(address);
        await page.Arrives("**/de/mitmachen?von=flyer");
        await Look("/de/mitmachen?von=flyer");
        await page.TypeInto("#name", name);
        await page.TypeInto("#email", email);
        await page.Choose("#spoken-1", "de");
        await page.Tick("input[name=consent]");
        await page.Press(".join-form button[type=submit]");
        await page.Arrives("**/mitmachen/danke/*");
        await Look(new Uri(page.Url).AbsolutePath);
    }

    /// <param name="invitation">the link of the mail</param>
    public async Task ComeIn(string invitation)
    {
        await page.GotoAsync(invitation);
        await page.TypeInto("#password", Team.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/konto/anmelden**");
        await SignIn();
        await page.Press("a[href='/team/ich']");
        await page.Arrives("**/team/ich");
        await Look("/team/ich");
    }

    public async Task SignIn()
    {
        await page.GotoAsync("/konto/anmelden");
        await page.TypeInto("#email", email);
        await page.TypeInto("#password", Team.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/team");
    }

    public async Task Sign(string declaration)
    {
        await Look($"/team/ich/erklaerung/{declaration}");
        await page.Tick("input[name=read]");
        await page.Press($"form[action$='/erklaerung/{declaration}'] button");
        await page.Arrives("**/team/ich#formalities");
    }

    public async Task EnterThursdays()
    {
        await Look("/team/ich/verfuegbarkeit");
        await page.TypeTime("input[name=from][aria-label^=Donnerstag]", new(9, 0));
        await page.TypeTime("input[name=to][aria-label^=Donnerstag]", new(12, 0));
        await page.Press(".times button[type=submit]");
        await page.Arrives("**/verfuegbarkeit?ok");
    }

    public async Task Register(Guid session)
    {
        await Look(Training);
        await page.Press($"form[action='{Training}/{session}/anmelden'] button");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("Sie sind angemeldet.");
        await Assertions.Expect(page.Locator($"a[href='{Training}/{session}/termin.ics']")).ToBeVisibleAsync();
    }

    public async Task PassSelfCheck(TrainingModule module)
    {
        await Look($"/team/schulung/{module.Key}/selbsttest");
        foreach (var (question, i) in module.Questions!.Select((q, i) => (q, i)))
        {
            var right = question.Right.Select(r => question.Answers.ToList().IndexOf(r)).Order().ToList();
            if (right.Count > 1)
            {
                foreach (var answer in right) await page.Tick($"input[name='q{i}'][value='{answer}']");
                continue;
            }
            await page.TabTo($"input[name='q{i}']");
            await page.Keyboard.PressAsync("Space");
            for (var down = 0; down < right[0]; down++) await page.Keyboard.PressAsync("ArrowDown");
        }
        await page.Press(".self-check > button");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Bestanden");
        await Look($"{Training}/bescheinigung");
    }

    public async Task Confirm(Guid shift)
    {
        await Look(Shifts);
        await page.Press($"form[action$='/antwort/{shift}'] button[value=Confirm]");
        await Assertions.Expect(page.Locator($"form[action$='/antwort/{shift}'] button[value=Cancel]")).ToBeVisibleAsync();
    }

    /// <param name="to">the volunteer who is asked to take it</param>
    public async Task OfferSwap(Guid shift, Guid to)
    {
        await page.GotoAsync(Shifts);
        await page.Press($"details:has(form[action$='/tauschen/{shift}']) > summary");
        await page.Choose($"form[action$='/tauschen/{shift}'] select", to.ToString());
        await page.Press($"form[action$='/tauschen/{shift}'] button");
        await Assertions.Expect(page.Locator("button[value=Withdrawn]")).ToBeVisibleAsync();
    }

    public async Task SayThere(Guid shift)
    {
        await page.GotoAsync(Shifts);
        await page.Press($"form[action$='/stunden/{shift}'] button[value=yes]");
        await Assertions.Expect(page.Locator("[aria-labelledby=stunden] table")).ToContainTextAsync("Dienst am Wir-Punkt");
        await Assertions.Expect(page.Locator("[aria-labelledby=stunden] table")).ToContainTextAsync("Schulung (Erste Schritte)"); // came by itself
        await Look("/team/ich/unfall");
    }

    public async Task Leave()
    {
        await page.GotoAsync("/team/ich");
        await page.Tick("input[name=sure]");
        await page.Press("form[action$='/gehen'] button");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ihre Mitarbeit ist beendet");
    }

    private async Task Look(string address) => problems.AddRange(await page.BarriersAt(address));
}
