using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Months;

/// <summary>A publication plan as it stands in the database.</summary>
public sealed record StoredPlan(string Margin, List<string> Sites, List<StoredTable> Tables)
{
    public static StoredPlan Of(PublicationPlan plan) => new(plan.Margin, [.. plan.Sites], [.. plan.Tables.Select(StoredTable.Of)]);

    public PublicationPlan Plan() => new(Sites, [.. Tables.Select(t => new PlannedTable(t.Classification(), t.Monthly))]) { Margin = Margin };
}

/// <summary>A classification: its groups, or its leaves alone.</summary>
public sealed record StoredTable(string Name, Monthly Monthly, List<StoredGroup>? Groups, List<string>? Leaves)
{
    public static StoredTable Of(PlannedTable table)
    {
        var (by, first) = (table.By, table.By.Nodes.Where(n => table.By.Parent(n) == Publication.Classification.Everything).ToList());
        return first.Any(n => !by.IsLeaf(n))
            ? new(by.Name, table.Monthly, [.. first.Select(g => new StoredGroup(by.Keys[g], [.. by.Nodes.Where(n => by.Parent(n) == g).Select(n => by.Keys[n])]))], null)
            : new(by.Name, table.Monthly, null, [.. first.Select(n => by.Keys[n])]);
    }

    public Classification Classification() => Groups is null
        ? Publication.Classification.Flat(Name, Leaves ?? [])
        : Publication.Classification.Grouped(Name, [.. Groups.Select(g => (g.Group, (IReadOnlyList<string>)g.Keys))]);
}

public sealed record StoredGroup(string Group, List<string> Keys);
