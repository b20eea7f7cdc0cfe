using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Journeys;

/// <summary>Training with the keyboard alone: a date, the waiting list, attendance, a self-check, the certificate, fit; without barriers, on one sheet.</summary>
public sealed class TrainingTests(SiteInBrowser site)
{
    private const string Mine = "/team/ich/schulung", Dates = "/team/schulung/termine";

    private IReadOnlyList<TrainingModule> Modules => new Reading(site.Services.GetRequiredService<Publication>()).All<TrainingModule>();

    private async Task<(Member Member, Volunteer Volunteer)> Guide(string name, string language = "de")
    {
        var member = await site.Site.Add(Roles.Guide, language: language);
        var volunteer = new Volunteer { Name = name, Email = member.Email, Language = language, AppliedOn = new(2026, 10, 1), AccountId = member.Id };
        await site.Site.Ask(db =>
        {
            db.Add(volunteer);
            return db.SaveChangesAsync();
        });
        return (member, volunteer);
    }

    private async Task<IPage> Window(Member member)
    {
        var page = await (await site.OpenWindow(new() { Locale = "de-DE" })).NewPageAsync();
        await page.SignIn(member);
        return page;
    }

    private static async Task Press(IPage page, string selector, string key = "Enter")
    {
        await page.TabTo(selector);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>The half-day is over: it was this morning.</summary>
    private Task<int> Passes(Guid session) => site.Site.Ask(async db =>
    {
        var changed = await db.TrainingSessions.SingleAsync(s => s.Id == session);
        changed.Meet([.. changed.HalfDays.Select(h => h with { On = new(2026, 11, 24), From = new(8, 0), Until = new(9, 0) })]);
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task From_the_date_to_fit_for_duty_with_the_keyboard_alone()
    {
        var lead = await Window(await site.Site.Add(Roles.Lead));
        var (ada, _) = await Guide("Ada Reihe");
        var (ben, bens) = await Guide("Ben Nachrücker");

        await lead.GotoAsync($"{Dates}/neu");
        await lead.TypeInto("#title", "Reden und Technik");
        await lead.TypeInto("#place", "Treff am See");
        await lead.TypeInto("#places", "1");
        await lead.TypeDay("#on-0", new(2026, 12, 12));
        await lead.TypeTime("#from-0", new(9, 0));
        await lead.TypeTime("#until-0", new(12, 0));
        await Press(lead, "details summary");
        foreach (var module in Modules.Where(m => m.Key is "digital" or "kommunikation").OrderBy(m => m.Title)) await Press(lead, $"input[name='modules.0'][value='{module.Key}']", "Space");
        await Press(lead, "main form[action$='/neu'] > button");
        await Assertions.Expect(lead.Locator("h1")).ToHaveTextAsync("Reden und Technik");
        var session = Guid.Parse(lead.Url.Split('/')[^1]);

        var first = await Window(ada);
        await first.GotoAsync(Mine);
        await Press(first, $"form[action='{Mine}/{session}/anmelden'] button");
        await Assertions.Expect(first.Locator("[role=status]")).ToHaveTextAsync("Sie sind angemeldet.");
        var second = await Window(ben);
        await second.GotoAsync(Mine);
        await Press(second, $"form[action='{Mine}/{session}/anmelden'] button");
        await Assertions.Expect(second.Locator("[role=status]")).ToContainTextAsync("Warteliste");
        await Press(first, $"form[action='{Mine}/{session}/abmelden'] button");
        await Assertions.Expect(first.Locator("[role=status]")).ToHaveTextAsync("Sie sind abgemeldet.");
        await second.GotoAsync(Mine);
        await Assertions.Expect(second.Locator($"li:has(form[action='{Mine}/{session}/abmelden'])")).ToContainTextAsync("Sie sind angemeldet");

        await Passes(session);
        await lead.GotoAsync($"{Dates}/{session}");
        await lead.TabTo($"select[name^='{bens.Id}.']");
        await lead.Keyboard.TypeAsync("anwesend");
        await Press(lead, "form[action$='/anwesenheit'] button");
        await Assertions.Expect(lead.Locator("[role=status]")).ToHaveTextAsync("Gespeichert");

        await second.GotoAsync("/team/schulung/haltung/selbsttest");
        foreach (var (question, i) in Modules.Single(m => m.Key == "haltung").Questions!.Select((q, i) => (q, i)))
        {
            var right = question.Right.Select(r => question.Answers.ToList().IndexOf(r)).Order().ToList();
            if (right.Count > 1)
                foreach (var answer in right) await Press(second, $"input[name='q{i}'][value='{answer}']", "Space");
            else
            {
                await Press(second, $"input[name='q{i}']", "Space");
                for (var down = 0; down < right[0]; down++) await second.Keyboard.PressAsync("ArrowDown");
            }
        }
        await Press(second, ".self-check > button");
        await Assertions.Expect(second.Locator("[role=status]")).ToContainTextAsync("Bestanden");

        await second.GotoAsync("/team/ich");
        await Assertions.Expect(second.Locator("[aria-labelledby=training]")).ToContainTextAsync("Sie haben alle Pflichtmodule geschafft.");
        await second.GotoAsync($"{Mine}/bescheinigung");
        await Assertions.Expect(second.Locator(".certificate")).ToContainTextAsync("Ben Nachrücker");
        await Assertions.Expect(second.Locator(".certificate")).ToContainTextAsync("Stunden in der Schulung");
        await lead.GotoAsync($"/team/lotsen/{bens.Id}");
        await Assertions.Expect(lead.Locator(".facts")).Not.ToContainTextAsync("Schulung");
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Pages_of_the_training_have_no_barrier(string language)
    {
        var (member, volunteer) = await Guide("Cem Schranke", language);
        var session = await Attended(volunteer, 2);
        var problems = new List<string>();
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(member);
        foreach (var address in new[] { "/team/ich", Mine, $"{Mine}/bescheinigung", "/team/schulung", "/team/schulung/haltung", "/team/schulung/haltung/selbsttest" }) problems.AddRange(await page.BarriersAt(address));
        await page.GotoAsync("/team/schulung/haltung/selbsttest");
        await Press(page, ".self-check > button");
        await Assertions.Expect(page.Locator(".self-check__why").First).ToBeVisibleAsync();
        await page.LoadAxe();
        problems.AddRange(await page.Problems("axe", false));

        await using var other = await site.OpenWindow();
        var leads = await other.NewPageAsync();
        await leads.SignIn(await site.Site.Add(Roles.Lead, language: language));
        foreach (var address in new[] { Dates, $"{Dates}/neu", $"{Dates}/{session}", $"{Dates}/{session}/aendern", "/team/schulung/kurse", "/team/schulung/kurse/neu", "/team/schulung/aufgaben", "/team/schulung/aufgaben/neu", "/team/schulung/aufgaben/neu?quelle=fachamt", "/team/schulung/einstellungen" })
            problems.AddRange(await leads.BarriersAt(address));
        Check.AssertNone(problems);
    }

    [Fact]
    public async Task A_certificate_of_everything_there_is_fits_on_one_sheet()
    {
        var (member, volunteer) = await Guide("Dana Mit-Einem-Langen-Doppelnamen-Hausmann");
        await Attended(volunteer, TrainingSession.MostHalfDays);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(member);
        await page.GotoAsync($"{Mine}/bescheinigung");
        using var paper = PdfDocument.Open(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        Assert.Equal(1, paper.NumberOfPages);
        Assert.Contains("Unterschrift", paper.GetPage(1).Text, StringComparison.Ordinal);
    }

    /// <summary>A session with so many half-days that teach every module, all attended.</summary>
    private async Task<Guid> Attended(Volunteer volunteer, int halfDays)
    {
        var modules = Modules.Select(m => m.Key).ToList();
        var session = new TrainingSession { Title = "Grundkurs für Lotsinnen und Lotsen", Place = "Treff am See", Places = 1 };
        session.Meet(Enumerable.Range(0, halfDays).Select(i => new HalfDay(Guid.NewGuid(), new(2026, 10, i + 1), new(9, 0), new(12, 0), modules)));
        session.Register(volunteer.Id, WhenFull.Ask);
        foreach (var halfDay in session.HalfDays) session.Attended(volunteer.Id, halfDay.Id, Attendance.Present, halfDay.Starts);
        await site.Site.Ask(db =>
        {
            db.Add(session);
            return db.SaveChangesAsync();
        });
        return session.Id;
    }
}
