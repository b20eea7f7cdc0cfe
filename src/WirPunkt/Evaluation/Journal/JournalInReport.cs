using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Journal;

/// <summary>What was noticed by kind and state, how long it took until something changed, and what changed. No count of people.</summary>
public sealed class JournalInReport(WirPunktDb db, SubjectNames names) : IReportSource
{
    public async Task<ReportPart> Read(ReportSpan span, Texts texts, CancellationToken cancel)
    {
        var (from, to) = (span.FirstDay.ToDateOnly(), span.LastDay.ToDateOnly());
        var entries = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.On >= from && e.On <= to).OrderBy(e => e.On).ThenBy(e => e.Id).ToListAsync(cancel);
        if (entries.Count == 0) return new([], []);

        var (figures, loops) = (JournalFigures.Of(entries), JournalFigures.Loops(entries).ToList());
        var (source, period) = (texts["journal.title"], span.InWords(texts));
        ReportFact Fact(string key, string value, string basis) => new(key, value, basis, period, source);
        string Counted(int count) => texts.Count("journal.count", count);
        var closed = JournalFigures.Of(loops);
        return new(
            [
                Fact("journal-entries", $"{figures.All}", Counted(figures.All)),
                Fact("journal-done", $"{figures.Done}", Counted(figures.All)),
                Fact("journal-days", Days(figures.MedianDays, texts), Counted(figures.Done)),
                Fact("journal-loops", $"{loops.Count}", Counted(figures.All)),
                Fact("journal-loops-done", $"{closed.Done}", Counted(loops.Count)),
                Fact("journal-loops-days", Days(closed.MedianDays, texts), Counted(closed.Done)),
            ],
            [KindsAndStates(entries, texts, $"{source}, {period}"), WhatChanged(loops, texts, $"{source}, {period}")]);
    }

    private static ReportTable KindsAndStates(List<JournalEntry> entries, Texts texts, string source)
    {
        var (kinds, states) = (Enum.GetValues<JournalKind>(), Enum.GetValues<JournalState>());
        string Of(Func<JournalEntry, bool> which) => entries.Count(which).ToString(CultureInfo.InvariantCulture);
        return new("journal-kinds", texts["journal.by-kind"],
            [texts["journal.kind"], .. states.Select(s => texts[$"journal.state-{s.InKeys()}"]), texts["chart.all"]],
            [.. kinds.Select(k => (IReadOnlyList<string>)[texts[$"journal.kind-{k.InKeys()}"], .. states.Select(s => Of(e => e.Kind == k && e.State == s)), Of(e => e.Kind == k)])],
            source, [.. kinds.Select(k => (decimal)entries.Count(e => e.Kind == k))], BarsOf: states.Length + 1);
    }

    private ReportTable WhatChanged(IEnumerable<JournalEntry> loops, Texts texts, string source) => new("journal-loops", texts["journal.loops"],
        [texts["journal.what"], texts["journal.arrived"], texts["journal.ended"], texts["journal.days"], texts["journal.changed"]],
        [
            .. loops.Where(e => e.State == JournalState.Done).Select(e => (IReadOnlyList<string>)
                [names.LineOf(e, texts), e.On.InWords(texts), e.EndedOn!.Value.InWords(texts), $"{e.Days}", e.Changed.Count == 0 ? "–" : texts.List(e.Changed.Select(c => names.Of(c, texts).Name))]),
        ], source);

    private static string Days(double? days, Texts texts) => days is { } known ? texts["journal.in-days", ("days", known.ToString("0.#", texts.Language.Culture))] : "–";
}
