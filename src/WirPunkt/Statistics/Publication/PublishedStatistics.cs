using WirPunkt.Statistics.Publication.Auditing;

namespace WirPunkt.Statistics.Publication;

/// <summary>The ledger read and written by the plan: releases in, releases out, a year as the sum of its quarters.</summary>
public sealed class PublishedStatistics(PublicationPlan plan, Ledger ledger)
{
    private readonly Classification sites = Classification.Flat(plan.Margin, ["contacts"]);

    public MonthRelease Month(Month month) => new(month, Read(month.ToString(), plan.Margin, sites), [.. plan.Tables.Select(t => Read(month.ToString(), t.By.Name, t.By))]);

    public QuarterRelease Quarter(Quarter quarter) => new(quarter, [.. plan.Tables.Select(t => Read(quarter.ToString(), t.By.Name, t.By))]);

    /// <summary>What all four quarters publish, added up; null when a quarter is missing.</summary>
    public PublishedTable? Year(int year, int table)
    {
        var quarters = Enumerable.Range(1, 4).Select(q => Quarter(new(year, q)).Tables[table]).OfType<PublishedTable>().ToList();
        return quarters.Count == 4 ? PublishedTable.Sum(quarters) : null;
    }

    /// <summary>What the next publication starts from, with what errata have replaced: readers still know it. Counted are the months of the year up to the one that closes.</summary>
    public Closing Closing(IReadOnlyList<MonthCounts> counted)
    {
        var month = counted[^1].Month;
        var quarters = Enumerable.Range(1, 4).Select(q => new Quarter(month.Year, q)).Where(q => q.Number < month.Quarter.Number).Select(Quarter);
        return new(plan, month, counted, [.. counted.SkipLast(1).Select(c => Month(c.Month))], [.. quarters]) { Seen = [.. Seen(month, e => ledger.Current(e.Period, e.Table) != e)] };
    }

    public void Write(Publication publication)
    {
        foreach (var (period, name, table) in Tables(publication)) ledger.Append(period, name, Numbers(table));
    }

    /// <summary>
    /// Publishes errata for a quarter (as far as it is published) whose true counts were corrected: the fewest possible numbers
    /// change. False when the audit of everything that readers have seen refuses; then nothing changes.
    /// </summary>
    public bool Correct(Publisher publisher, IReadOnlyList<MonthCounts> counted, Quarter quarter)
    {
        var corrected = new List<Publication>();
        foreach (var month in counted.Select(c => c.Month).Where(m => m.Quarter == quarter))
        {
            var closing = Closing([.. counted.Where(c => c.Month.IsUpTo(month))]);
            var before = closing.Published.Select(p => corrected.FirstOrDefault(c => c.Month.Month == p.Month)?.Month ?? p);
            closing = closing with { Published = [.. before], Kept = (Month(month), month.EndsQuarter ? Quarter(quarter) : null), Seen = [.. Seen(month, _ => true)] };
            if (publisher.Correct(closing) is not { } publication || !publication.IsWitnessed(plan)) return false;
            corrected.Add(publication);
        }
        foreach (var (period, name, table) in corrected.SelectMany(Tables).Where(t => !Read(t.Period, t.Name, t.Table.By)!.Says(t.Table))) ledger.Append(period, name, Numbers(table), erratum: true);
        return true;
    }

    /// <summary>The numbers about the quarter up to this month, in all entries of a kind that were ever published.</summary>
    private IEnumerable<(Span, int, PublishedTable)> Seen(Month upTo, Func<LedgerEntry, bool> counts)
    {
        for (var table = 0; table < plan.Tables.Count; table++)
        {
            var by = plan.Tables[table].By;
            foreach (var month in upTo.Quarter.Months.Where(m => m.IsUpTo(upTo)))
            {
                foreach (var entry in ledger.All(month.ToString(), by.Name).Where(counts)) yield return ((Span)month.PlaceInQuarter, table, Read(entry, by));
                foreach (var entry in ledger.All(month.ToString(), plan.Margin).Where(counts)) yield return ((Span)month.PlaceInQuarter, table, Read(entry, sites));
            }
            if (!upTo.EndsQuarter) continue;
            foreach (var entry in ledger.All(upTo.Quarter.ToString(), by.Name).Where(counts)) yield return (Span.AllThree, table, Read(entry, by));
        }
    }

    private IEnumerable<(string Period, string Name, PublishedTable Table)> Tables(Publication publication)
    {
        if (publication.Month.Sites is { } found) yield return (publication.Month.Month.ToString(), plan.Margin, found);
        foreach (var table in publication.Month.Tables.OfType<PublishedTable>()) yield return (publication.Month.Month.ToString(), table.By.Name, table);
        foreach (var table in publication.Quarter?.Tables.OfType<PublishedTable>() ?? []) yield return (publication.Quarter!.Quarter.ToString(), table.By.Name, table);
    }

    private IEnumerable<PublishedNumber> Numbers(PublishedTable table) => table.Cells().Select(c => new PublishedNumber(table.By.Keys[c.Node], plan.SiteKey(c.Column), c.Value));

    private PublishedTable? Read(string period, string name, Classification by) => ledger.Current(period, name) is { } entry ? Read(entry, by) : null;

    /// <summary>Numbers of categories and sites that the plan no longer has are left out; at a site that came later there was nothing.</summary>
    private PublishedTable Read(LedgerEntry entry, Classification by)
    {
        var table = new PublishedTable(by, plan.Columns);
        var columns = Enumerable.Range(0, plan.Columns).ToDictionary(plan.SiteKey);
        if (by == sites) for (var column = 0; column < plan.Columns; column++) table[Classification.Everything, column] = 0;
        foreach (var number in entry.Numbers)
        {
            if (by.Find(number.Category) is { } node && columns.TryGetValue(number.Site, out var column)) table[node, column] = number.Value;
        }
        return table;
    }
}
