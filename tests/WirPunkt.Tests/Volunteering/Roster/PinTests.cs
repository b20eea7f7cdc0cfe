using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering.Roster;

/// <summary>Pinning somebody to a time, through the pages: what no rule allows is refused by name, and what a rule has come to forbid is not planned.</summary>
public sealed class PinTests() : PlannedMonth(Engine.Sqlite)
{
    private async Task<List<string>> Blocks() => [.. (await Site.Ask(db => db.PresenceBlocks.OrderBy(b => b.StartsAt).ToListAsync())).Select(b => $"/team/dienstplan/zeit/{b.Id}")];

    private Task<HttpResponseMessage> Settle(string block, Guide who, string kind) => Lead.Send(block, $"{block}/wunsch", ("person", who.Id.ToString()), ("kind", kind));

    private async Task<string> Refused(string block, Guide who)
    {
        var answer = await Settle(block, who, "Pinned");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.DoesNotContain((await Site.Ask(db => db.RosterMonths.AsNoTracking().ToListAsync())).SelectMany(m => m.Wishes), w => w.VolunteerId == who.Id && w.Kind == PlaceWishKind.Pinned);
        return StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector("[role=alert]")!.TextContent.Trim();
    }

    private async Task<IHtmlDocument> Planned()
    {
        await Solve();
        return await Lead.Open(Month);
    }

    /// <summary>One that is newer than what is published.</summary>
    private Task PublishPlan(int number) => Done(Lead.Send($"{Month}?plan={number}", $"{Month}/veroeffentlichen"));

