using WirPunkt.Statistics.Publication.Auditing;

namespace WirPunkt.Statistics.Publication;

/// <summary>Controlled rounding and audit of a table without sites and months: one row of categories and their sum.</summary>
public static class FlatRounding
{
    /// <summary>A network knows a site and all of them; here there is one.</summary>
    private const int Columns = 2, All = 1;

    /// <summary>By category, and the sum under <see cref="Classification.TotalKey"/>.</summary>
    /// <param name="total">published already; null: it is rounded here</param>
    public static IReadOnlyDictionary<string, int> Round(FlatCounts table, string period, Draw draw, int? total = null)
    {
        var by = Classification.Flat(table.Name, table.Numbers.Select(n => n.Category));
        var numbers = table.Numbers.Append((Category: Classification.TotalKey, Number: table.Total)).ToDictionary(n => n.Category, n => n.Number);
        CellChoice Choice(int node) => node == Classification.Everything && total is { } fixedTotal
            ? CellChoice.Fixed(fixedTotal / PublishedTable.Base)
            : CellChoice.Neighbours(numbers[by.Keys[node]], draw.Of(table.Name, period, by.Keys[node], 0), carry: 0);
        var units = ControlledRounding.Round(new(by, Columns), Columns, (node, column) => column == All ? Choice(node) : CellChoice.Free)!;
        return by.Nodes.ToDictionary(n => by.Keys[n], n => units[n, All] * PublishedTable.Base);
    }

    /// <summary>Whether nobody who reads the table learns of a category with one to four in it how many there are, nor nearly.</summary>
    /// <param name="least">readers know that there were at least so many in all</param>
    public static bool IsSafe(FlatCounts table, IReadOnlyDictionary<string, int> published, int least)
    {
        Interval[] cells = [Around(published[Classification.TotalKey]).And(new(least, null)), .. table.Numbers.Select(n => Around(published[n.Category]))];
        return TableAudit.Of(cells, [new(0, [.. Enumerable.Range(1, table.Numbers.Count)])]) is { } derived
            && !table.Numbers.Where((n, i) => n.Number is > 0 and <= DerivedCell.MostSensitive && DerivedCell.Discloses(derived[i + 1].Interval)).Any();
    }

    private static Interval Around(int value) => new(Math.Max(0, value - PublishedTable.Error), value + PublishedTable.Error);
}
