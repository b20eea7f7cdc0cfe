using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Evaluation.Journal.Arrivals;
using WirPunkt.Feedback;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;
using WirPunkt.Volunteering.Training.WorkItems;

namespace WirPunkt.Evaluation.Journal;

/// <summary>The journal from the form to the report, on both databases.</summary>
public abstract class JournalTests(Engine engine) : IAsyncLifetime
{
    private const string Home = "/team/auswertung/journal", New = Home + "/neu";
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly FixedClock clock = new(2026, 11, 24, 9, 30);
    private RunningSite site = null!;
    private HttpClient lead = null!;

    public async ValueTask InitializeAsync()
    {
        site = new() { Content = package.Path, Clock = clock, Connection = await engine.Connection() };
        lead = await (await site.Add(Roles.Lead)).SignIn();
    }

    public async ValueTask DisposeAsync()
    {
        lead?.Dispose();
        site?.Dispose();
        package.Dispose();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static (string, string)[] Typed(string text = "Das Modul sagt nichts zu Terminen.", params (string Name, string Value)[] more) =>
        [("kind", "Material"), ("text", text), ("state", "Open"), ("site", "treff"), ("topic", "wohnen"), .. more];

    private Task<List<JournalEntry>> Entries() => site.Ask(db => db.Set<JournalEntry>().AsNoTracking().OrderBy(e => e.Id).ToListAsync());

    private Task<int> Store(params object[] rows) => site.Ask(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    private async Task<JournalEntry> Written(params (string Name, string Value)[] more)
    {
        var answer = await lead.Send(New, New, Typed(more: more));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return (await Entries()).Last();
    }

    [Fact]
    public async Task An_entry_is_written_changed_and_in_the_history_without_its_words()
    {
        var entry = await Written();
        Assert.Equal((JournalKind.Material, new DateOnly(2026, 11, 24), "treff", "wohnen"), (entry.Kind, entry.On, entry.Site, entry.Topic));

        var answer = await lead.Send($"{Home}/{entry.Id}", $"{Home}/{entry.Id}",
            ("kind", "Material"), ("text", "Neue Worte"), ("state", "Done"), ("site", ""), ("topic", ""), ("outcome", "Seite ergänzt"), ("changed", "page:umzug"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        entry = Assert.Single(await Entries());
        Assert.Equal((JournalState.Done, 0, "Seite ergänzt"), (entry.State, entry.Days, entry.Outcome));
        Assert.Equal(["page:umzug"], entry.Changed);
        var history = await site.Ask(db => db.Set<AuditEntry>().Where(a => a.Record == $"journal:{entry.Id}").OrderBy(a => a.At).ToListAsync());
        Assert.Equal(["journal.added", "journal.changed"], history.Select(h => h.Kind));
        Assert.DoesNotContain(history, h => $"{h.Before}{h.After}".Contains("Termin", StringComparison.Ordinal) || $"{h.After}".Contains("ergänzt", StringComparison.Ordinal));
        var shown = await lead.Open($"{Home}/{entry.Id}");
        Assert.Equal(2, shown.QuerySelectorAll("[aria-labelledby=history] li").Length);
    }

    [Fact]
    public async Task Two_who_change_an_entry_do_not_overwrite_each_other()
    {
        var entry = await Written();
        var (address, shown) = ($"{Home}/{entry.Id}", await lead.Open($"{Home}/{entry.Id}"));
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(address, address, Typed("Die Erste"))).StatusCode);
        var answer = await lead.Send(shown, address, Typed("Die Zweite"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Die Zweite", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal); // what was typed stays
        Assert.Equal("Die Erste", Assert.Single(await Entries()).Text);
    }

    [Theory]
    [InlineData("on", "2026-11-25", "on-error")]
    [InlineData("on", "morgen", "on-error")]
    [InlineData("text", "", "text-error")]
    [InlineData("ended", "2026-11-25", "ended-error")]
    [InlineData("site", "gibt-es-nicht", "site-error")]
    [InlineData("topic", "gibt-es-nicht", "topic-error")]
    [InlineData("changed", "page:gibt-es-nicht", "changed-page-error")]
    [InlineData("changed", "unsinn", "changed-page-error")]
    [InlineData("kind", "Unsinn", "kind-error")]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(string field, string value, string error)
    {
        var answer = await lead.Send(New, New, [.. Typed("Bleibt stehen").Where(f => f.Item1 != field), (field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(page.GetElementById(error));
        if (field != "text") Assert.Equal("Bleibt stehen", page.GetElementById("text")!.TextContent);
        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task A_text_that_may_name_somebody_is_looked_at_again()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(New, New, Typed("Frau Yilmaz fragt jede Woche"))).StatusCode);
        Assert.Empty(await Entries());
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(New, New, Typed("Frau Holle steht im Märchenmodul", ("sure", "yes")))).StatusCode);
    }

    [Fact]
    public async Task Hints_of_other_parts_arrive_by_themselves_once_and_without_a_visitors_words()
    {
        var item = new WorkItem { Theme = "Termine online", Module = "digital", CreatedOn = new(2026, 11, 20) };
        await Store(
            new WrongDoor { Month = "2026-10", From = "rathaus", To = "museum", Service = "fuehrung", Count = 3 }, item,
            new Remark { Path = "/leistung/anmeldung", Language = "de", Kind = RemarkKind.Wrong, Text = "Geheimer Satz", On = new(2026, 11, 20) },
            new RemarkCount { Month = "2026-11", Path = "/leistung/anmeldung", Kind = RemarkKind.Wrong, Count = 1 },
            new RemarkCount { Month = "2026-11", Path = "/leistung/anmeldung", Kind = RemarkKind.Helpful, Count = 9 },
            new AuditEntry { At = clock.GetUtcNow().UtcDateTime, Who = "Rathaus", Kind = "confirming.corrected", Record = "organization:rathaus" });
        await lead.Open(Home);
        var list = await lead.Open(Home);
        var entries = await Entries();
        Assert.Equal([JournalSource.WrongDoor, JournalSource.Remark, JournalSource.Correction, JournalSource.Workshop], entries.Select(e => e.Source).Order());
        var correction = entries.Single(e => e.Source == JournalSource.Correction);
        Assert.Equal((JournalState.Done, "office:rathaus"), (correction.State, Assert.Single(correction.Changed)));
        Assert.Equal(3, entries.Single(e => e.Source == JournalSource.WrongDoor).Count);
        Assert.Equal("service:anmeldung", entries.Single(e => e.Source == JournalSource.Remark).About);
        var text = list.Body!.TextContent;
        Assert.Contains("von: Rathaus Kleinstadt · zu: Museum Kleinstadt · gesucht: Führung im Museum", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheimer Satz", text, StringComparison.Ordinal);

        await site.Ask(async db =>
        {
            (await db.WorkItems.SingleAsync()).MoveTo(WorkItemState.Done, new(2026, 11, 23));
            return await db.SaveChangesAsync();
        });
        var loops = await lead.Open($"{Home}/wege"); // looks itself, whether or not somebody opened the journal
        var theme = (await Entries()).Single(e => e.Source == JournalSource.Workshop);
        Assert.Equal((JournalState.Done, 3), (theme.State, theme.Days));
        Assert.Equal(2, loops.QuerySelectorAll("[aria-labelledby=done] tbody tr").Length);
        Assert.Equal(2, loops.QuerySelectorAll("[aria-labelledby=waiting] tbody tr").Length);
    }

    [Fact]
    public async Task A_proposed_correction_is_done_when_the_record_was_changed()
    {
        var at = clock.GetUtcNow().UtcDateTime;
        await Store(
            new AuditEntry { At = at.AddDays(-9), Who = "–", Kind = "content.changed", Record = "service:anmeldung" },
            new AuditEntry { At = at.AddDays(-7), Who = "Rathaus", Kind = "confirming.proposed", Record = "service:anmeldung" },
            new AuditEntry { At = at.AddDays(-2), Who = "–", Kind = "content.changed", Record = "service:anmeldung" },
            new AuditEntry { At = at.AddDays(-1), Who = "Museum", Kind = "confirming.proposed", Record = "service:fuehrung" });
        await lead.Open(Home);
        Assert.Equal([(JournalState.Done, 5), (JournalState.Open, null)], (await Entries()).OrderBy(e => e.On).Select(e => (e.State, e.Days)));
    }

    [Fact]
    public async Task Two_who_open_the_journal_at_once_take_each_hint_in_once()
    {
        await Store(Enumerable.Range(1, 9).Select(i => (object)new RemarkCount { Month = $"2026-0{i}", Path = $"/leistung/l{i}", Kind = RemarkKind.Wrong, Count = 1 }).ToArray());
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => lead.GetAsync(Home, TestContext.Current.CancellationToken)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal(9, (await Entries()).Count);
    }

    [Fact]
    public async Task The_list_shows_what_the_filter_names_and_the_file_has_the_same_with_formulas_made_harmless()
    {
        await Written();
        await lead.Send(New, New, [("kind", "Planning"), ("text", "=SUM(A1)"), ("state", "Open"), ("site", ""), ("topic", "")]);
        Assert.Equal(2, (await lead.Open(Home)).QuerySelectorAll(".staff-row").Length);
        Assert.Single((await lead.Open($"{Home}?art=planning")).QuerySelectorAll(".staff-row"));
        Assert.Empty((await lead.Open($"{Home}?ort=treff&art=planning")).QuerySelectorAll(".staff-row"));
        var file = await lead.GetStringAsync($"{Home}.csv?art=planning", TestContext.Current.CancellationToken);
        Assert.Contains("'=SUM(A1)", file, StringComparison.Ordinal);
        Assert.Equal(2, file.Trim().Split("\r\n").Length);
    }

    [Fact]
    public async Task The_report_has_entries_by_kind_and_the_loops_but_no_count_of_people()
    {
        await Written(("outcome", "Gemacht"), ("changed", "service:anmeldung"));
        await Store(new WrongDoor { Month = "2026-10", From = "rathaus", To = "museum", Service = "", Count = 37 });
        await lead.Open(Home);
        await using var scope = site.Services.CreateAsyncScope();
        var source = scope.ServiceProvider.GetServices<IReportSource>().OfType<JournalInReport>().Single();
        var texts = scope.ServiceProvider.GetRequiredService<TextLibrary>().In(Language.German);
        var part = await source.Read(new(new(2026, 10), new(2026, 11)), texts, TestContext.Current.CancellationToken);
        Assert.Equal("2", part.Facts.Single(f => f.Key == "journal-entries").Value);
        Assert.Equal(2, part.Tables.Single(t => t.Key == "journal-kinds").Bars!.Sum());
        Assert.All(part.Tables, t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Count)));
        Assert.DoesNotContain(part.Tables.SelectMany(t => t.Rows).SelectMany(r => r).Concat(part.Facts.Select(f => f.Value)), c => c.Contains("37", StringComparison.Ordinal));
        Assert.Empty((await source.Read(new(new(2025, 1), new(2025, 2)), texts, TestContext.Current.CancellationToken)).Facts);
    }

    [Fact]
    public async Task The_lead_is_reminded_once_a_month_and_only_when_nothing_was_written()
    {
        async Task<int> Mails()
        {
            await using var scope = site.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RemindOfJournal>().Run(TestContext.Current.CancellationToken);
            return await scope.ServiceProvider.GetRequiredService<WirPunktDb>().Set<OutboxMessage>().CountAsync(m => m.Subject.Contains("Journal"), TestContext.Current.CancellationToken);
        }
        clock.Now = Instant.FromUtc(2026, 11, 20, 8, 0);
        Assert.Equal(0, await Mails());
        clock.Now = Instant.FromUtc(2026, 11, 24, 8, 0);
        Assert.Equal((1, 1), (await Mails(), await Mails()));
        clock.Now = Instant.FromUtc(2026, 12, 28, 8, 0);
        var written = new JournalEntry();
        written.Take(new() { Kind = JournalKind.Planning, On = "2026-12-03", Text = "Zu wenige Dienste" }, new(2026, 12, 3));
        await Store(written);
        Assert.Equal(1, await Mails());
    }

    [Fact]
    public async Task The_daily_job_takes_in_and_says_how_many()
    {
        await Store(new WrongDoor { Month = "2026-11", From = "rathaus", To = "museum", Service = "", Count = 1 });
        await using var scope = site.Services.CreateAsyncScope();
        Platform.Jobs.IJob job = scope.ServiceProvider.GetRequiredService<TakeInArrivals>();
        Assert.Equal([new("journal-entries", 1)], await job.Run(TestContext.Current.CancellationToken));
    }
}

public sealed class SqliteJournalTests() : JournalTests(Engine.Sqlite);

public sealed class PostgresJournalTests() : JournalTests(Engine.Postgres);
