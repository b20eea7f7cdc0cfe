namespace WirPunkt.Evaluation.Report;

/// <summary>Where a number comes from; numbers with the same origin share a note.</summary>
public sealed record ReportNote(int Number, string Base, string Period, string Source);

/// <summary>A table with its number; one that stands in the text already is not repeated in the annex.</summary>
public sealed record PlacedTable(int Number, ReportTable Table, bool IsInText)
{
    /// <summary>Bars of one chart; the rest stands in the table.</summary>
    private const int MostBars = 10;

    /// <summary>None: it has no chart.</summary>
    public IReadOnlyList<ReportBar> Bars => Table.Bars is { } bars ? [.. Table.Rows.Take(MostBars).Select((row, i) => new ReportBar(row[0], bars[i], row[Table.BarsOf]))] : [];
}

/// <param name="Written">the number as the table has it</param>
public sealed record ReportBar(string Name, decimal Value, string Written);

/// <summary>A report as it is laid out: blocks of its chapters, notes in the order in which their numbers appear, tables numbered through.</summary>
public sealed class ReportLayout
{
    private readonly Dictionary<string, ReportFact> facts;
    private readonly Dictionary<(string, string, string), ReportNote> notes = [];
    private readonly Dictionary<string, PlacedTable> tables = [];

    public ReportLayout(EvaluationReport report)
    {
        facts = report.Facts.ToDictionary(f => f.Key);
        var byKey = report.Tables.ToDictionary(t => t.Key);
        Chapters = [.. report.Chapters.Select(c => (c.Title, ReportText.Blocks(c.Text)))];
        foreach (var block in Chapters.SelectMany(c => c.Blocks))
        {
            foreach (var fact in block.Facts.Select(Find).OfType<ReportFact>().Where(f => f.Source.Length > 0)) notes.TryAdd((fact.Base, fact.Period, fact.Source), new(notes.Count + 1, fact.Base, fact.Period, fact.Source));
            if (block.Table is { } key && byKey.TryGetValue(key, out var table)) tables.TryAdd(key, new(tables.Count + 1, table, IsInText: table.Bars is null));
        }
        foreach (var table in report.Tables) tables.TryAdd(table.Key, new(tables.Count + 1, table, IsInText: false));
    }

    public IReadOnlyList<(string Title, IReadOnlyList<ReportBlock> Blocks)> Chapters { get; }

    public IReadOnlyList<ReportNote> Notes => [.. notes.Values];

    /// <summary>The tables of the annex: those behind charts, and those that the text does not show.</summary>
    public IReadOnlyList<PlacedTable> Annex => [.. tables.Values.Where(t => !t.IsInText)];

    public ReportFact? Find(string fact) => facts.GetValueOrDefault(fact);

    public ReportNote? NoteOf(ReportFact fact) => notes.GetValueOrDefault((fact.Base, fact.Period, fact.Source));

    public PlacedTable? FindTable(string key) => tables.GetValueOrDefault(key);
}
