using Microsoft.AspNetCore.Http.Extensions;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Comparison;

/// <summary>By what towns are sorted. What is not known stands last.</summary>
public enum TownOrder { Name, Population, Guides, GuidesScaled, AsOf }

/// <summary>Which towns are compared by which criteria, in which order; as it stands in the address.</summary>
/// <param name="Criteria">none: all</param>
/// <param name="Towns">keys; none: all</param>
public sealed record TownChoice(IReadOnlyList<Criterion> Criteria, IReadOnlyList<string> Towns, TownOrder Order)
{
    public static TownChoice Read(IQueryCollection query) => new(
        [.. query["kriterium"].Select(c => Enum.TryParse<Criterion>(c, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (Criterion?)null).OfType<Criterion>().Distinct().Order()],
        [.. query["stadt"].OfType<string>().Distinct()],
        Enum.TryParse<TownOrder>(query["sortieren"], ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : TownOrder.Name);

    public string Query => new QueryBuilder(
    [
        .. Criteria.Select(c => KeyValuePair.Create("kriterium", c.ToString().ToLowerInvariant())), .. Towns.Select(t => KeyValuePair.Create("stadt", t)),
        .. Order == TownOrder.Name ? [] : new[] { KeyValuePair.Create("sortieren", Order.ToString().ToLowerInvariant()) },
    ]).ToString();

    public IReadOnlyList<Criterion> Shown => Criteria.Count > 0 ? Criteria : Enum.GetValues<Criterion>();

    public IReadOnlyList<ComparedTown> Of(IEnumerable<ComparedTown> towns)
    {
        var byName = towns.Where(t => Towns.Count == 0 || Towns.Contains(t.Key)).OrderBy(t => t.Name, StringComparer.Create(Language.German.Culture, ignoreCase: true)).ThenBy(t => t.Position);
        return Order switch
        {
            TownOrder.Population => Largest(byName, t => t.Cell(Criterion.Population)?.Number),
            TownOrder.Guides => Largest(byName, t => t.Cell(Criterion.Guides)?.Number),
            TownOrder.GuidesScaled => Largest(byName, t => t.Scaled(Criterion.Guides)),
            TownOrder.AsOf => Largest(byName, t => t.AsOf?.LastDay.ToDateOnly().DayNumber),
            _ => [.. byName],
        };
    }

    /// <summary>The largest first; a stable order, so that equal ones stay by name.</summary>
    private static List<ComparedTown> Largest(IEnumerable<ComparedTown> towns, Func<ComparedTown, double?> number) => [.. towns.OrderByDescending(t => number(t) ?? double.NegativeInfinity)];
}
