using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Directory;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.TestSupport;

namespace WirPunkt.Editing;

/// <summary>Planned changes come out on their day; the same on SQLite and on PostgreSQL.</summary>
public abstract class PublishPlannedTests(Engine engine) : SmallTownTests(engine)
{
    private async Task<Organization?> Office(string key = "rathaus") => (await Town.Content()).FindAny<Organization>(key);

    private async Task<Draft> Plan(string name, DateTime at, bool withdraws = false, string key = "rathaus", Action<Organization>? change = null)
    {
        var office = (await Office(key))!;
        office.Name = name;
        change?.Invoke(office);
        return await With(s => s.GetRequiredService<KeepDraft>().Run(s.GetRequiredService<EditableKinds>().Of(office), key, EditableKind.Write(office), office.Version, DraftState.Planned, "geplant", at, withdraws, ("x", "Amt für Pläne")));
    }

    private Task<(int, int)> Run() => With(s => s.GetRequiredService<PublishPlanned>().Run());

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static DateTime Past => Now.AddMinutes(-1);

    private Task<List<Draft>> Drafts() => With(s => s.GetRequiredService<WirPunktDb>().Drafts.AsNoTracking().ToListAsync());

    [Fact]
    public async Task What_is_due_is_published_once_and_the_rest_waits()
    {
        await Plan("Neues Rathaus", Past);
        await Plan("Neues Museum", Now.AddDays(1), key: "museum");
        Assert.Equal((1, 0), await Run());
        Assert.Equal((0, 0), await Run());
        Assert.Equal(("Neues Rathaus", "Museum Kleinstadt"), ((await Office())!.Name, (await Office("museum"))!.Name));
        Assert.Equal("museum", Assert.Single(await Drafts()).Key);
        var revision = await With(s => s.GetRequiredService<WirPunktDb>().Revisions.OrderBy(r => r.Number).LastAsync(r => r.Key == "rathaus"));
        Assert.Equal(("Amt für Pläne", "geplant", null), (revision.Who, revision.Note, revision.AccountId));
    }

    [Fact]
    public async Task It_is_a_job_of_every_minute_that_says_what_it_did()
    {
        await Plan("Neues Rathaus", Past);
        var plan = await With(s => Task.FromResult(s.GetServices<JobPlan>().Single(p => p.Name == PublishPlanned.Name)));
        Assert.Equal(NodaTime.Duration.FromMinutes(1), plan.Every);
        Assert.Equal([new("published", 1), new("not-published", 0)], await With(s => ((IJob)s.GetRequiredService<PublishPlanned>()).Run(default)));
        Assert.Equal("Neues Rathaus", (await Office())!.Name);
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_stays_says_why_and_is_not_tried_again()
    {
        await Plan("Neues Rathaus", Past);
        await Town.Edit(async db => (await db.Set<Organization>().SingleAsync(o => o.Key == "rathaus")).Name = "Ihr Rathaus");
        Assert.Equal((0, 1), await Run());
        Assert.Equal((0, 0), await Run());
        Assert.Equal(("Ihr Rathaus", "planned.conflict"), ((await Office())!.Name, Assert.Single(await Drafts()).Problem));
    }

    [Fact]
    public async Task What_is_wrong_by_now_stays_and_holds_up_no_other()
    {
        await Plan("Falsch", Past.AddMinutes(-1), change: o => o.Topics = ["angeln"]);
        await Plan("Neues Museum", Past, key: "museum");
        Assert.Equal((1, 1), await Run());
        Assert.Equal("planned.invalid", Assert.Single(await Drafts()).Problem);
        Assert.Equal("Neues Museum", (await Office("museum"))!.Name);
    }

    [Fact]
    public async Task A_record_goes_off_the_site_on_its_day_however_it_was_changed_since()
    {
        await Town.Edit(db =>
        {
            db.Add(new Organization { Key = "bad", Name = "Hallenbad", Kind = OrganizationKind.Leisure, Fact = new Fact { Confidence = Confidence.High } });
            return Task.CompletedTask;
        });
        await Plan("Hallenbad", Past, withdraws: true, key: "bad");
        await Town.Edit(async db => (await db.Set<Organization>().SingleAsync(o => o.Key == "bad")).Name = "Neues Hallenbad");
        Assert.Equal((1, 0), await Run());
        Assert.Null(await Office("bad"));
        Assert.Empty(await Drafts());
        Assert.Contains("Neues Hallenbad", (await With(s => s.GetRequiredService<WirPunktDb>().Revisions.OrderBy(r => r.Number).LastAsync(r => r.Key == "bad"))).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_processes_that_look_at_once_publish_it_once()
    {
        await Plan("Neues Rathaus", Past);
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Run)));
        Assert.Equal("Neues Rathaus", (await Office())!.Name);
        Assert.Equal((1, 0), (runs.Sum(r => r.Item1), runs.Sum(r => r.Item2)));
        Assert.Empty(await Drafts());
    }
}

public sealed class SqlitePublishPlannedTests() : PublishPlannedTests(Engine.Sqlite);

public sealed class PostgresPublishPlannedTests() : PublishPlannedTests(Engine.Postgres);
