using Microsoft.EntityFrameworkCore;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Onboarding.Accidents;

/// <summary>The sheet for the accident insurance fills itself with what is known of a duty, and keeps nothing.</summary>
public sealed class AccidentSheetTests() : ProgrammeTests(Engine.Sqlite)
{
    private readonly PresenceBlock block = new() { Site = "treff", StartsAt = new(2026, 11, 3, 9, 0, 0, DateTimeKind.Utc), EndsAt = new(2026, 11, 3, 11, 0, 0, DateTimeKind.Utc) };

    [Fact]
    public async Task A_shift_or_a_training_of_the_last_weeks_is_chosen_and_stands_on_the_sheet()
    {
        var (ada, adas) = await Town.Guide("Ada");
        var shift = new Assignment { BlockId = block.Id, VolunteerId = adas.Id };
        var session = PlannedSession.Of(new(2026, 10, 20), (9, 12));
        session.Register(adas.Id, WhenFull.Ask);
        await Town.Site.Ask(db =>
        {
            db.AddRange(block, shift, session);
            return db.SaveChangesAsync();
        });
        Assert.Contains("/team/ich/unfall", (await ada.Open("/team/ich")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        var page = await ada.Open("/team/ich/unfall");
        Assert.Equal(["", shift.Id.ToString(), session.HalfDays[0].Id.ToString()], page.QuerySelectorAll("#zeit option").Select(o => o.GetAttribute("value") ?? ""));
        var sheet = (await ada.Open($"/team/ich/unfall?zeit={shift.Id}")).QuerySelector(".accident")!.TextContent;
        foreach (var said in (string[])["Ada", "ada@example.org", "3. November 2026", "10:00–12:00", "Wir-Punkt im Rathaus", "§ 193"]) Assert.Contains(said, sheet, StringComparison.Ordinal);
        Assert.Contains("Rathaus, Raum 5", (await (await Town.Lead()).Open($"/team/lotsen/{adas.Id}/unfall?zeit={session.HalfDays[0].Id}")).QuerySelector(".accident")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_guides_duty_and_one_that_was_given_up_are_not_offered()
    {
        var (ada, adas) = await Town.Guide("Ada");
        var (_, ben) = await Town.Guide("Ben");
        var (mine, theirs) = (new Assignment { BlockId = block.Id, VolunteerId = adas.Id }, new Assignment { BlockId = block.Id, VolunteerId = ben.Id });
        mine.Decline(new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc));
        await Town.Site.Ask(db =>
        {
            db.AddRange(block, mine, theirs);
            return db.SaveChangesAsync();
        });
        var page = await ada.Open($"/team/ich/unfall?zeit={theirs.Id}");
        Assert.Null(page.QuerySelector("#zeit"));
        Assert.DoesNotContain("10:00", page.QuerySelector(".accident")!.TextContent, StringComparison.Ordinal);
    }
}
