namespace WirPunkt.Statistics.Counters;

/// <summary>Contacts taken apart: how many by feature and category, no longer which with which. Every feature has the same sum.</summary>
public sealed class Tally
{
    private readonly Dictionary<(Feature Feature, string Category), int> numbers = [];

    /// <summary>What there is to add to the counters, in the order of their keys, so that two at once do not wait for each other.</summary>
    public IEnumerable<(Feature Feature, string Category, int Number)> Changes =>
        numbers.Where(n => n.Value != 0).OrderBy(n => n.Key.Feature).ThenBy(n => n.Key.Category, StringComparer.Ordinal).Select(n => (n.Key.Feature, n.Key.Category, n.Value));

    /// <summary>So many contacts alike.</summary>
    /// <param name="categoryOf">null: not recorded</param>
    /// <param name="number">less than nothing takes them back</param>
    public Tally Add(Func<Feature, string?> categoryOf, int number)
    {
        foreach (var feature in Features.All) Change(feature, categoryOf(feature), number);
        return this;
    }

    /// <summary>So many contacts belong into another category.</summary>
    public Tally Move(Feature feature, string from, string to, int number)
    {
        Change(feature, from, -number);
        Change(feature, to, number);
        return this;
    }

    private void Change(Feature feature, string? category, int number)
    {
        var key = (feature, category ?? Features.NotRecorded);
        numbers[key] = numbers.GetValueOrDefault(key) + number;
    }
}
