using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Comparison;

/// <summary>Other towns beside this one: the criteria that a number can tell, and of when they are.</summary>
internal sealed class ComparisonInReport(Visit visit) : IReportSource
{
    private static readonly Criterion[] Told = [Criterion.Population, Criterion.Guides, Criterion.Coordination, Criterion.Reachability, Criterion.Languages];

    public Task<ReportPart> Read(ReportSpan span, Texts texts, CancellationToken cancel)
    {
        var towns = new TownChoice(Told, [], TownOrder.Name).Of(visit.Reading.All<ComparedTown>());
        if (towns.Count == 0) return Task.FromResult(new ReportPart([], []));

        var others = towns.Where(t => t.Name != visit.Municipality.Town.Name).ToList();
        var (source, dates) = (texts["comparison.title"], towns.Select(t => t.AsOf?.Year).OfType<int>().ToList());
        var period = dates.Count == 0 ? texts["comparison.unknown"] : texts["comparison.years", ("from", dates.Min()), ("to", dates.Max())];
        var cells = others.Sum(t => t.Cells.Count);
        return Task.FromResult(new ReportPart(
            [
                new("comparison-programmes", $"{others.Count}", texts["comparison.base"], period, source),
                new("comparison-known", texts["comparison.known-of", ("known", cells), ("all", others.Count * Enum.GetValues<Criterion>().Length)], texts["comparison.base"], period, source),
            ],
            [
                new("comparison-towns", source, [texts["comparison.town"], texts["comparison.programme"], .. Told.Select(c => c.InWords(texts)), texts["comparison.date"]],
                    [.. towns.Select(t => (IReadOnlyList<string>)[t.Name, t.Programme ?? "–", .. Told.Select(c => Cell(t, c, texts)), t.AsOf?.In(texts) ?? texts["comparison.unknown"]])], $"{source}, {period}"),
            ]));
    }

    private static string Cell(ComparedTown town, Criterion criterion, Texts texts) =>
        town.CellInWords(criterion, texts) + (town.ScaledInWords(criterion, texts) is { } scaled ? $" ({scaled})" : "");
}
