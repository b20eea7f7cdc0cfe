using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Evaluation.Comparison;
using WirPunkt.Evaluation.Money;
using WirPunkt.Evaluation.Plan;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation;

/// <summary>Plan, budget and towns as they stand in a package: what is wrong is named, what is right comes back.</summary>
public sealed class ContentTests(StarterSite starter) : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create(), data = new();

    private IReadOnlyList<string> Problems() => Installation.OnSqlite(data).ProblemsOf(package.Path);

    [Theory]
    [InlineData("{ key: a, title: A, starts: 2026-02, ends: 2026-01 }", "ends")]
    [InlineData("{ key: a, title: A, ends: 2026-01, state: done }", "actualEnd")]
    [InlineData("{ key: a, title: A, ends: 2026-01, state: running, actual-end: 2026-01 }", "actualEnd")]
    [InlineData("{ key: a, title: A, ends: 2026-01, state: done, actual-start: 2026-03, actual-end: 2026-02-28 }", "actualEnd")]
    [InlineData("{ key: a, title: A, ends: 2026-01, state: running, actual-start: 2199 }", "actualStart")]
    [InlineData("{ key: a, title: ' ', ends: 2026-01 }", "title")]
    [InlineData("{ key: a, title: A, ends: 32.1.2026 }", "ends")]
    [InlineData("{ key: a, title: A, ends: 2026-01, state: vielleicht }", "state")]
    public void A_wrong_step_of_the_plan_is_named(string step, string field)
    {
        package.With("plan.yaml", $"- {step}\n");
        Assert.Contains($"record 'a', {field}", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amount: 12.345")]
    [InlineData("amount: -1")]
    [InlineData("amount: 1e12")]
    [InlineData("amount: viel")]
    [InlineData("as-of: 2199, amount: 1")]
    public void A_wrong_line_of_the_budget_is_named(string fields)
    {
        package.With("budget.yaml", $"- {{ key: a, title: A, side: spending, {fields} }}\n");
        Assert.Contains("budget.yaml, record 'a'", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ criterion: offers }", "cells[0].text")]
    [InlineData("{ criterion: guides, number: -1 }", "cells[0].number")]
    [InlineData("{ criterion: guides, number: 1 }, { criterion: guides, text: viele }", "cells[1].criterion")]
    [InlineData("{ text: ohne Kriterium }", "cells[0]")]
    public void A_wrong_cell_of_a_town_is_named(string cells, string field)
    {
        package.With("towns.yaml", $"- {{ key: a, name: A, kind: town, confidence: high, cells: [{cells}] }}\n");
        Assert.Contains(field, Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_starter_package_holds_the_reports_dates_its_money_and_the_towns()
    {
        var catalog = starter.Running.Services.GetRequiredService<Publication>().Current;
        Assert.Equal(new(2026, 11, 30), catalog.Find<PlanStep>("modellprojekt")!.Ends);
        var budget = Budget.Of([.. catalog.All<BudgetLine>()], []);
        Assert.Equal((6_182_500, 3), (budget.IncomeCents, budget.Unknown));
        var towns = catalog.All<ComparedTown>().ToList();
        Assert.True(towns.Count >= 12);
        Assert.All(towns, t => Assert.NotNull(t.Origin));
    }

    public void Dispose()
    {
        package.Dispose();
        data.Dispose();
    }
}
