using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.TestSupport;

namespace WirPunkt.Editing;

/// <summary>What a change of published records does and refuses; the same on SQLite and on PostgreSQL.</summary>
public abstract class SaveRecordsTests(Engine engine) : SmallTownTests(engine)
{
    private Task<SaveResult> Save(IReadOnlyList<RecordChange> changes, string? note = null) => With(s => s.GetRequiredService<SaveRecords>().Run(changes, note));

    private Task<SaveResult> Save(ContentRecord record, long? basedOn, string? note = null) => Save([new(record, basedOn)], note);

    /// <summary>An office of the town, to be changed.</summary>
    private async Task<Organization> Office(string key = "rathaus") => (await Town.Content()).FindAny<Organization>(key)!;

    private async Task<Organization> Renamed(string name, string key = "rathaus")
    {
        var office = await Office(key);
        office.Name = name;
        return office;
    }

    private Task<List<Revision>> Revisions(string key) => With(s => s.GetRequiredService<WirPunktDb>().Revisions.Where(r => r.Key == key).OrderBy(r => r.Number).ToListAsync());

    [Fact]
    public async Task A_change_is_there_when_the_save_returns()
    {
        var office = await Renamed("Neues Rathaus");
        await Town.Do(async s =>
        {
            var result = await s.GetRequiredService<SaveRecords>().Run([new(office, office.Version)]);
            Assert.Equal(SaveOutcome.Saved, result.Outcome);
            Assert.Equal("Neues Rathaus", s.GetRequiredService<Publication>().Current.Find<Organization>("rathaus")!.Name);
        });
    }

    [Fact]
    public async Task The_first_change_keeps_what_was_there_before_and_each_says_who_and_why()
    {
        var office = await Renamed("Neues Rathaus");
        await Save(office, office.Version, "umgezogen");
        var again = await Renamed("Rathaus am Markt");
        await Save(again, again.Version);

        var revisions = await Revisions("rathaus");
        Assert.Equal([null, "umgezogen", null], revisions.Select(r => r.Note));
        Assert.Equal(["Rathaus Kleinstadt", "Neues Rathaus", "Rathaus am Markt"], revisions.Select(r => ((Organization)KindOf("stelle").Read(r.Json)).Name));
        Assert.Equal(again.Version + 1, (await Office()).Version);
        Assert.Equal((await Office()).Version, revisions[^1].Number);
        var entry = Assert.Single(await With(s => s.GetRequiredService<WirPunktDb>().AuditEntries.Where(e => e.Record == "organization:rathaus" && e.After!.Contains("umgezogen")).ToListAsync()));
        Assert.Equal("content.changed", entry.Kind);
    }

    [Fact]
    public async Task However_many_records_are_saved_the_database_is_asked_as_often()
    {
        var (one, all) = ((Organization[])[await Renamed("Neu")], (Organization[])[await Renamed("Noch neuer"), await Renamed("Neues Museum", "museum")]);
        var single = await Questions([.. one.Select(o => new RecordChange(o, o.Version))]);
        all[0].Version = (await Office()).Version;
        Assert.Equal(single, await Questions([.. all.Select(o => new RecordChange(o, o.Version))]));
        Assert.Equal(("Noch neuer", "Neues Museum"), ((await Office()).Name, (await Office("museum")).Name));

        async Task<int> Questions(IReadOnlyList<RecordChange> changes)
        {
            var count = 0;
            await Town.Do(async s =>
            {
                var db = s.GetRequiredService<WirPunktDb>();
                using var heard = new Heard(asked => count += asked == db ? 1 : 0);
                Assert.Equal(SaveOutcome.Saved, (await s.GetRequiredService<SaveRecords>().Run(changes)).Outcome);
            });
            return count;
        }
    }

    /// <summary>Hears each question of a context to the database, of this one and all others.</summary>
    private sealed class Heard : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly Action<DbContext?> asked;
        private readonly List<IDisposable> open = [];

