using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;
using WirPunkt.TestSupport;

namespace WirPunkt.Statistics.Log;

/// <summary>From a tap to the counters, through real pages and both databases.</summary>
public abstract class LogTests(Engine engine) : IAsyncLifetime
{
    private const string Home = "/team/desk/log";
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly FixedClock clock = new(2026, 11, 24, 9, 30);
    private RunningSite site = null!;
    private HttpClient guide = null!;
    private string token = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = new() { Content = package.Path, Clock = clock, Connection = await engine.Connection() };
        guide = await (await site.Add(Roles.Guide)).SignIn();
        token = await Token(guide);
    }

    private static async Task<string> Token(HttpClient browser) => JsonNode.Parse(await browser.GetStringAsync(Home + "/token", Cancel))!["token"]!.GetValue<string>();

    private static JsonObject Entry(Guid shift, string topic = "arbeit", int number = 1, string day = "2026-11-24", int revision = 1, Guid? id = null) => new()
    {
        ["id"] = (id ?? Guid.NewGuid()).ToString(),
        ["shift"] = shift.ToString(),
        ["site"] = "treff",
        ["day"] = day,
        ["revision"] = revision,
        ["number"] = number,
        ["topic"] = topic,
        ["language"] = "ar",
    };

    private async Task<HttpResponseMessage> Post(IEnumerable<JsonObject> entries, string? with = null) =>
        await guide.PostAsync(Home + "/batch", new FormUrlEncodedContent([new("entries", new JsonArray([.. entries.Select(e => e.DeepClone())]).ToJsonString()), new("formular", with ?? token)]), Cancel);

    private async Task<List<string>> Send(params JsonObject[] entries)
    {
        var answer = JsonNode.Parse(await (await Post(entries)).Content.ReadAsStringAsync(Cancel))!["answers"]!.AsArray();
        return [.. answer.Select(a => a!["reason"]?.GetValue<string>() ?? a["answer"]!.GetValue<string>())];
    }

    private async Task End(Guid shift)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EndShift>().Run(shift, Cancel);
    }

    private async Task Run<TJob>() where TJob : Platform.Jobs.IJob
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().Run(Cancel);
    }

    private Task<int> Counted(string month = "2026-11", Feature feature = Feature.Topic, string? category = null) =>
        site.Ask(db => db.Set<Counter>().Where(c => c.Month == month && c.Feature == feature && (category == null || c.Category == category)).SumAsync(c => c.Number));

    private async Task<int> InShifts() => (await site.Ask(db => db.Set<OpenShift>().AsNoTracking().ToListAsync())).Sum(s => s.Entries.Sum(e => e.Number));

    [Fact]
    public async Task Two_hundred_sent_twice_and_out_of_order_are_two_hundred()
    {
        var shifts = new[] { Guid.NewGuid(), Guid.NewGuid() }; // two devices at one site
        var entries = Enumerable.Range(0, 200).Select(i => Entry(shifts[i % 2], i % 3 == 0 ? "wohnen" : "arbeit")).ToList();
        var random = new Random(7);
        var batches = entries.Concat(entries).OrderBy(_ => random.Next()).Chunk(37).ToList();
        await Task.WhenAll(batches.Select(b => Send(b)));
        Assert.All(await Send([.. entries]), answer => Assert.Equal("known", answer));
        Assert.Equal(200, await InShifts());

        foreach (var shift in shifts) await End(shift);
        foreach (var feature in Features.All) Assert.Equal(200, await Counted(feature: feature));
        Assert.Equal(67, await Counted(category: "wohnen"));
        Assert.All(await Send([.. entries]), answer => Assert.Equal("known", answer)); // a replay after the shift
        foreach (var shift in shifts) await End(shift);
        Assert.Equal(200, await Counted());
        Assert.Equal(0, await site.Ask(db => db.Set<OpenShift>().CountAsync()));
    }

    [Fact]
    public async Task What_belonged_together_in_a_shift_stands_in_no_file_when_it_is_over()
    {
        var (shift, id) = (Guid.NewGuid(), Guid.NewGuid());
        await Send([.. Enumerable.Range(0, 30).Select(_ => Entry(shift)), Entry(shift, id: id)]);
        await Send(Entry(shift, "wohnen", revision: 2, id: id));
        Assert.Equal(site.Connection is null, site.InFiles($"{shift}") > 0); // PostgreSQL clears up by itself
        await End(shift);
        Assert.Equal(31, await Counted());
        Assert.Equal(0, site.InFiles($"{shift}"));
    }

    [Fact]
    public async Task A_correction_that_overtakes_its_contact_wins_and_after_the_shift_none_counts()
    {
        var (shift, id) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(["counted"], await Send(Entry(shift, "wohnen", number: 3, revision: 2, id: id)));
        Assert.Equal(["known"], await Send(Entry(shift, "arbeit", number: 1, revision: 1, id: id)));
        Assert.Equal(["counted", "counted"], await Send(Entry(shift), Entry(shift, "wohnen", number: 2, revision: 3, id: id)));
        await End(shift);
        Assert.Equal(["known"], await Send(Entry(shift, "wohnen", number: 0, revision: 4, id: id)));
        Assert.Equal((2, 1), (await Counted(category: "wohnen"), await Counted(category: "arbeit")));
    }

    [Fact]
    public async Task Bad_ones_are_refused_with_a_reason_and_the_good_ones_beside_them_are_counted()
    {
        var shift = Guid.NewGuid();
        var broken = new JsonObject { ["id"] = "x" };
        Assert.Equal(["counted", "unknown", "number", "day", "broken", "counted", "counted"], await Send(Entry(shift), Entry(shift, "astrologie"), Entry(shift, number: 1_000_000_000), Entry(shift, day: "1970-01-01"), broken,
            Entry(shift, day: "2026-11-25"), Entry(shift, day: "2026-10-02"))); // a clock that is ahead; October is frozen
        await End(shift);
        Assert.Equal(3, await Counted());
        Assert.Equal(HttpStatusCode.BadRequest, (await guide.PostAsync(Home + "/batch", new FormUrlEncodedContent([new("entries", "[{"), new("formular", token)]), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post(Enumerable.Range(0, 201).Select(_ => Entry(shift)))).StatusCode);
    }

    [Fact]
    public async Task Without_the_token_or_the_sign_in_nothing_is_taken_and_a_fresh_token_is_there_for_the_asking()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Post([Entry(Guid.NewGuid())], with: "old")).StatusCode);
        token = await Token(guide);
        Assert.Equal(["counted"], await Send(Entry(Guid.NewGuid())));
        var stranger = await site.Browser().GetAsync(Home + "/token", Cancel);
        Assert.Equal((HttpStatusCode.SeeOther, "/konto/anmelden"), (stranger.StatusCode, stranger.Headers.Location!.ToString().Split('?')[0]));
    }

    [Fact]
    public async Task A_forgotten_shift_ends_by_itself_after_a_day_and_the_month_freezes_after_the_fifth()
    {
        await Send(Entry(Guid.NewGuid()));
        clock.Now += Duration.FromDays(1);
        await Run<EndShifts>();
        Assert.Equal(0, await Counted());
        clock.Now += Duration.FromDays(1);
        await Run<EndShifts>();
        Assert.Equal(1, await Counted());

        clock.Now = new FixedClock(2026, 12, 5, 23, 0).Now;
        await Run<FreezeMonths>();
        Assert.Null((await site.Ask(db => db.Set<CountedMonth>().SingleAsync())).FrozenOn);
        clock.Now = new FixedClock(2026, 12, 6, 1, 30).Now;
        await Run<FreezeMonths>();
        Assert.NotNull((await site.Ask(db => db.Set<CountedMonth>().SingleAsync())).FrozenOn);
        clock.Now += Duration.FromDays(200);
        await Run<EndShifts>();
        Assert.Empty(await site.Ask(db => db.Set<SeenEntry>().ToListAsync()));
    }

    [Fact]
    public async Task Without_script_one_form_is_one_contact_and_can_be_told_more_of_and_taken_back()
    {
        await guide.Send(Home, Home + "/schicht", ("site", "treff"), ("language", "en"), ("channel", "on-site"));
        var counted = await guide.Send(Home, Home + "/kontakt", ("topic", "arbeit"), ("number", "3"));
        var strip = await guide.Open(counted.Headers.Location!.ToString());
        Assert.Contains("Gezählt: Arbeit", strip.QuerySelector("[data-said]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", strip.QuerySelector("[value='language:en']")!.GetAttribute("aria-pressed"));
        await guide.Send(strip, Home + "/aendern", ("set", "help:way"));
        var taken = await guide.Send(Home, Home + "/kontakt", ("topic", "wohnen"), ("day", "2026-11-03"));
        await guide.Send(await guide.Open(taken.Headers.Location!.ToString()), Home + "/aendern", ("set", "undo"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guide.Send(Home, Home + "/kontakt", ("topic", "arbeit"), ("number", "1000000000"))).StatusCode);
        await guide.Send(Home, Home + "/ende");
        Assert.Equal((3, 3, 3, 3), (await Counted(), await Counted(category: "arbeit"), await Counted(feature: Feature.Help, category: "way"), await Counted(feature: Feature.Language, category: "en")));
        Assert.NotNull((await guide.Open(Home)).QuerySelector("[data-begin]:not([hidden])"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_contact()
    {
        await guide.Send(Home, Home + "/schicht", ("site", "treff"));
        var shown = await guide.Open(Home);
        await guide.Send(shown, Home + "/kontakt", ("topic", "arbeit"));
        await guide.Send(shown, Home + "/kontakt", ("topic", "arbeit"));
        Assert.Equal(1, await InShifts());
    }

    [Fact]
    public async Task The_lead_corrects_until_the_fifth_and_the_history_says_so()
    {
        const string month = Home + "/monat", form = month + "/berichtigen";
        var shift = Guid.NewGuid();
        await Send(Entry(shift, number: 5));
        await End(shift);
        var lead = await (await site.Add(Roles.Lead)).SignIn();
        await lead.Send(month, form, ("topic", "wohnen"), ("number", "2"));
        await lead.PostAsync(form, await Fields(lead, month, ("from", "topic:arbeit"), ("to", "topic:wohnen"), ("number", "1")), Cancel);
        Assert.Equal((4, 3), (await Counted(category: "arbeit"), await Counted(category: "wohnen")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.PostAsync(form, await Fields(lead, month, ("from", "topic:arbeit"), ("to", "topic:wohnen"), ("number", "9")), Cancel)).StatusCode);
        Assert.Equal(2, await site.Ask(db => db.AuditEntries.CountAsync(e => e.Kind == "log.corrected")));
        foreach (var number in new[] { "abc", "0", "-2", "9999" })
        {
            var answer = await lead.PostAsync(form, await Fields(lead, month, ("from", "topic:arbeit"), ("to", "topic:wohnen"), ("number", number)), Cancel);
            var again = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(Cancel));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("ganze Zahl bis", again.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            var field = Assert.Single(again.QuerySelectorAll("input[aria-invalid]")); // the other forms are as they were
            Assert.Equal((number, "topic:wohnen"), (field.GetAttribute("value"), field.Closest("form")!.QuerySelector("[name=to] option[selected]")!.GetAttribute("value")));
        }
        Assert.Equal(7, await Counted(feature: Feature.Duration, category: Features.NotRecorded));

        Assert.Equal(HttpStatusCode.NotFound, (await guide.GetAsync(month, Cancel)).StatusCode);
        clock.Now = new FixedClock(2026, 12, 6, 9, 0).Now;
        lead = await (await site.Add(Roles.Lead)).SignIn(); // the session is over, and a code counts once
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.PostAsync(form, await Fields(lead, month, ("month", "2026-11"), ("topic", "wohnen"), ("number", "1")), Cancel)).StatusCode);
        Assert.Equal(7, await Counted());
    }

    private static async Task<FormUrlEncodedContent> Fields(HttpClient browser, string page, params (string Name, string Value)[] entered)
    {
        var form = (await browser.Open(page)).Forms.First(f => f.GetAttribute("action")!.EndsWith("/berichtigen", StringComparison.Ordinal));
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(i => (Name: i.Name!, i.Value)).Where(i => entered.All(e => e.Name != i.Name));
        return new(hidden.Concat(entered).Select(f => KeyValuePair.Create(f.Name, f.Value)));
    }

    [Fact]
    public async Task The_desk_shows_the_tiles_to_who_may_count_and_public_pages_show_nothing_of_it()
    {
        Assert.NotNull((await guide.Open("/team/desk")).QuerySelector("[data-log]"));
        Assert.Null((await guide.Open("/de")).QuerySelector("[data-log]"));
        var worker = await site.Browser().GetAsync("/desk-worker.js", Cancel);
        Assert.Equal(("text/javascript", "no-cache"), (worker.Content.Headers.ContentType!.MediaType, worker.Headers.CacheControl!.ToString()));
        Assert.DoesNotContain("desk-worker", await site.Browser().GetStringAsync("/de", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_names_the_pages_of_its_language()
    {
        var pack = JsonNode.Parse(await guide.GetStringAsync(Home + "/paket?lang=en", Cancel))!;
        Assert.Equal(("en", "2026-11-24"), (pack["language"]!.GetValue<string>(), pack["date"]!.GetValue<string>()));
        Assert.Contains("24 November 2026", pack["notice"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(pack["pages"]!.AsArray(), p => p![0]!.GetValue<string>() == "/en/leistung/anmeldung" && p[1]!.GetValue<string>() == "Registering");
    }

    [Fact]
    public async Task Pages_that_are_read_are_counted_by_topic_and_language()
    {
        var visitor = site.Browser();
        foreach (var path in new[] { "/de/seite/umzug", "/en/seite/umzug", "/en/leistung/anmeldung", "/en/thema/arbeit", "/en/impressum" }) (await visitor.GetAsync(path, Cancel)).EnsureSuccessStatusCode();
        await Run<Platform.Web.Delivery.KeepPageReads>();
        var reads = await site.Ask(db => db.Set<TopicRead>().OrderBy(r => r.Topic).ThenBy(r => r.Language).Select(r => $"{r.Month} {r.Topic} {r.Language} {r.Number}").ToListAsync());
        Assert.Equal(["2026-11 arbeit en 1", "2026-11 not-recorded en 1", "2026-11 wohnen de 1", "2026-11 wohnen en 2"], reads);
        await using var scope = site.Services.CreateAsyncScope();
        var table = await scope.ServiceProvider.GetRequiredService<TrueCounts>().ReadsOf(new(2026, 11), Classification.Flat("topic", ["wohnen", "arbeit", Features.NotRecorded]), ["de", "en"], Cancel);
        Assert.Equal((3, 2, 5), (table[1, 2], table[1, 1], table[0, 2]));
    }

    public async ValueTask DisposeAsync()
    {
        guide?.Dispose();
        if (site is not null) await site.DisposeAsync();
        package.Dispose();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteLogTests() : LogTests(Engine.Sqlite);

public sealed class PostgresLogTests() : LogTests(Engine.Postgres);
