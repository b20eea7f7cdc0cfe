using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Platform.Database;
using WirPunkt.TestSupport;

namespace WirPunkt.Signposting.Search.Missed;

/// <summary>What is left in the database of searches in vain: words that five days have seen, and nothing beside them.</summary>
public abstract class KeepMissedTermsTests(Engine engine) : InstalledTests(engine)
{
    private static readonly LocalDate Monday = new(2026, 11, 23);

    [Fact]
    public async Task Only_what_five_days_have_seen_is_stored_once()
    {
        for (var day = 0; day < 12; day++) await Search(day, day == 3 ? ["kleingarten", "nachbarin"] : ["kleingarten"]);
        Assert.Equal(["kleingarten"], await Stored());
    }

    [Fact]
    public async Task The_fifth_day_stores_a_word_and_not_the_fourth()
    {
        for (var day = 0; day < 4; day++) await Search(day, ["kleingarten"]);
        await Search(3, ["kleingarten"]); // again on the same day
        Assert.Empty(await Stored());
        await Search(4, ["kleingarten"]);
        Assert.Equal(["kleingarten"], await Stored());
    }

    [Fact]
    public void The_table_holds_the_word_and_nothing_else()
    {
        using var scope = Town.Open();
        var columns = scope.ServiceProvider.GetRequiredService<WirPunktDb>().Model.FindEntityType(typeof(MissedTerm))!.GetProperties();
        Assert.Equal([nameof(MissedTerm.Term)], columns.Select(p => p.Name));
    }

    private Task Search(int day, string[] terms) => Town.Do(s => s.GetRequiredService<KeepMissedTerms>().Run(terms, Monday.PlusDays(day)));

    private async Task<List<string>> Stored()
    {
        List<string> terms = [];
        await Town.Do(async s => terms = await s.GetRequiredService<WirPunktDb>().Set<MissedTerm>().Select(t => t.Term).ToListAsync());
        return terms;
    }

    public sealed class OnSqlite() : KeepMissedTermsTests(Engine.Sqlite);

    public sealed class OnPostgres() : KeepMissedTermsTests(Engine.Postgres);
}
