using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Comparison;

/// <summary>The comparison as a file: a row for every town and criterion, with source and date.</summary>
internal static class TownTable
{
    public static IEnumerable<IReadOnlyList<string>> Rows(TownChoice choice, IEnumerable<ComparedTown> towns, Texts texts) =>
        choice.Of(towns).SelectMany(t => choice.Shown.Select(c => Row(t, c, texts))).Prepend(
        [
            texts["comparison.town"], texts["comparison.kind"], texts["comparison.programme"], texts["comparison.criterion"], texts["comparison.number"], texts["comparison.text"],
            texts["comparison.per-10000"], texts["comparison.origin"], texts["comparison.date"], texts["comparison.sureness"],
        ]);

    private static IReadOnlyList<string> Row(ComparedTown town, Criterion criterion, Texts texts)
    {
        var cell = town.Cell(criterion);
        string Digits(double? number) => number?.ToString("0.##", texts.Language.Culture) ?? "";
        return
        [
            town.Name, texts[$"value.town-kind.{town.Kind.ToString().ToLowerInvariant()}"], town.Programme ?? "", criterion.InWords(texts), Digits(cell?.Number),
            cell is null ? texts["comparison.unknown"] : cell.Text ?? "", Digits(town.Scaled(criterion)), cell is null ? "" : cell.Origin ?? town.Origin ?? "",
            cell is null ? "" : $"{cell.AsOf ?? town.AsOf}", texts[$"value.confidence.{town.Confidence.ToString().ToLowerInvariant()}"],
        ];
    }
}
