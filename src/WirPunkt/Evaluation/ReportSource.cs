using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation;

/// <summary>The months that a report is about, both included.</summary>
public readonly record struct ReportSpan(YearMonth From, YearMonth To)
{
    public LocalDate FirstDay => From.OnDayOfMonth(1);

    public LocalDate LastDay => To.OnDayOfMonth(1).PlusMonths(1).PlusDays(-1);

    public bool Has(YearMonth month) => month.CompareTo(From) >= 0 && month.CompareTo(To) <= 0;

    /// <summary>November 2024 bis Oktober 2026; one month alone: November 2024</summary>
    public string InWords(Texts texts) => From == To ? From.InWords(texts) : texts["report.span", ("from", From.InWords(texts)), ("to", To.InWords(texts))];
}

/// <summary>A number of the report, as it stands in its sentences in place of <c>{Key}</c>.</summary>
/// <param name="Key">kebab-case, with the room before it: <c>money-left</c></param>
/// <param name="Value">in words or digits, in the report's language: „12 von 15“, „zwischen 31,20 € und 34,80 €“</param>
/// <param name="Base">what it was counted or reckoned from</param>
/// <param name="Period">of which time</param>
/// <param name="Source">from which part of the program</param>
public sealed record ReportFact(string Key, string Value, string Base, string Period, string Source);

/// <summary>A table of the report's annex; a chart of it stands in the report where it has one number for each row.</summary>
/// <param name="Key">kebab-case, with the room before it; its place in a chapter is <c>[table:Key]</c></param>
/// <param name="Columns">the first is that of the rows' names</param>
/// <param name="Rows">as many texts as there are columns</param>
/// <param name="Bars">a number for each row, where they can be compared; null: no chart</param>
/// <param name="BarsOf">the column in which these numbers are written</param>
public sealed record ReportTable(string Key, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Source, IReadOnlyList<decimal>? Bars = null, int BarsOf = 1);

/// <summary>What one room knows for a report.</summary>
public sealed record ReportPart(IReadOnlyList<ReportFact> Facts, IReadOnlyList<ReportTable> Tables);

/// <summary>A room that has something to report. The numbers are published or the programme's own, never a true count of contacts.</summary>
public interface IReportSource
{
    /// <param name="texts">of the report's language</param>
    Task<ReportPart> Read(ReportSpan span, Texts texts, CancellationToken cancel);
}
