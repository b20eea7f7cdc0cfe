namespace WirPunkt.Feedback;

/// <summary>What visitors said about one page. Shown in bands only: of few people one may know who they are.</summary>
/// <param name="Path">without its language</param>
/// <param name="Faults">mistakes, what is unclear, barriers</param>
public sealed record PageFigures(string Path, int Helpful, int NotHelpful, int Faults)
{
    /// <summary>Fewer answers than this say nothing, about the page and in the open.</summary>
    public const int Fewest = 5;

    /// <summary>The normal distribution's 97.5 % quantile.</summary>
    private const double Z = 1.96;

    private int All => Helpful + NotHelpful + Faults;

    public bool SaysSomething => All >= Fewest;

    /// <summary>From 0 to 1: the share of answers that are not "helpful", at its lower bound (Wilson 1927), so that a page with six bad of six does not stand above one with ninety of a hundred.</summary>
    public double NeedsWork
    {
        get
        {
            if (All == 0) return 0;
            double n = All, share = (NotHelpful + Faults) / n, z2 = Z * Z;
            return (share + z2 / (2 * n) - Z * Math.Sqrt(share * (1 - share) / n + z2 / (4 * n * n))) / (1 + z2 / n);
        }
    }

    /// <summary>The pages that say something, the one that needs work most first.</summary>
    public static IReadOnlyList<PageFigures> ByNeed(IEnumerable<PageFigures> pages) =>
        [.. pages.Where(p => p.SaysSomething).OrderByDescending(p => p.NeedsWork).ThenByDescending(p => p.All).ThenBy(p => p.Path, StringComparer.Ordinal)];

    /// <summary>One line a page, of what was counted.</summary>
    public static IEnumerable<PageFigures> Of(IEnumerable<RemarkCount> counts) => counts.GroupBy(c => c.Path).Select(page => new PageFigures(page.Key,
        page.Where(c => c.Kind == RemarkKind.Helpful).Sum(c => c.Count),
        page.Where(c => c.Kind == RemarkKind.NotHelpful).Sum(c => c.Count),
        page.Where(c => c.Kind is RemarkKind.Wrong or RemarkKind.Unclear or RemarkKind.Barrier).Sum(c => c.Count)));

    /// <summary>The end of the key of the text that says about how many they are.</summary>
    public static string BandOf(int count) => count switch { < Fewest => "few", < 20 => "some", < 100 => "many", _ => "most" };
}
