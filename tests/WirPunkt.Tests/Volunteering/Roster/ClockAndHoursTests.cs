using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering.Roster;

/// <summary>Times that the clocks do not show once, and houses of which nobody knows when they are open.</summary>
public sealed class ClockAndHoursTests() : PlannedMonth(Engine.Sqlite)
{
    private const string Unknown = "Öffnungszeiten des Hauses unbekannt:";

    private Task<HttpResponseMessage> AddTime(string month, string day, string from, string to) =>
        Lead.Send($"/team/dienstplan/{month}", $"/team/dienstplan/{month}/zeiten", ("site", "treff"), ("day", day), ("from", from), ("to", to), ("places", "1"), ("price", "Usual"));

    private static async Task<IHtmlDocument> Page(HttpResponseMessage answer) => StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("2027-03", "2027-03-28", "Sonntag, 28. März 2027, 2:30–4:00 Uhr", "Die Uhr wird in dieser Nacht vorgestellt: 2:00–3:00 Uhr gibt es nicht.")]
    [InlineData("2027-10", "2027-10-31", "Sonntag, 31. Oktober 2027, 2:30–4:00 Uhr", "Die Uhr wird in dieser Nacht zurückgestellt: 2:00–3:00 Uhr gibt es zweimal.")]
    public async Task A_time_that_is_there_never_or_twice_is_refused_and_stays_in_the_form(string month, string day, string time, string why)
    {
        var answer = await AddTime(month, day, "02:30", "04:00");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await Page(answer);
        var said = page.QuerySelector("[role=alert]")!.TextContent.Trim();
        Assert.StartsWith(time, said, StringComparison.Ordinal);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.Equal("02:30", page.QuerySelector("[name=from]")!.GetAttribute("value"));
        Assert.Equal(0, await Site.Ask(db => db.PresenceBlocks.CountAsync()));
    }

    [Fact]
    public async Task A_block_is_not_moved_there_either()
    {
        await Done(AddTime("2027-03", "2027-03-28", "10:00", "12:00"));
        var block = $"/team/dienstplan/zeit/{(await Site.Ask(db => db.PresenceBlocks.SingleAsync())).Id}";
        var answer = await Lead.Send(block, block, ("day", "2027-03-28"), ("from", "01:00"), ("to", "02:30"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("2:00–3:00 Uhr gibt es nicht", (await Page(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_leaves_that_night_out_and_says_so()
    {
        await Done(Lead.Send("/team/dienstplan/reihen", "/team/dienstplan/reihen", ("site", "treff"), ("weekday", "Sunday"), ("from", "02:30"), ("to", "04:00"), ("places", "1"), ("price", "Usual"), ("every", "1"), ("first", "2027-03-01"), ("last", ""), ("except", "")));
        var page = await Page(await Lead.Send("/team/dienstplan/2027-03", "/team/dienstplan/2027-03/fuellen"));
        Assert.Contains("28. März 2027, 2:30–4:00 Uhr", Assert.Single(page.QuerySelectorAll("[role=status] li")).TextContent, StringComparison.Ordinal);
        Assert.Equal([7, 14, 21], (await Site.Ask(db => db.PresenceBlocks.Select(b => b.StartsAt).ToListAsync())).Select(d => d.Day).Order());
    }

    [Fact]
    public async Task The_night_in_which_the_clocks_change_is_named_beside_the_plan()
    {
        await Site.Ask(db =>
        {
            db.Add(new PresenceBlock { Site = "treff", StartsAt = new(2027, 10, 30, 23, 30, 0, DateTimeKind.Utc), EndsAt = new(2027, 10, 31, 2, 30, 0, DateTimeKind.Utc) }); // 1:30 to 3:30 by the clock, three hours
            return db.SaveChangesAsync();
        });
        const string October = "/team/dienstplan/2027-10";
        await Done(Lead.Send(October, $"{October}/planen", ("effort", "usual")));
        while ((await Lead.GetStringAsync($"{October}/stand", TestContext.Current.CancellationToken)).Contains("true", StringComparison.Ordinal)) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Contains("In dieser Nacht wird die Uhr umgestellt: Sonntag, 31. Oktober 2027, 1:30–3:30 Uhr", (await Lead.Open(October)).QuerySelector("#plan")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_knows_the_opening_hours_the_lead_is_asked_to_check()
    {
        var added = await AddTime("2026-12", "2026-12-08", "10:00", "12:00");
        var page = await Lead.Open(added.Headers.Location!.ToString());
        Assert.Contains("Eingetragen: Dienstag, 8. Dezember 2026, 10:00–12:00 Uhr", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Unknown, page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Unknown, (await Lead.Open($"/team/dienstplan/zeit/{(await Site.Ask(db => db.PresenceBlocks.SingleAsync())).Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Unknown, (await Lead.Open(Month)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_is_filled_names_the_houses_of_which_nobody_knows()
    {
        await Done(Lead.Send("/team/dienstplan/reihen", "/team/dienstplan/reihen", ("site", "treff"), ("weekday", "Monday"), ("from", "10:00"), ("to", "12:00"), ("places", "1"), ("price", "Usual"), ("every", "1"), ("first", "2027-01-01"), ("last", ""), ("except", "")));
        Assert.Contains(Unknown, (await Page(await Lead.Send("/team/dienstplan/2027-01", "/team/dienstplan/2027-01/fuellen"))).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }
}
