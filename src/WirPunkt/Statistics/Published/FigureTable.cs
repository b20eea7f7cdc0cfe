using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Months;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Published;

/// <summary>A number that readers see, and its share of the whole where that is large enough to say so.</summary>
/// <param name="Key">of the category or the site</param>
/// <param name="Share">percent, of published numbers only</param>
public sealed record FigureRow(string Key, int Value, int? Share);

/// <summary>A published table as readers get to see it: rows, order and shares come from published numbers alone.</summary>
public sealed class FigureTable(PublicationPlan plan, PublishedTable numbers)
{
    /// <summary>The least whole of which a share is said: of fewer, one step of rounding would move it by a fifth and more.</summary>
    public const int LeastBase = 25;

    /// <summary>The one category of the table of sites.</summary>
    public const string Whole = "contacts";

    private Classification By => numbers.By;

    public string Name => By.Name;

    /// <summary>Whether it counts pages that were read, not contacts.</summary>
    public bool IsOfReads => plan.Margin == Plans.ReadLanguages;

    public int? Total => numbers[Classification.Everything, plan.AllSites];

    /// <summary>The finest categories that are published for all sites, the largest first, equal ones in the order of the plan; what was not recorded stands last.</summary>
    public IReadOnlyList<FigureRow> Rows => Sorted(Finest(plan.AllSites).Select(n => (By.Keys[n], numbers[n, plan.AllSites]!.Value)), Total);

    /// <summary>The finest categories that are published by site, in the order of <see cref="Rows"/>, with a number for each of <see cref="Sites"/>.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<int> Values)> BySite
    {
        get
        {
            if (Columns.Count == 0) return [];
            var bySite = Finest(Columns[0]).Where(n => Columns.All(c => numbers[n, c] is not null)).ToDictionary(n => By.Keys[n], n => (IReadOnlyList<int>)[.. Columns.Select(c => numbers[n, c]!.Value)]);
            return [.. Rows.Where(r => bySite.ContainsKey(r.Key)).Select(r => (r.Key, bySite[r.Key]))];
        }
    }

    /// <summary>The sites in the plan's order, without those where nothing was counted.</summary>
    public IReadOnlyList<string> Sites => [.. Columns.Select(plan.SiteKey)];

    /// <summary>The contacts of each site.</summary>
    public IReadOnlyList<FigureRow> SiteRows =>
        Sorted(Enumerable.Range(0, plan.AllSites).Where(c => numbers[Classification.Everything, c] is not null).Select(c => (plan.SiteKey(c), numbers[Classification.Everything, c]!.Value)), Total);

    /// <summary>Every number as it stands in files: category, its group, site.</summary>
    public IEnumerable<(string Category, string Group, string Site, int Value)> Cells() => numbers.Cells()
        .Select(c => (By.Keys[c.Node], By.Parent(c.Node) < 0 ? "" : By.Keys[By.Parent(c.Node)], plan.SiteKey(c.Column), c.Value));

    private IReadOnlyList<int> Columns => [.. Enumerable.Range(0, plan.AllSites).Where(c => numbers[Classification.Everything, c] > 0)];

    private IEnumerable<int> Finest(int column) => By.Nodes.Skip(1)
        .Where(n => numbers[n, column] is not null && By.Nodes.All(child => By.Parent(child) != n || numbers[child, column] is null));

    private static IReadOnlyList<FigureRow> Sorted(IEnumerable<(string Key, int Value)> rows, int? total) =>
        [.. rows.OrderBy(r => r.Key == Features.NotRecorded).ThenByDescending(r => r.Value).Select(r => new FigureRow(r.Key, r.Value, ShareOf(r.Value, total)))]; // a stable order: equal ones stay as the plan has them

    private static int? ShareOf(int value, int? total) => total >= LeastBase ? (200 * value + total.Value) / (2 * total.Value) : null;
}
