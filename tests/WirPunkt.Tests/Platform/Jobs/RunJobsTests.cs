using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Jobs;

public sealed class RunJobsTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly FixedClock clock = new(2026, 11, 24, 6, 59);

    private sealed class Runs { public int Count; }

    private sealed class Counted(Runs runs) : IJob
    {
        public Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
        {
            Interlocked.Increment(ref runs.Count);
            return Task.FromResult<IReadOnlyList<JobResult>>([new("asked", 2), new("reminded", 0)]);
        }
    }

    private sealed class Broken : IJob
    {
        public Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel) => throw new InvalidOperationException("the wheel came off");
    }

    private RunningSite Site(Runs runs, string? connection = null) => new()
    {
        Content = package.Path,
        Clock = clock,
        Connection = connection,
        More = services =>
        {
            foreach (var own in services.Where(s => s.ServiceType == typeof(JobPlan)).ToList()) services.Remove(own);
            services.AddSingleton(runs);
            services.AddJob<Broken>("check-links", new LocalTime(7, 0));
            services.AddJob<Counted>("ask-departments", new LocalTime(7, 0));
        },
    };

    private static Task Run(RunningSite site) => site.Services.GetRequiredService<RunJobs>().RunDue(TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_job_runs_once_a_day_from_its_time_on_whether_or_not_another_fails()
    {
        var runs = new Runs();
        using var site = Site(runs);
        await Run(site);
        Assert.Equal(0, runs.Count);

        clock.Now += Duration.FromMinutes(1);
        await Run(site);
        await Run(site);
        Assert.Equal(1, runs.Count);

        clock.Now += Duration.FromDays(1);
        await Run(site);
        Assert.Equal(2, runs.Count);
        var written = await site.Ask(db => db.Set<JobRun>().OrderBy(r => r.Job).ThenBy(r => r.Period).ToListAsync());
        Assert.Equal([("ask-departments", "2026-11-24"), ("ask-departments", "2026-11-25"), ("check-links", "2026-11-24"), ("check-links", "2026-11-25")], written.Select(r => (r.Job, r.Period)));
        Assert.Equal(("asked=2", null), (written[0].Result, written[0].Problem));
        Assert.Equal("the wheel came off", written[2].Problem);
        Assert.All(written, r => Assert.NotNull(r.EndedAt));
    }

    private sealed class Often(Runs runs) : IJob
    {
        public Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<JobResult>>([new("published", Interlocked.Increment(ref runs.Count) == 2 ? 1 : 0)]);
    }

    [Fact]
    public async Task A_frequent_job_runs_every_minute_and_is_written_down_when_it_did_something()
    {
        var runs = new Runs();
        using var site = new RunningSite
        {
            Content = package.Path,
            Clock = clock,
            More = services =>
            {
                foreach (var own in services.Where(s => s.ServiceType == typeof(JobPlan)).ToList()) services.Remove(own);
                services.AddSingleton(runs);
                services.AddFrequentJob<Often>("publish-planned", Duration.FromMinutes(1));
            },
        };
        await Run(site);
        await Run(site);
        Assert.Equal(1, runs.Count);
        for (var minute = 0; minute < 3; minute++)
        {
            clock.Now += Duration.FromMinutes(1);
            await Run(site);
        }
        Assert.Equal(4, runs.Count);
        var written = Assert.Single(await site.Ask(db => db.Set<JobRun>().ToListAsync()));
        Assert.Equal(("2026-11-24T07:00", "published=1"), (written.Period, written.Result));
        var page = await (await (await site.Add(Roles.Administrator)).SignIn()).Open("/team/auftraege");
        Assert.Contains("jede Minute", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("veröffentlicht: 1", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, "2026-11-24T00:00")]
    [InlineData(7, 44, "2026-11-24T07:30")]
    [InlineData(23, 59, "2026-11-24T23:45")]
    public void A_period_is_a_part_of_the_day(int hour, int minute, string period) =>
        Assert.Equal(period, new JobPlan("x", typeof(Often), LocalTime.Midnight) { Every = Duration.FromMinutes(15) }.PeriodAt(new LocalDateTime(2026, 11, 24, hour, minute)));

    [Fact]
    public async Task Of_two_instances_one_runs_a_job()
    {
        await using var database = await PostgresDatabase.Create();
        clock.Now += Duration.FromHours(1);
        var runs = new Runs();
        using var one = Site(runs, database.ConnectionOf("one"));
        using var other = Site(runs, database.ConnectionOf("other"));
        await Task.WhenAll(Run(one), Run(other), Run(one), Run(other));
        Assert.Equal(1, runs.Count);
    }

    [Fact]
    public async Task What_was_missed_in_the_morning_is_made_up_for_the_same_day()
    {
        clock.Now += Duration.FromHours(14);
        var runs = new Runs();
        using var site = Site(runs);
        await Run(site);
        Assert.Equal(1, runs.Count);
    }

    [Fact]
    public async Task An_administrator_sees_how_each_job_went()
    {
        using var site = Site(new Runs());
        clock.Now += Duration.FromHours(1);
        await Run(site);
        var page = await (await (await site.Add(Roles.Administrator)).SignIn()).Open("/team/auftraege");
        Assert.Contains("24. November 2026, 7:59: gefragt: 2", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("fehlgeschlagen", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("the wheel came off", page.Body.TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => package.Dispose();
}
