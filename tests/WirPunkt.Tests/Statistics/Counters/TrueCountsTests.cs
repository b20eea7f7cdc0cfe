using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Statistics.Publication;
using WirPunkt.TestSupport;

namespace WirPunkt.Statistics.Counters;

/// <summary>The counters on both engines: nothing lost, nothing twice, nothing below nothing, nothing after the freezing.</summary>
public abstract class TrueCountsTests
{
    private static readonly Month November = new(2026, 11);
    private static readonly PublicationPlan Plan = new(["treff"], [.. Features.All.Select(f => new PlannedTable(Classification.Flat(f.Name(), ["a", "b", Features.NotRecorded])))]);

    protected abstract Engine Engine { get; }

    private static Tally Of(string category, int number) => new Tally().Add(_ => category, number);

    private static async Task<T> Ask<T>(Installation installation, Func<TrueCounts, Task<T>> question)
    {
        T answer = default!;
        await installation.Do(async s => answer = await question(s.GetRequiredService<TrueCounts>()));
        return answer;
    }

    [Fact]
    public async Task Many_at_once_are_all_counted_in_every_feature_alike()
    {
        await using var engine = Engine;
        await using var installation = await engine.Install();
        await installation.Migrate();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Ask(installation, c => c.Add(November, "treff", Of(i % 2 == 0 ? "a" : "gone", 2)))));
        var counts = await Ask(installation, c => c.Of(November, Plan));
        Assert.All(counts.Tables, t => Assert.Equal((20, 0, 20, 40), (t[1, 0], t[2, 0], t[3, 0], t[0, 1])));
    }

    [Fact]
    public async Task What_comes_after_the_freezing_counts_in_the_next_month_and_cannot_be_corrected()
    {
        await using var engine = Engine;
        await using var installation = await engine.Install();
        await installation.Migrate();
        Assert.Equal(November, await Ask(installation, c => c.Add(November, "treff", Of("a", 1))));
        Assert.True(await Ask(installation, c => c.Freeze(November, new(2026, 12, 6))));
        Assert.False(await Ask(installation, c => c.Freeze(November, new(2026, 12, 7))));
        Assert.Equal(November.Next, await Ask(installation, c => c.Add(November, "treff", Of("a", 1))));
        Assert.Equal(CorrectionResult.Frozen, await Ask(installation, c => c.Correct(November, "treff", Of("a", -1))));
        Assert.Equal(1, (await Ask(installation, c => c.Of(November, Plan))).Tables[0][0, 1]);
        Assert.Equal(["2026-11:2026-12-06", "2026-12:"], (await Ask(installation, c => c.Months())).Select(m => $"{m.Month}:{m.FrozenOn:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task A_correction_that_would_fall_below_nothing_changes_nothing()
    {
        await using var engine = Engine;
        await using var installation = await engine.Install();
        await installation.Migrate();
        await Ask(installation, c => c.Add(November, "treff", Of("a", 3)));
        Assert.Equal(CorrectionResult.NotSoMany, await Ask(installation, c => c.Correct(November, "treff", new Tally().Move(Feature.Topic, "a", "b", 4))));
        Assert.Equal(CorrectionResult.Corrected, await Ask(installation, c => c.Correct(November, "treff", new Tally().Move(Feature.Topic, "a", "b", 2))));
        var counts = await Ask(installation, c => c.Of(November, Plan));
        Assert.Equal((1, 2), (counts.Tables[0][1, 0], counts.Tables[0][2, 0]));
        Assert.Equal(["treff"], await Ask(installation, c => c.SitesOf([November])));
    }
}

public sealed class SqliteTrueCountsTests : TrueCountsTests
{
    protected override Engine Engine => Engine.Sqlite;
}

public sealed class PostgresTrueCountsTests : TrueCountsTests
{
    protected override Engine Engine => Engine.Postgres;
}
