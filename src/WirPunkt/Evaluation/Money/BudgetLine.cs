using System.Text.Json.Serialization;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Money;

/// <summary>A line of the programme's budget: money that comes, or what it is meant for. In German: the council reads it.</summary>
public sealed class BudgetLine : ContentRecord
{
    public required string Title { get; set; }
    public required BudgetSide Side { get; set; }

    /// <summary>Euros and whole cents; null: not known yet.</summary>
    public double? Amount { get; set; }

    /// <summary>The day, month or year from which it is so.</summary>
    public PartialDate? AsOf { get; set; }

    /// <summary>A decision, a report with its section, or an address.</summary>
    public string? Origin { get; set; }
    public string? Note { get; set; }

    [JsonIgnore]
    public long? Cents => Amount is { } euros ? (long)Math.Round(euros * 100) : null;

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return FieldProblem.Of("title", "empty");
        if (Amount is { } euros && (euros < 0 || euros * 100 > Euros.Most || Math.Abs(Math.Round(euros * 100) - euros * 100) > 0.001)) yield return FieldProblem.Of("amount", "euros");
        if (AsOf is { } asOf && asOf.FirstDay > package.Today) yield return FieldProblem.Of("asOf", "future", ("date", asOf));
    }
}

/// <summary>Funding and Own (the town's share) come in; Spending goes out.</summary>
public enum BudgetSide { Funding, Own, Spending }
