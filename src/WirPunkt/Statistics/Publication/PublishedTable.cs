namespace WirPunkt.Statistics.Publication;

/// <summary>Published numbers by node and site, multiples of <see cref="Base"/>; null where nothing is published.</summary>
public sealed class PublishedTable(Classification by, int columns)
{
    /// <summary>All numbers are multiples of it, and differ from the counted ones by less.</summary>
    public const int Base = 5;

    /// <summary>A published number says: at least so much less, at most so much more.</summary>
    public const int Error = Base - 1;

    private readonly int?[,] values = new int?[by.Count, columns];

    public Classification By => by;
    public int Columns => columns;

    public int? this[int node, int column]
    {
        get => values[node, column];
        set => values[node, column] = value;
    }

    public bool IsEmpty => !Cells().Any();

    public IEnumerable<(int Node, int Column, int Value)> Cells()
    {
        for (var node = 0; node < by.Count; node++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (values[node, column] is { } value) yield return (node, column, value);
            }
        }
    }

    public Detail DetailOf => Cells().Any(c => c.Node != Classification.Everything && c.Column < columns - 1)
        ? by.Leaves.All(leaf => values[leaf, columns - 1] is not null) ? Detail.Full : Detail.Groups
        : IsEmpty ? Detail.Nothing : Detail.AllSites;

    public bool Says(PublishedTable other) => Cells().SequenceEqual(other.Cells());

    /// <summary>Cell by cell what all of them publish: a year is the sum of what was published and nothing else.</summary>
    public static PublishedTable Sum(IReadOnlyList<PublishedTable> parts)
    {
        var sum = new PublishedTable(parts[0].By, parts[0].Columns);
        foreach (var (node, column, _) in parts[0].Cells())
        {
            if (parts.All(p => p[node, column] is not null)) sum[node, column] = parts.Sum(p => p[node, column]!.Value);
        }
        return sum;
    }
}
