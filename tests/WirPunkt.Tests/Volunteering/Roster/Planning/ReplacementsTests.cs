using NodaTime;
using static WirPunkt.Volunteering.Roster.SmallRosters;

namespace WirPunkt.Volunteering.Roster.Planning;

public sealed class ReplacementsTests
{
    private static readonly RosterBlock Mon = Block("mon", places: 2), Tue = Block("tue", day: 1);
    private static readonly Placement Cancelled = new("gone", "mon");
    private static readonly Dictionary<string, LocalDate> LastAsked = new() { ["often"] = new(2026, 2, 20), ["once"] = new(2026, 1, 10) };

    private static IEnumerable<string> For(RosterPerson[] people, params Placement[] others)
    {
        var problem = Problem([Guide("gone", 4, "mon"), .. people], Mon, Tue) with { WantedLanguages = [new("north", 0, "uk")] };
        return Replacements.For(problem, [Cancelled, .. others], Cancelled, LastAsked).Select(r => r.Person);
    }

    [Fact]
    public void The_language_that_is_missing_comes_first_then_who_was_asked_least_lately() =>
        Assert.Equal(["speaks", "never", "once", "often"],
            For([Guide("often", 4, "mon"), Guide("once", 4, "mon"), Guide("never", 4, "mon"), Guide("speaks", 4, "mon") with { Languages = ["uk"] }]));

    [Fact]
    public void Who_has_no_hours_left_or_is_there_already_is_not_asked() =>
        Assert.Equal(["free"], For([Guide("spent", 2, "mon", "tue"), Guide("there", 4, "mon"), Guide("free", 4, "mon")], new("spent", "tue"), new("there", "mon")));

    [Fact]
    public void A_novice_is_asked_only_where_an_experienced_guide_stays()
    {
        Assert.Empty(For([Novice("new", 4, "mon")]));
        Assert.Equal(["new"], For([Novice("new", 4, "mon"), Guide("stays", 4, "mon")], new Placement("stays", "mon")));
    }

    [Fact]
    public void A_novice_who_stays_needs_an_experienced_guide() =>
        Assert.Equal(["guide"], For([Novice("new", 4, "mon"), Novice("other", 4, "mon"), Guide("guide", 4, "mon")], new Placement("new", "mon")));

    [Fact]
    public void A_block_that_is_not_there_has_no_replacements() =>
        Assert.Empty(Replacements.For(Problem([]), [], Cancelled, LastAsked));
}
