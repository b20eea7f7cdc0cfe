namespace WirPunkt.Handbook.Xliff;

/// <summary>What became of a file that came back, in what a person can act on.</summary>
public sealed class XliffReport
{
    private readonly List<PageReport> pages = [];

    /// <summary>Why nothing of the file was taken: a key of the texts; null: it was read to its end.</summary>
    public string? Refusal { get; private init; }

    /// <summary>What the sentence of <see cref="Refusal"/> names.</summary>
    public string Detail { get; private init; } = "";

    public IReadOnlyList<PageReport> Pages => pages;
    public int Taken => pages.Count(p => p.Outcome == PageOutcome.Taken);
    public int Unchanged => pages.Count(p => p.Outcome == PageOutcome.Unchanged);
    public int Refused => pages.Count(p => p.Outcome == PageOutcome.Refused);

    public static XliffReport Of(IEnumerable<PageReport> pages)
    {
        var report = new XliffReport();
        report.pages.AddRange(pages);
        return report;
    }

    public static XliffReport OfRefused(string text, string detail = "") => new() { Refusal = text, Detail = detail };
}

/// <summary>What became of a page.</summary>
/// <param name="Page">its key, or what the file calls it</param>
/// <param name="Remarks">what was not taken of it, and what somebody should look at</param>
public sealed record PageReport(string Page, PageOutcome Outcome, IReadOnlyList<XliffRemark> Remarks)
{
    /// <summary>Blocks with another text than before.</summary>
    public int Changed { get; init; }

    /// <summary>Whether it counts as read and approved by a person.</summary>
    public bool IsReviewed { get; init; }
}

public enum PageOutcome { Taken, Unchanged, Refused }

/// <summary>One thing to know about a page or one of its blocks.</summary>
/// <param name="Text">a key of the texts</param>
/// <param name="Block">the block's beginning, in the source's language; null: it concerns the page</param>
/// <param name="Detail">what the sentence names</param>
public sealed record XliffRemark(string Text, string? Block = null, string Detail = "");
