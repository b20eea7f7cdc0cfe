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

    /// <summary>Number and text, the text alone where it says the number already; <c>unknown</c> where there is neither.</summary>
    public static string CellInWords(this ComparedTown town, Criterion criterion, Texts texts)
    {
        if (town.Cell(criterion) is not { } cell) return texts["comparison.unknown"];
        if (string.IsNullOrWhiteSpace(cell.Text)) return cell.NumberInWords(texts) ?? texts["comparison.unknown"];
        var isNamed = cell is { Criterion: Criterion.Languages, Number: 1.0 }; // one language: the text says which
        return cell.Number is null || isNamed || Says(cell.Text, cell.Number.Value, texts) ? cell.Text : $"{cell.NumberInWords(texts)}: {cell.Text}";
    }

    private static bool Says(string text, double number, Texts texts) =>
        text.Split(' ', ';', ',', ':', '(', ')').Contains(number.ToString("#,0.##", texts.Language.Culture));

    /// <returns>Null: it does not grow with the town, or a number is missing.</returns>
    public static string? ScaledInWords(this ComparedTown town, Criterion criterion, Texts texts) =>
        town.Scaled(criterion) is { } scaled ? texts["comparison.scaled", ("number", scaled.ToString("#,0.##", texts.Language.Culture))] : null;
}
