using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Money;

public sealed class BudgetTests
{
    private static BudgetLine Line(string key, BudgetSide side, double? amount) => new() { Key = key, Title = key, Side = side, Amount = amount };

    private static Booking On(string line, long cents) => new() { On = new(2026, 5, 4), Line = line, Cents = cents, Purpose = "x" };

    private static readonly BudgetLine[] Income = [Line("land", BudgetSide.Funding, 46368.75), Line("stadt", BudgetSide.Own, 15456.25)];

    [Fact]
    public void What_is_left_is_known_for_each_line_and_in_all()
    {
        var budget = Budget.Of([.. Income, Line("personal", BudgetSide.Spending, 60000), Line("flyer", BudgetSide.Spending, 1825)], [On("flyer", 200_000), On("personal", 1_00), On("flyer", -10_000)]);
        Assert.Equal((6_182_500, 190_100, 5_992_400), (budget.IncomeCents, budget.SpentCents, budget.LeftCents));
        Assert.Equal([5_999_900, -7_500], budget.Lines.Select(l => l.LeftCents!.Value));
        Assert.Equal("flyer", Assert.Single(budget.Lines, l => l.IsOverdrawn).Key);
        Assert.Equal((0, 0, false), (budget.Difference, budget.Unknown, budget.IsOverdrawn));
    }

    [Theory]
    [InlineData(61825.01, 1)]
    [InlineData(61824.99, -1)]
    [InlineData(61825.00, 0)]
    [InlineData(null, 0)]
    public void One_cent_too_much_or_too_little_does_not_add_up_and_what_is_unknown_is_not_judged(double? planned, long cents)
    {
        var budget = Budget.Of([.. Income, Line("personal", BudgetSide.Spending, planned)], []);
        Assert.Equal((cents, planned is null ? 1 : 0), (budget.Difference, budget.Unknown));
    }

    [Fact]
    public void What_was_booked_on_a_line_that_is_gone_is_not_lost()
    {
        var budget = Budget.Of([Income[0]], [On("weg", 7_000_000)]);
        Assert.Equal(("weg", null, 7_000_000L, (long?)null), (budget.Lines[0].Key, budget.Lines[0].Line, budget.Lines[0].SpentCents, budget.Lines[0].LeftCents));
        Assert.True(budget.IsOverdrawn);
    }

    [Theory]
    [InlineData("12,50", 1250L)]
    [InlineData("12.5 €", 1250L)]
    [InlineData("1.234,5", 123450L)]
    [InlineData("1.234", 123400L)]
    [InlineData(" 46.368,75 €", 4636875L)]
    [InlineData("0,01", 1L)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("1,234", null)]
    [InlineData("1e5", null)]
    [InlineData("99999999999", null)]
    [InlineData("zwölf", null)]
    [InlineData("", null)]
    public void Sums_are_read_as_Germans_write_them(string typed, long? cents) => Assert.Equal(cents, Euros.Parse(typed));

    [Fact]
    public void A_sum_is_read_back_as_it_is_shown() =>
        Assert.All(Language.All.Where(l => l.IsGerman), l => Assert.Equal(123456, Euros.Parse(Euros.InWords(123456, new TextLibrary().In(l)))));
}