    /// <summary>Of two, Bela is kept from the first time, so that Anna is there.</summary>
    private async Task<(Guide Anna, Guide Bela, string Block)> AnnaIsPublished()
    {
        var (anna, bela) = (await Site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday), await Site.AddGuide("Bela Tal", days: IsoDayOfWeek.Thursday));
        await Fill();
        var block = (await Blocks())[0];
        await Done(Settle(block, bela, "Forbidden"));
        await Solve();
        await Publish();
        return (anna, bela, block);
    }

    [Fact]
    public async Task Somebody_who_cannot_come_is_not_pinned_and_the_page_says_who_when_and_why()
    {
        var anna = await Site.AddGuide("Anna Berg", days: IsoDayOfWeek.Monday);
        var reserve = await Site.AddGuide("Bela Tal", VolunteerStage.Reserve, days: IsoDayOfWeek.Thursday);
        await Fill();
        var block = (await Blocks())[0];
        Assert.StartsWith("Nicht fest eingeteilt: Anna Berg, Donnerstag, 3. Dezember 2026, 10:00–12:00 Uhr,", await Refused(block, anna), StringComparison.Ordinal);
        Assert.EndsWith("kann zu dieser Zeit nicht", await Refused(block, anna), StringComparison.Ordinal);
        Assert.EndsWith("in Reserve: springt ein, wird nicht geplant", await Refused(block, reserve), StringComparison.Ordinal);
        Assert.Empty((await Lead.Open(block)).QuerySelectorAll("button[value=Pinned]")); // nobody can
        Assert.Equal(2, (await Lead.Open(block)).QuerySelectorAll("button[value=Forbidden]").Length);
    }

    [Fact]
    public async Task A_third_for_two_places_and_hours_that_were_not_agreed_are_refused()
    {
        var (anna, bela, cem) = (await Site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday), await Site.AddGuide("Bela Tal", days: IsoDayOfWeek.Thursday), await Site.AddGuide("Cem See", days: IsoDayOfWeek.Thursday));
        await Fill();
        var blocks = await Blocks();
        await Done(Settle(blocks[0], anna, "Pinned"));
        await Done(Settle(blocks[0], bela, "Pinned"));
        Assert.EndsWith("Das geht nicht: Alle Plätze sind schon vergeben.", await Refused(blocks[0], cem), StringComparison.Ordinal);
        await Site.Ask(db => db.Agreements.Where(a => a.VolunteerId == cem.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.MinutesPerMonth, 60)));
        Assert.EndsWith("Das geht nicht: Die vereinbarten Stunden des Monats wären überschritten.", await Refused(blocks[1], cem), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pin_that_has_become_impossible_is_named_and_not_planned()
    {
        var anna = await Site.AddGuide("Anna Berg", days: IsoDayOfWeek.Thursday);
        await Fill();
        var block = (await Blocks())[0];
        await Done(Settle(block, anna, "Pinned"));
        await Site.Ask(async db =>
        {
            (await db.Availabilities.SingleAsync()).Exceptions = [DatedTime.WholeDays(new(2026, 12, 3), new(2026, 12, 3), Wish.No)];
            return await db.SaveChangesAsync();
        });
        const string Named = "Fest eingeteilt, kann dann aber nicht: Anna Berg";
        Assert.Contains(Named, (await Lead.Open(block)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{Named}, Donnerstag, 3. Dezember 2026, 10:00–12:00 Uhr", (await Lead.Open(Month)).QuerySelector("#plan")!.ParentElement!.TextContent, StringComparison.Ordinal); // before any plan

        var page = await Planned();
        Assert.Contains($"{Named}, Donnerstag, 3. Dezember 2026, 10:00–12:00 Uhr", page.QuerySelector("#plan")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Der Plan lässt diese festen Einteilungen weg.", page.Body!.TextContent, StringComparison.Ordinal);
        await Publish();
        Assert.Equal([10, 17, 24], (await Site.Places()).Select(p => p.Block.StartsAt.Day).Order());
    }

    [Fact]
    public async Task Who_was_left_out_of_a_published_plan_can_come_back_in_the_next()
    {
        var (anna, _, block) = await AnnaIsPublished();
        await Done(Settle(block, anna, "Forbidden"));
        await Solve();
        await PublishPlan(2); // nobody
        await Done(Settle(block, anna, "free"));
        Assert.DoesNotContain("Ausgeschlossen oder abgesagt: 2", (await Planned()).Body!.TextContent, StringComparison.Ordinal);
        await PublishPlan(3);
        Assert.Contains(await Site.Places(), p => block.EndsWith(p.Block.Id.ToString(), StringComparison.Ordinal) && p.Assignment.Stands && p.Assignment.VolunteerId == anna.Id);
    }

    [Fact]
    public async Task Who_has_said_no_and_then_yes_on_the_phone_can_be_pinned_and_who_has_swapped_is_pinned_no_more()
    {
        var (anna, bela, block) = await AnnaIsPublished();
        var given = (await Site.Places()).Single(p => block.EndsWith(p.Block.Id.ToString(), StringComparison.Ordinal)).Assignment;
        var (one, other) = (await anna.Account.SignIn(), await bela.Account.SignIn());
        await Done(one.Send("/team/ich/dienste", $"/team/ich/dienste/antwort/{given.Id}", ("answer", "Decline")));
        await Done(Settle(block, anna, "Pinned"));
        await Solve();
        await PublishPlan(2);
        var again = (await Site.Places()).Single(p => block.EndsWith(p.Block.Id.ToString(), StringComparison.Ordinal) && p.Assignment.Stands).Assignment;
        Assert.Equal(anna.Id, again.VolunteerId);

        await Done(one.Send("/team/ich/dienste", $"/team/ich/dienste/tauschen/{again.Id}", ("with", bela.Id.ToString())));
        var offer = await Site.Ask(db => db.SwapOffers.AsNoTracking().SingleAsync());
        await Done(other.Send("/team/ich/dienste", $"/team/ich/dienste/tausch/{offer.Id}", ("answer", "Accepted")));
        Assert.DoesNotContain((await Site.Ask(db => db.RosterMonths.AsNoTracking().SingleAsync())).Wishes, w => w.Kind == PlaceWishKind.Pinned);
    }
}
