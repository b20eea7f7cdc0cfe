using System.Text.Json.Serialization;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Comparison;

/// <summary>A programme of another town or district, or of this one, by the twelve criteria of the report. In German: the council reads it.</summary>
public sealed class ComparedTown : ContentRecord
{
    public required string Name { get; set; }
    public required TownKind Kind { get; set; }

    /// <summary>What the programme is called.</summary>
    public string? Programme { get; set; }

    /// <summary>What is not in it is not known.</summary>
    public List<TownCell> Cells { get; set; } = [];

    /// <summary>Where all of it comes from, and of when it is, unless a cell says otherwise.</summary>
    public string? Origin { get; set; }
    public PartialDate? AsOf { get; set; }
    public required Confidence Confidence { get; set; }
    public string? Note { get; set; }

    public TownCell? Cell(Criterion criterion) => Cells.FirstOrDefault(c => c.Criterion == criterion);

    /// <summary>The number of a criterion for every 10,000 inhabitants.</summary>
    /// <returns>Null: it is none that grows with the town, or one of both numbers is not known.</returns>
    public double? Scaled(Criterion criterion) =>
        criterion is Criterion.Guides or Criterion.Coordination or Criterion.Reachability && Cell(criterion)?.Number is { } number && Cell(Criterion.Population)?.Number is > 0 and var inhabitants
            ? number * 10_000 / inhabitants : null;

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return FieldProblem.Of("name", "empty");
        foreach (var date in Cells.Select(c => c.AsOf).Prepend(AsOf).OfType<PartialDate>().Where(d => d.FirstDay > package.Today)) yield return FieldProblem.Of("asOf", "future", ("date", date));
        for (var i = 0; i < Cells.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Cells[i].Text) && Cells[i].Number is null) yield return FieldProblem.Of($"cells[{i}].text", "cell-empty");
            if (Cells[i].Number < 0) yield return FieldProblem.Of($"cells[{i}].number", "cell-negative");
            if (Cells.Take(i).Any(c => c.Criterion == Cells[i].Criterion)) yield return FieldProblem.Of($"cells[{i}].criterion", "cell-twice");
        }
    }
}

/// <summary>What is known of one criterion: in words, as a number, or both.</summary>
/// <param name="Number">inhabitants, guides, full-time posts, languages or hours a week</param>
public sealed record TownCell([property: JsonRequired] Criterion Criterion, string? Text = null, double? Number = null, string? Origin = null, PartialDate? AsOf = null);

public enum TownKind { Town, District }

/// <summary>The criteria of the report (section 2.3), in its order. Fields: help by field of life. Guides: how many volunteers. Channels: on the spot, video, telephone, chat.</summary>
public enum Criterion { Offers, Fields, Publicity, Population, Guides, Registration, Reachability, Partners, Coordination, Languages, Channels, Audience }
