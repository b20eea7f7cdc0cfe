using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Months;

/// <summary>What is published: contacts by site, and how often pages were read by language. A quarter keeps the categories with which it began.</summary>
public sealed class Plans(WirPunktDb db, TrueCounts counts, Platform.Content.Publication content)
{
    /// <summary>The names of the tables of reads in the ledger.</summary>
    public const string ReadLanguages = "read-languages", ReadTopics = "read-topics";

    /// <summary>The plan for the contacts of a month; a Wir-Punkt that opened within the quarter is added.</summary>
    public async Task<PublicationPlan> ForContacts(Month month, CancellationToken cancel)
    {
        var begun = await Begun(month, cancel);
        var year = Enumerable.Range(1, month.Number).Select(number => new Month(month.Year, number));
        string[] sites = [.. begun?.Contacts.Sites ?? [], .. Features.SitesOf(content.Current), .. await counts.SitesOf(year, cancel)];
        return new([.. sites.Distinct()], begun?.Contacts.Plan().Tables ?? TablesIn(content.Current));
    }

    /// <summary>The plan for reads; the languages stand where contacts have their sites.</summary>
    public async Task<PublicationPlan> ForReads(Month month, CancellationToken cancel)
    {
        if ((await Begun(month, cancel))?.Reads is { } begun) return begun.Plan();
        var catalog = content.Current;
        return new([.. catalog.Municipality.OfferedLanguages().Select(l => l.Code)], [TopicsIn(catalog, ReadTopics)]) { Margin = ReadLanguages };
    }

    private static IReadOnlyList<PlannedTable> TablesIn(Catalog catalog) => [.. Features.All.Select(feature => feature switch
    {
        Feature.Topic => TopicsIn(catalog, feature.Name()),
        Feature.Language or Feature.Channel => new PlannedTable(feature.CategoriesIn(catalog), Monthly.Everything),
        _ => new PlannedTable(feature.CategoriesIn(catalog)),
    })];

    /// <summary>Each month its groups; without groups each quarter alone.</summary>
    private static PlannedTable TopicsIn(Catalog catalog, string name)
    {
        var topics = StoredTable.Of(new(Feature.Topic.CategoriesIn(catalog))) with { Name = name };
        return new(topics.Classification(), topics.Groups is null ? Monthly.Nothing : Monthly.Groups);
    }

    /// <summary>The last published month of the same quarter.</summary>
    private async Task<ClosedMonth?> Begun(Month month, CancellationToken cancel)
    {
        string[] keys = [.. month.Quarter.Months.Select(m => m.ToString())];
        return await db.Set<ClosedMonth>().AsNoTracking().Where(m => keys.Contains(m.Month)).OrderByDescending(m => m.Month).FirstOrDefaultAsync(cancel);
    }
}
