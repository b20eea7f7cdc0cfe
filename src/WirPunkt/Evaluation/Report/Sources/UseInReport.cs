using NodaTime;
using WirPunkt.Evaluation.Money;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Statistics;

namespace WirPunkt.Evaluation.Report.Sources;

/// <summary>How the Wir-Punkte and the handbook were used, from published numbers alone.</summary>
public sealed class UseInReport(ReadPublishedNumbers read, ReadCosts costs) : IReportSource
{
    /// <summary>Topics that are named in a sentence.</summary>
    private const int Named = 3;

    public async Task<ReportPart> Read(ReportSpan span, Texts texts, CancellationToken cancel)
    {
        if (await read.Run(texts, cancel) is not { } numbers || numbers.Months(span.From, span.To) is not { Count: > 0 } months) return new([], []);
        var (contacts, reads, parts) = (numbers.Contacts(span.From, span.To), numbers.Reads(span.From, span.To), numbers.Parts(span.From, span.To));
        var words = new Words(texts, new ReportSpan(months[0].Month, months[^1].Month));
        return new([.. All(parts, months, words), .. PerHour(await costs.Run(span, texts, cancel), words), .. Contacts(contacts, words), .. Reads(reads, words)],
        [
            .. Times(parts, months, words, numbers.LeftOut(span.From, span.To)),
            .. contacts.Select(t => Table(t, words)).OfType<ReportTable>(),
            .. reads.Select(t => Table(t, words)).OfType<ReportTable>(),
        ]);
    }

    /// <summary>How many contacts there were in all.</summary>
    private static IEnumerable<ReportFact> All(IReadOnlyList<PublishedPart> parts, IReadOnlyList<PublishedMonth> months, Words words)
    {
        var (total, off) = (parts.Sum(p => p.Contacts), PublishedNumbers.Error * parts.Count);
        yield return words.Fact("use-contacts", words.Number(total), off);
        yield return words.Fact("use-contacts-off", words.Number(off), off);
        yield return words.Fact("use-months", $"{months.Count}", 0);
    }

    /// <summary>On the hours on which the money is reckoned, too.</summary>
    private static IEnumerable<ReportFact> PerHour(Costs costs, Words words)
    {
        if (costs is not { Published: > 0, Hours: > 0 and var hours, Contacts: var contacts }) yield break;
        var basis = words.Texts[costs.AreKept ? "report.per-hour-kept" : "report.per-hour-base", ("low", words.Number(contacts.Low)), ("high", words.Number(contacts.High)), ("hours", words.Number(hours))];
        yield return words.Fact("use-per-hour", words.Texts["report.between", ("from", words.Decimal(contacts.Low / (decimal)hours)), ("to", words.Decimal(contacts.High / (decimal)hours))], 0) with { Base = basis };
    }

    private static IEnumerable<ReportFact> Contacts(IReadOnlyList<PublishedTotals> tables, Words all)
    {
        if (tables.Count == 0) yield break;
        var words = all with { Span = new(tables[0].From, tables[0].To) };
        foreach (var table in tables.Where(t => t.Rows.Count > 0))
        {
            var most = table.Rows.Where(r => r.Value > 0 && r.Key != Unknown).Take(Named).ToList();
            if (most.Count > 0) yield return words.Fact($"use-top-{table.Name}", words.Texts.List(most.Select(words.Named)), table.MostOff);
            if (Find(table, Unknown) is { } unknown && table.Total > 0) yield return words.Fact($"use-unknown-{table.Name}", Words.Share(unknown.Value, table.Total), table.MostOff);
        }
        foreach (var (table, key, fact) in ((string, string, string)[])[("outcome", "solved", "use-solved"), ("sent-wrongly", "yes", "use-sent-wrongly")])
        {
            if (tables.FirstOrDefault(t => t.Name == table) is not { Total: > 0 } found || Find(found, key) is not { } row) continue;
            yield return words.Fact(fact, words.Number(row.Value), found.MostOff);
            var known = found.Total - (Find(found, Unknown)?.Value ?? 0);
            if (known > 0) yield return words.Fact(fact + "-share", Words.Share(row.Value, known), found.MostOff);
        }
    }

