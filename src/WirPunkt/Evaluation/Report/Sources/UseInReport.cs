using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Statistics;

namespace WirPunkt.Evaluation.Report.Sources;

/// <summary>How the Wir-Punkte and the handbook were used, from published numbers alone.</summary>
public sealed class UseInReport(ReadPublishedNumbers read) : IReportSource
{
    /// <summary>Topics that are named in a sentence.</summary>
    private const int Named = 3;

    public async Task<ReportPart> Read(ReportSpan span, Texts texts, CancellationToken cancel)
    {
        if (await read.Run(texts, cancel) is not { } numbers || numbers.Months(span.From, span.To) is not { Count: > 0 } months) return new([], []);
        var (contacts, reads) = (numbers.Contacts(span.From, span.To), numbers.Reads(span.From, span.To));
        var words = new Words(texts, new ReportSpan(months[0].Month, months[^1].Month));
        return new([.. Contacts(contacts, months, words), .. Reads(reads, words)],
        [
            Months(months, words),
            .. contacts.Select(t => Table(t, "use", words)).OfType<ReportTable>(),
            .. reads.Select(t => Table(t, "use", words)).OfType<ReportTable>(),
        ]);
    }

    private static IEnumerable<ReportFact> Contacts(IReadOnlyList<PublishedTotals> tables, IReadOnlyList<PublishedMonth> months, Words words)
    {
        if (tables.Count == 0) yield break;
        var (total, off) = (tables[0].Total, tables[0].MostOff);
        yield return words.Fact("use-contacts", words.Number(total), off);
        yield return words.Fact("use-contacts-off", words.Number(off), off);
        yield return words.Fact("use-months", $"{months.Count}", 0);
        if (months.Where(m => m.OpenHours > 0).ToList() is { Count: > 0 } open)
        {
            var (hours, there) = (open.Sum(m => m.OpenHours!.Value), open.Sum(m => m.Contacts));
            var most = PublishedNumbers.Error * open.Count;
            yield return words.Fact("use-per-hour", words.Texts["report.between", ("from", words.Decimal(Math.Max(0, there - most) / (decimal)hours)), ("to", words.Decimal((there + most) / (decimal)hours))], most);
        }
        foreach (var table in tables.Where(t => t.Rows.Count > 0))
        {
            var most = table.Rows.Where(r => r.Value > 0 && r.Key != Unknown).Take(Named).ToList();
            if (most.Count > 0) yield return words.Fact($"use-top-{table.Name}", words.Texts.List(most.Select(r => $"{r.Name} ({words.Number(r.Value)})")), table.MostOff);
            if (Find(table, Unknown) is { } unknown && table.Total > 0) yield return words.Fact($"use-unknown-{table.Name}", words.Share(unknown.Value, table.Total), table.MostOff);
        }
        foreach (var (table, key, fact) in ((string, string, string)[])[("outcome", "solved", "use-solved"), ("sent-wrongly", "yes", "use-sent-wrongly")])
        {
            if (tables.FirstOrDefault(t => t.Name == table) is not { Total: > 0 } found || Find(found, key) is not { } row) continue;
            yield return words.Fact(fact, words.Number(row.Value), found.MostOff);
            var known = found.Total - (Find(found, Unknown)?.Value ?? 0);
            if (known > 0) yield return words.Fact(fact + "-share", words.Share(row.Value, known), found.MostOff);
        }
    }

    private static IEnumerable<ReportFact> Reads(IReadOnlyList<PublishedTotals> tables, Words words)
    {
        if (tables.FirstOrDefault() is not { Total: > 0 } languages) yield break;
        yield return words.Fact("use-reads", words.Number(languages.Total), languages.MostOff);
        yield return words.Fact("use-read-languages", words.Texts.List(languages.Rows.Where(r => r.Value > 0).Take(Named).Select(r => $"{r.Name} ({words.Number(r.Value)})")), languages.MostOff);
    }

    private const string Unknown = "not-recorded";

    private static PublishedRow? Find(PublishedTotals table, string key) => table.Rows.FirstOrDefault(r => r.Key == key);

    private static ReportTable Months(IReadOnlyList<PublishedMonth> months, Words words) => new("use-months", words.Texts["statistics.per-month"],
        [words.Texts["statistics.month"], words.Texts["statistics.contacts"], words.Texts["statistics.hours"]],
        [.. months.Select(m => (IReadOnlyList<string>)[m.Month.InWords(words.Texts), words.Number(m.Contacts), m.OpenHours is { } hours ? words.Number(hours) : "–"])], words.Source, [.. months.Select(m => (decimal)m.Contacts)]);

    private static ReportTable? Table(PublishedTotals table, string prefix, Words words) => table.Rows.Count == 0 ? null : new($"{prefix}-{table.Name}", words.TitleOf(table.Name),
        [words.TitleOf(table.Name), words.Texts[table.Name.StartsWith("read-", StringComparison.Ordinal) ? "statistics.pages" : "statistics.contacts"], words.Texts["chart.share"]],
        [.. table.Rows.Select(r => (IReadOnlyList<string>)[r.Name, (r.IsComplete ? "" : words.Texts["report.at-least"] + " ") + words.Number(r.Value), table.Total > 0 ? words.Share(r.Value, table.Total) : "–"])],
        words.Source, [.. table.Rows.Select(r => (decimal)r.Value)]);

    /// <summary>How numbers are written, and where they come from.</summary>
    private sealed record Words(Texts Texts, ReportSpan Span)
    {
        public string Source => Texts["statistics.title"];

        public string Number(int number) => number.ToString("N0", Texts.Language.Culture);

        public string Decimal(decimal number) => number.ToString("0.0", Texts.Language.Culture);

        public string Share(int part, int whole) => $"{Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero)} %";

        public ReportFact Fact(string key, string value, int off) => new(key, value, off == 0 ? Texts["report.published-base"] : Texts["report.rounded-base", ("off", Number(off))], Span.InWords(Texts), Source);

        public string TitleOf(string table) => Texts[table switch { PublishedNumbers.BySite => "statistics.table-sites", "read-site" => "statistics.table-read-languages", _ => $"statistics.table-{table}" }];
    }
}
