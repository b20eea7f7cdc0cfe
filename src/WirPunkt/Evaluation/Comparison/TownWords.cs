using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Comparison;

/// <summary>Towns and criteria in words.</summary>
internal static class TownWords
{
    public static string InWords(this Criterion criterion, Texts texts) => texts[$"value.criterion.{criterion.ToString().ToLowerInvariant()}"];

    /// <returns>Null: there is no number.</returns>
    public static string? NumberInWords(this TownCell cell, Texts texts)
    {
        if (cell.Number is not { } number) return null;
        var digits = number.ToString("#,0.##", texts.Language.Culture);
        return cell.Criterion is Criterion.Coordination or Criterion.Languages or Criterion.Reachability ? texts[$"comparison.unit-{cell.Criterion.ToString().ToLowerInvariant()}", ("number", digits)] : digits;
    }

    /// <summary>Number and text; <c>unknown</c> where there is neither.</summary>
    public static string CellInWords(this ComparedTown town, Criterion criterion, Texts texts) => town.Cell(criterion) is { } cell
        ? string.Join(": ", new[] { cell.NumberInWords(texts), cell.Text }.Where(t => !string.IsNullOrWhiteSpace(t)))
        : texts["comparison.unknown"];

    /// <returns>Null: it does not grow with the town, or a number is missing.</returns>
    public static string? ScaledInWords(this ComparedTown town, Criterion criterion, Texts texts) =>
        town.Scaled(criterion) is { } scaled ? texts["comparison.scaled", ("number", scaled.ToString("#,0.##", texts.Language.Culture))] : null;
}