        public Heard(Action<DbContext?> asked)
        {
            this.asked = asked;
            open.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) open.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { CommandSource: CommandSource.LinqQuery } question) asked(question.Context);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => open.ForEach(o => o.Dispose());
    }

    [Fact]
    public async Task What_is_as_it_was_is_not_saved_again()
    {
        var office = await Office();
        Assert.Equal(SaveOutcome.Unchanged, (await Save(office, office.Version)).Outcome);
        Assert.Empty(await Revisions("rathaus"));
    }

    [Fact]
    public async Task A_wrong_field_is_named_and_nothing_is_saved()
    {
        var (good, bad) = (await Renamed("Neues Rathaus"), await Office("museum"));
        bad.Topics = ["angeln"];
        var result = await Save([new(good, good.Version), new(bad, bad.Version)]);
        Assert.Equal(SaveOutcome.Invalid, result.Outcome);
        var wrong = Assert.Single(result.Problems!);
        Assert.Equal(("museum", "topics"), (wrong.Record!.Key, wrong.Problem.Field));
        Assert.Equal("Rathaus Kleinstadt", (await Office()).Name);
    }

    [Fact]
    public async Task Who_comes_second_overwrites_nothing_and_sees_what_is_there()
    {
        var (mine, theirs) = (await Renamed("Mein Rathaus"), await Renamed("Ihr Rathaus"));
        await Save(theirs, theirs.Version);
        var result = await Save([new(mine, mine.Version)]);
        Assert.Equal(SaveOutcome.Conflict, result.Outcome);
        Assert.Equal(("Ihr Rathaus", "Mein Rathaus"), (((Organization)result.Stored!).Name, ((Organization)result.Asked!).Name));
        Assert.Equal("Ihr Rathaus", (await Office()).Name);
    }

    [Fact]
    public async Task A_conflict_in_one_record_leaves_all_others_as_they_were()
    {
        var (office, museum) = (await Renamed("Neues Rathaus"), await Renamed("Neues Museum", "museum"));
        Assert.Equal(SaveOutcome.Conflict, (await Save([new(office, office.Version), new(museum, museum.Version + 1)])).Outcome);
        Assert.Equal("Rathaus Kleinstadt", (await Office()).Name);
        Assert.Empty(await Revisions("rathaus"));
    }

    [Fact]
    public async Task A_new_record_is_added_once()
    {
        var office = new Organization { Key = "bad", Name = "Hallenbad", Kind = OrganizationKind.Leisure, Fact = new Fact { Confidence = Confidence.High } };
        Assert.Equal(SaveOutcome.Saved, (await Save(office, null)).Outcome);
        var twin = new Organization { Key = "bad", Name = "Freibad", Kind = OrganizationKind.Leisure, Fact = new Fact { Confidence = Confidence.High } };
        Assert.Equal(SaveOutcome.Conflict, (await Save(twin, null)).Outcome);
        Assert.Equal("Hallenbad", (await Office("bad")).Name);
    }

    [Fact]
    public async Task What_is_taken_off_the_site_is_gone_stays_gone_and_comes_back()
    {
        var museum = await Office("museum");
        var service = (await Town.Content()).FindAny<Service>("fuehrung")!;
        (service.Responsible, service.Body) = (null, "das Museum");
        var closure = (await Town.Content()).FindAny<Closure>("brueckentag")!;
        closure.Organizations = ["rathaus"];
        museum.IsWithdrawn = true;
        Assert.Equal(SaveOutcome.Saved, (await Save([new(museum, museum.Version), new(service, service.Version), new(closure, closure.Version)])).Outcome);
        Assert.Null((await Town.Content()).FindAny<Organization>("museum"));

        Assert.Contains("Organization 'museum' was taken off the site here: kept as it is", (await Town.Import(Package.Path)).Kept);
        Assert.Null((await Town.Content()).FindAny<Organization>("museum"));

        (museum.IsWithdrawn, museum.Name) = (false, "Heimatmuseum");
        Assert.Equal(SaveOutcome.Saved, (await Save(museum, museum.Version + 1)).Outcome);
        Assert.Equal("Heimatmuseum", (await Office("museum")).Name);
        Assert.Equal([false, true, false], (await Revisions("museum")).Select(r => r.IsWithdrawal));
    }

    [Fact]
    public async Task What_others_lead_to_is_not_taken_off()
    {
        var office = await Office();
        office.IsWithdrawn = true;
        var result = await Save(office, office.Version);
        Assert.Equal(SaveOutcome.Invalid, result.Outcome);
        Assert.Contains(result.Problems!, p => p is { Record.Key: "anmeldung", Problem.Field: "responsible" });
    }

    [Fact]
    public async Task Two_who_save_at_the_same_moment_do_not_overwrite_each_other()
    {
        var offices = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Renamed($"Rathaus {i}")));
        var results = await Task.WhenAll(offices.Select(o => Task.Run(() => Save(o, o.Version))));
        Assert.Single(results, r => r.Outcome == SaveOutcome.Saved);
        Assert.Equal(5, results.Count(r => r.Outcome == SaveOutcome.Conflict));
    }

    [Fact]
    public async Task A_draft_changes_nothing_until_it_is_published()
    {
        var office = await Renamed("Neues Rathaus");
        var kind = KindOf("stelle");
        var draft = await With(s => s.GetRequiredService<KeepDraft>().Run(kind, office.Key, EditableKind.Write(office), office.Version, DraftState.Review, "bitte prüfen"));
        Assert.Equal("Rathaus Kleinstadt", (await Office()).Name);

        var result = await With(async s => await s.GetRequiredService<PublishDraft>().Run(await s.GetRequiredService<WirPunktDb>().Drafts.SingleAsync(d => d.Id == draft.Id)));
        Assert.Equal(SaveOutcome.Saved, result.Outcome);
        Assert.Equal("Neues Rathaus", (await Office()).Name);
        Assert.Equal(0, await With(s => s.GetRequiredService<WirPunktDb>().Drafts.CountAsync()));
        Assert.Equal("bitte prüfen", (await Revisions("rathaus"))[^1].Note);
    }

    [Theory]
    [InlineData("""{"key":"rathaus"}""")]
    [InlineData("""{"key":"rathaus","name":"X","kind":"municipal-office","topics":["angeln"],"fact":{"confidence":"high"}}""")]
    public async Task An_unfinished_draft_can_be_kept_and_says_what_is_wrong_when_it_is_to_be_published(string json)
    {
        var version = (await Office()).Version;
        await With(s => s.GetRequiredService<KeepDraft>().Run(KindOf("stelle"), "rathaus", json, version, DraftState.Own));
        var result = await With(async s => await s.GetRequiredService<PublishDraft>().Run(await s.GetRequiredService<WirPunktDb>().Drafts.SingleAsync()));
        Assert.Equal(SaveOutcome.Invalid, result.Outcome);
        Assert.NotEmpty(result.Problems!);
        Assert.Equal(1, await With(s => s.GetRequiredService<WirPunktDb>().Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_draft_on_a_record_that_somebody_changed_since_stays()
    {
        var (mine, theirs) = (await Renamed("Mein Rathaus"), await Renamed("Ihr Rathaus"));
        await With(s => s.GetRequiredService<KeepDraft>().Run(KindOf("stelle"), mine.Key, EditableKind.Write(mine), mine.Version, DraftState.Own));
        await Save(theirs, theirs.Version);
        var result = await With(async s => await s.GetRequiredService<PublishDraft>().Run(await s.GetRequiredService<WirPunktDb>().Drafts.SingleAsync()));
        Assert.Equal(SaveOutcome.Conflict, result.Outcome);
        Assert.Equal(1, await With(s => s.GetRequiredService<WirPunktDb>().Drafts.CountAsync()));
    }

    [Fact]
    public async Task Whoever_goes_on_with_a_draft_that_another_changed_is_told()
    {
        var office = await Renamed("Neues Rathaus");
        var draft = await With(s => s.GetRequiredService<KeepDraft>().Run(KindOf("stelle"), office.Key, EditableKind.Write(office), office.Version, DraftState.Own));
        Assert.True(await With(s => s.GetRequiredService<KeepDraft>().Change(draft.Id, draft.Version, draft.Json, DraftState.Review, "eins")));
        Assert.False(await With(s => s.GetRequiredService<KeepDraft>().Change(draft.Id, draft.Version, draft.Json, DraftState.Review, "zwei")));
        Assert.Equal("eins", (await With(s => s.GetRequiredService<WirPunktDb>().Drafts.SingleAsync())).Note);
    }

    private EditableKind KindOf(string path)
    {
        using var scope = Town.Open();
        return scope.ServiceProvider.GetRequiredService<EditableKinds>().At(path)!;
    }
}

public sealed class SqliteSaveRecordsTests() : SaveRecordsTests(Engine.Sqlite);

public sealed class PostgresSaveRecordsTests() : SaveRecordsTests(Engine.Postgres);