    private static IEnumerable<ReportFact> Reads(IReadOnlyList<PublishedTotals> tables, Words all)
    {
        if (tables is not [{ Total: > 0 } languages, ..]) yield break;
        var words = all with { Span = new(languages.From, languages.To) };
        yield return words.Fact("use-reads", words.Number(languages.Total), languages.MostOff);
        yield return words.Fact("use-read-languages", words.Texts.List(languages.Rows.Where(r => r.Value > 0).Take(Named).Select(words.Named)), languages.MostOff);
    }

    private const string Unknown = "not-recorded";

    private static PublishedRow? Find(PublishedTotals table, string key) => table.Rows.FirstOrDefault(r => r.Key == key);

    /// <param name="leftOut">what a reader misses among the quarters and months, and why: it stands below them</param>
    private static IEnumerable<ReportTable> Times(IReadOnlyList<PublishedPart> parts, IReadOnlyList<PublishedMonth> months, Words words, IReadOnlyList<string> leftOut)
    {
        var source = leftOut.Count == 0 ? words.Source : $"{words.Source}. {string.Join(' ', leftOut)}";
        yield return new("use-quarters", words.Texts["report.per-quarter"], [words.Texts["report.period"], words.Texts["statistics.contacts"]],
            [.. parts.Select(p => (IReadOnlyList<string>)[p.Name, words.Number(p.Contacts)])], source, [.. parts.Select(p => (decimal)p.Contacts)]);
        yield return new("use-months", words.Texts["statistics.per-month"], [words.Texts["statistics.month"], words.Texts["statistics.contacts"], words.Texts["report.opening-hours"]],
            [.. months.Select(m => (IReadOnlyList<string>)[m.Month.InWords(words.Texts), words.Number(m.Contacts), m.OpenHours is { } hours ? words.Number(hours) : "–"])], source);
    }

    private static ReportTable? Table(PublishedTotals table, Words words) => table.Rows.Count == 0 ? null : new($"use-{table.Name}", words.TitleOf(table.Name),
        [words.TitleOf(table.Name), words.Texts[table.Name.StartsWith("read-", StringComparison.Ordinal) ? "statistics.pages" : "statistics.contacts"], words.Texts["chart.share"]],
        [.. table.Rows.Select(r => (IReadOnlyList<string>)[r.Name, (r.IsComplete ? "" : words.Texts["report.at-least"] + " ") + words.Number(r.Value), table.Total > 0 ? Words.Share(r.Value, table.Total) : "–"])],
        $"{words.Source}, {new ReportSpan(table.From, table.To).InWords(words.Texts)}", [.. table.Rows.Select(r => (decimal)r.Value)]);

    /// <summary>How numbers are written, and where they come from.</summary>
    private sealed record Words(Texts Texts, ReportSpan Span)
    {
        public string Source => Texts["statistics.title"];

        /// <summary>Names of languages stand in their own script: they must not reorder the sentence (UAX #9, FSI and PDI).</summary>
        public string Named(PublishedRow row) => $"\u2068{row.Name}\u2069 ({Number(row.Value)})";

        public string Number(int number) => number.ToString("N0", Texts.Language.Culture);

        public string Decimal(decimal number) => number.ToString("0.0", Texts.Language.Culture);

        public static string Share(int part, int whole) => Percentage.Of(part, whole) is { } percent ? Percentage.InWords(percent) : "–";

        public ReportFact Fact(string key, string value, int off) => new(key, value, off == 0 ? Texts["report.published-base"] : Texts["report.rounded-base", ("off", Number(off))], Span.InWords(Texts), Source);

        public string TitleOf(string table) => Texts[table switch { PublishedNumbers.BySite => "statistics.table-sites", "read-site" => "statistics.table-read-languages", _ => $"statistics.table-{table}" }];
    }
}
