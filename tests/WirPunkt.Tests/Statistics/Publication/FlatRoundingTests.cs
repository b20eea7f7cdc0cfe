using System.Globalization;

namespace WirPunkt.Statistics.Publication;

public sealed class FlatRoundingTests
{
    /// <summary>Of a survey nothing is shown with fewer answers.</summary>
    private const int Least = 10;

    private static FlatCounts Table(string name, params int[] numbers) => new(name, [.. numbers.Select((n, i) => (i.ToString(CultureInfo.InvariantCulture), n))]);

    private static FlatCounts Random(Random chance, int seed)
    {
        var numbers = Enumerable.Range(0, chance.Next(1, 8)).Select(_ => chance.Next(0, chance.Next(2, 60))).ToArray();
        numbers[0] += Math.Max(0, Least - numbers.Sum());
        return Table($"t{seed}", numbers);
    }

    [Fact]
    public void Every_number_is_a_neighbour_and_the_sum_is_right_whatever_it_was_rounded_to()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var table = Random(new(seed), seed);
            var whole = FlatRounding.Round(new("margin", [("margin", table.Total)]), "2026-11", new(SmallService.Secret))[Classification.TotalKey];
            var published = FlatRounding.Round(table, "2026-11", new(SmallService.Secret), whole);
            Assert.Equal(whole, published[Classification.TotalKey]);
            Assert.Equal(whole, table.Numbers.Sum(n => published[n.Category]));
            Assert.All(table.Numbers, n => Assert.True(published[n.Category] % PublishedTable.Base == 0 && Math.Abs(published[n.Category] - n.Number) <= PublishedTable.Error));
            Assert.True(FlatRounding.IsSafe(table, published, Least), $"seed {seed}");
        }
    }

    [Fact]
    public void A_table_that_tells_of_few_is_not_safe()
    {
        Assert.False(FlatRounding.IsSafe(Table("t", 9, 1), new Dictionary<string, int> { ["0"] = 5, ["1"] = 0, [Classification.TotalKey] = 5 }, 13)); // 9 and 4: nothing else adds up to thirteen
        Assert.True(FlatRounding.IsSafe(Table("t", 9, 1), new Dictionary<string, int> { ["0"] = 10, ["1"] = 0, [Classification.TotalKey] = 10 }, Least));
    }

    [Fact]
    public void The_same_secret_rounds_alike_and_chance_is_fair()
    {
        var table = Table("t", 12, 3, 8);
        Assert.Equal(FlatRounding.Round(table, "2026-11", new(SmallService.Secret)), FlatRounding.Round(table, "2026-11", new(SmallService.Secret)));
        var mean = Enumerable.Range(0, 1000).Average(i => FlatRounding.Round(Table($"t{i}", 12, 3, 8), "2026-11", new(SmallService.Secret))["1"]);
        Assert.InRange(mean, 2.4, 3.6); // three is three on average
    }
}
