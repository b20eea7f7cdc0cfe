using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Months;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics;

/// <summary>How many there were of each category; everybody is in just one of them.</summary>
/// <param name="Name">as it stands in the ledger, at most 40 characters</param>
public sealed record FlatCounts(string Name, IReadOnlyList<(string Category, int Number)> Numbers)
{
    public int Total => Numbers.Sum(n => n.Number);
}

/// <summary>
/// Counts of another part of the program, published as contacts are: rounded once by the same core, audited, kept in the ledger. What is
/// published is never rounded a second time: the ledger refuses.
/// </summary>
public sealed class PublishCounts(WirPunktDb db, RoundingSecret secret)
{
    /// <summary>The category of the sum, in each table and in that of the margin.</summary>
    public const string Total = Classification.TotalKey;

    /// <summary>Tables that count the same people. They are saved with whatever else the caller changes; a table that the audit refuses gives its sum only.</summary>
    /// <param name="period">year and month, <c>2026-11</c></param>
    /// <param name="margin">the table of the sum that all have</param>
    /// <param name="least">readers know that there were at least so many</param>
    /// <exception cref="InvalidOperationException">published before</exception>
    public async Task Round(string period, string margin, IReadOnlyList<FlatCounts> tables, int least, CancellationToken cancel)
    {
        var total = tables[0].Total;
        if (tables.Any(t => t.Total != total)) throw new ArgumentException($"{margin}: the tables do not count the same people.", nameof(tables));
        var draw = new Draw(await secret.Read(cancel));
        var ledger = await db.ReadLedger(cancel);
        var known = ledger.Entries.Count;

        var whole = FlatRounding.Round(new(margin, [(margin, total)]), period, draw);
        ledger.Append(period, margin, [new(Total, Total, whole[Total])]);
        foreach (var table in tables)
        {
            var rounded = FlatRounding.Round(table, period, draw, whole[Total]);
            var published = FlatRounding.IsSafe(table, rounded, least) ? rounded : rounded.Where(n => n.Key == Total);
            ledger.Append(period, table.Name, published.Select(n => new PublishedNumber(n.Key, Total, n.Value)));
        }
        db.AddNew(ledger, known);
    }

    /// <returns>By table and category; a table that is not published is not there. Null: the ledger was changed by somebody, so nothing counts.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>?> Read(string prefix, CancellationToken cancel)
    {
        try
        {
            var ledger = await db.ReadLedger(cancel);
            return ledger.Entries.Where(e => e.Table.StartsWith(prefix, StringComparison.Ordinal))
                .ToDictionary(e => e.Table, e => (IReadOnlyDictionary<string, int>)e.Numbers.ToDictionary(n => n.Category, n => n.Value));
        }
        catch (BrokenLedgerException)
        {
            return null;
        }
    }
}
