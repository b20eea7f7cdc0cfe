using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using WirPunkt.Directory;

namespace WirPunkt.Evaluation.Comparison;

public sealed class TownChoiceTests
{
    private static ComparedTown Town(string name, double? inhabitants = null, double? guides = null, int? year = null) => new()
    {
        Key = name.ToLowerInvariant(),
        Name = name,
        Kind = TownKind.Town,
        Confidence = Confidence.High,
        AsOf = year is { } y ? new(y) : null,
        Cells = [.. new[] { (Criterion.Population, inhabitants), (Criterion.Guides, guides) }.Where(c => c.Item2 is not null).Select(c => new TownCell(c.Item1, Number: c.Item2))],
    };

    private static readonly ComparedTown[] Towns = [Town("Berg", 20_000, 4, 2019), Town("Ahl"), Town("Dorf", null, 30, 2024), Town("Cella", 50_000, 5)];

    private static TownChoice Read(string query) => TownChoice.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));

    [Theory]
    [InlineData("", "Ahl Berg Cella Dorf")]
    [InlineData("?sortieren=population", "Cella Berg Ahl Dorf")]
    [InlineData("?sortieren=guides", "Dorf Cella Berg Ahl")]
    [InlineData("?sortieren=guidesscaled", "Berg Cella Ahl Dorf")]
    [InlineData("?sortieren=asof", "Dorf Berg Ahl Cella")]
    [InlineData("?sortieren=quatsch&stadt=dorf&stadt=ahl", "Ahl Dorf")]
    [InlineData("?stadt=nirgends", "")]
    public void What_is_not_known_stands_last(string query, string order) => Assert.Equal(order, string.Join(' ', Read(query).Of(Towns).Select(t => t.Name)));

    [Fact]
    public void The_address_says_what_was_chosen()
    {
        var choice = Read("?kriterium=Guides&kriterium=offers&kriterium=99&kriterium=&sortieren=asof&stadt=berg");
        Assert.Equal([Criterion.Offers, Criterion.Guides], choice.Criteria);
        Assert.Equal("?kriterium=offers&kriterium=guides&stadt=berg&sortieren=asof", choice.Query);
        Assert.Equal(12, Read("").Shown.Count);
    }

    [Fact]
    public void Only_what_grows_with_a_town_is_scaled_and_only_where_both_numbers_are_known()
    {
        Assert.Equal(2, Towns[0].Scaled(Criterion.Guides));
        Assert.Null(Towns[0].Scaled(Criterion.Population));
        Assert.Null(Towns[2].Scaled(Criterion.Guides));
        Assert.Null(Town("Null", 0, 3).Scaled(Criterion.Guides));
    }
}
