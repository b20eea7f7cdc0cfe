using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering.Shifts;

namespace WirPunkt.Volunteering.Feeds;

/// <summary>Every calendar that leaves the program, read by a parser that is not ours (RFC 5545): in a month in which the clocks change.</summary>
public sealed class CalendarTests : IAsyncLifetime
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private RunningSite site = null!;
    private Guide anna = null!;

    public async ValueTask InitializeAsync()
    {
        var nowhere = new Dictionary<string, string> { ["WIRPUNKT_SMTP"] = "smtp://127.0.0.1:1", ["WIRPUNKT_MAIL_FROM"] = "wir-punkt@kleinstadt.example" }; // what is mailed stays to be read
        site = new() { Content = package.Path, Clock = new FixedClock(2027, 2, 20, 9, 0), Settings = nowhere };
        await site.Prepare();
        anna = await site.AddGuide("Anna Berg", languages: ["de", "tr"], days: IsoDayOfWeek.Tuesday);
        await site.AddSeries(IsoDayOfWeek.Tuesday, new(2027, 3, 1));
        await site.PlanAndPublish(new(2027, 3));
    }

    private async Task<ForeignCalendar> At(string address) => await ForeignCalendar.Read(await site.Browser().GetStringAsync(address, TestContext.Current.CancellationToken));

    private async Task<string> OwnFeed()
    {
        var guide = await anna.Account.SignIn();
        var made = await guide.Send("/team/ich/dienste", "/team/ich/dienste/kalender", ("act", "new"));
        return new Uri(StarterSite.Parsed(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector(".secret bdi")!.TextContent).AbsolutePath;
    }

    private Task<List<string>> Mailed() => site.Ask(db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.To == anna.Account.Email && m.Calendar != null).OrderBy(m => m.CreatedAt).Select(m => m.Calendar!).ToListAsync());

    /// <summary>Ten o'clock in town is nine by universal time in winter, eight in summer.</summary>
    private static void AssertTimes(IReadOnlyList<ForeignEvent> events)
    {
        Assert.Equal([2, 9, 16, 23, 30], events.Select(e => e.Starts.Day));
        Assert.Equal([9, 9, 9, 9, 8], events.Select(e => e.Starts.ToUniversalTime().Hour));
        Assert.All(events, e => Assert.Equal((120, e.Starts.AddHours(2)), (e.Minutes, e.Ends)));
    }

    [Fact]
    public async Task The_own_feed_and_the_mailed_file_have_the_same_events()
    {
        var (feed, mail) = (await At(await OwnFeed()), await ForeignCalendar.Read(Assert.Single(await Mailed())));
        Assert.Equal(("2.0", null, null), (feed.Version, feed.Method, mail.Method)); // it invites nobody (RFC 5545 3.7.2)
        AssertTimes(feed.Events);
        Assert.Equal(feed.Events, mail.Events);
        Assert.All(feed.Events, e => Assert.Equal(("CONFIRMED", 0, "Wir-Punkt im Rathaus", "Altes Rathaus, Markt 1, 71000 Kleinstadt"), (e.Status, e.Sequence, e.Title, e.Place)));
        Assert.Equal(5, feed.Events.Select(e => e.Uid).Distinct().Count());
    }

    [Fact]
    public async Task What_is_cancelled_keeps_its_name_counts_on_and_says_so()
    {
        var address = await OwnFeed();
        var before = await At(address);
        var last = (await site.Places())[^1];
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.Equal(ShiftResult.Done, await scope.ServiceProvider.GetRequiredService<AnswerShift>().Run(last.Assignment.Id, null, ShiftAnswer.Cancel, TestContext.Current.CancellationToken));

        var after = await At(address);
        Assert.Equal(before.Events.Select(e => e.Uid), after.Events.Select(e => e.Uid));
        Assert.Equal(before.Events.SkipLast(1), after.Events.SkipLast(1));
        var cancelled = after.Events[^1];
        Assert.Equal(("CANCELLED", 1, before.Events[^1].Starts), (cancelled.Status, cancelled.Sequence, cancelled.Starts));
        Assert.Equal(cancelled, Assert.Single((await ForeignCalendar.Read((await Mailed())[^1])).Events));
    }

    [Fact]
    public async Task The_public_feed_has_times_and_no_people()
    {
        var (once, again) = (await At("/wir-punkte.ics"), await At("/wir-punkte.ics"));
        AssertTimes(once.Events);
        Assert.Equal(once.Events, again.Events);
        Assert.All(once.Events, e => Assert.Equal(("CONFIRMED", "Wir-Punkt im Rathaus"), (e.Status, e.Title)));
        Assert.Empty(once.Events.Select(e => e.Uid).Intersect((await At(await OwnFeed())).Events.Select(e => e.Uid)));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        package.Dispose();
    }
}
