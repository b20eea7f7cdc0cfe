using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Report.Sources;

/// <summary>The guides of a report: won, on duty, there when planned, and the time they gave. Numbers of the programme, without a person.</summary>
public sealed class GuidesInReport(WirPunktDb db, Publication publication) : IReportSource
{
    private static readonly RecruitmentStep[] Steps = Enum.GetValues<RecruitmentStep>();

    public async Task<ReportPart> Read(ReportSpan span, Texts texts, CancellationToken cancel)
    {
        var months = (await db.ProgrammeMonths.AsNoTracking().OrderBy(m => m.Month).ToListAsync(cancel)).Where(m => span.Has(MonthOf(m))).ToList();
        var counts = (await db.RecruitmentCounts.AsNoTracking().ToListAsync(cancel)).Where(c => HalfYear.Parse(c.HalfYear) is { } h && h.Last.CompareTo(span.From) >= 0 && h.First.CompareTo(span.To) <= 0).ToList();
        return new([.. Recruitment(counts, span, texts), .. Presence(months, texts)], [.. Tables(counts, months, texts)]);
    }

    private static IEnumerable<ReportFact> Recruitment(List<RecruitmentCount> counts, ReportSpan span, Texts texts)
    {
        if (counts.Count == 0) return [];
        int At(RecruitmentStep step) => counts.Where(c => c.Step == step).Sum(c => c.Count);
        ReportFact Fact(string key, RecruitmentStep step) => new(key, $"{At(step)}", texts["report.guides-base"], span.InWords(texts), texts["people.title"]);
        return [Fact("guides-applied", RecruitmentStep.Applied), Fact("guides-interviewed", RecruitmentStep.Interviewed), Fact("guides-trained", RecruitmentStep.Trained), Fact("guides-first-shift", RecruitmentStep.FirstShift), Fact("guides-stayed", RecruitmentStep.Stayed)];
    }

    private static IEnumerable<ReportFact> Presence(List<ProgrammeMonth> months, Texts texts)
    {
        if (months.Count == 0) return [];
        var (first, last) = (MonthOf(months[0]), MonthOf(months[^1]));
        var period = new ReportSpan(first, last).InWords(texts);
        ReportFact Fact(string key, string value, string source = "roster.title") => new(key, value, texts["report.months-base"], period, texts[source]);
        string Share(int part, int whole) => texts["targets.report-of", ("part", part), ("whole", whole)] + (Percentage.Of(part, whole) is { } percent ? $" ({percent} %)" : "");
        return
        [
            Fact("guides-on-duty", $"{months[^1].OnDuty}", "people.title"),
            Fact("guides-languages", $"{months[^1].Languages}", "people.title"),
            Fact("guides-sites", $"{months.Max(m => m.Sites)}"),
            Fact("guides-presence", Share(months.Sum(m => m.BlocksKept), months.Sum(m => m.Blocks))),
            Fact("guides-form-help", Share(months.Sum(m => m.FormHelpKept), months.Sum(m => m.FormHelpBlocks))),
            Fact("guides-open-hours", Hours(months.Sum(m => m.OpenMinutes))),
            Fact("guides-hours", Hours(months.Sum(m => m.ShiftMinutes + m.OtherMinutes))),
            Fact("guides-training", Share(months.Sum(m => m.TrainingAttended), months.Sum(m => m.TrainingPlaces)), "session.title"),
        ];

        string Hours(int minutes) => (minutes / 60).ToString("N0", texts.Language.Culture);
    }

    private IEnumerable<ReportTable> Tables(List<RecruitmentCount> counts, List<ProgrammeMonth> months, Texts texts)
    {
        if (counts.Count > 0)
        {
            var channels = counts.Select(c => c.Channel).Distinct().Select(key => (Key: key, Name: publication.Current.FindAny<RecruitmentChannel>(key)?.Name.In(texts.Language).Text ?? texts["report.channel-unknown"])).GroupBy(c => c.Name, c => c.Key).OrderBy(c => c.Key, StringComparer.Ordinal);
            yield return new("guides-channels", texts["report.channels"], [texts["report.channel"], .. Steps.Select(s => texts[$"report.step-{s.ToString().ToLowerInvariant()}"])],
                [.. channels.Select(c => (IReadOnlyList<string>)[c.Key, .. Steps.Select(s => $"{counts.Where(x => c.Contains(x.Channel) && x.Step == s).Sum(x => x.Count)}")])], texts["people.title"]);
        }
        if (months.Count == 0) yield break;
        var halfYears = months.GroupBy(m => HalfYear.Of(MonthOf(m).OnDayOfMonth(1))).ToList();
        yield return new("guides-half-years", texts["report.half-years"],
            [texts["report.half-year"], texts["report.on-duty"], texts["report.open-hours"], texts["report.given-hours"], texts["report.presence"]],
            [.. halfYears.Select(h => (IReadOnlyList<string>)[h.Key.InWords(texts), $"{h.Last().OnDuty}", $"{h.Sum(m => m.OpenMinutes) / 60}", $"{h.Sum(m => m.ShiftMinutes + m.OtherMinutes) / 60}", texts["targets.report-of", ("part", h.Sum(m => m.BlocksKept)), ("whole", h.Sum(m => m.Blocks))]])],
            texts["roster.title"]);
    }

    private static YearMonth MonthOf(ProgrammeMonth month) => Wording.MonthInDigits(month.Month);
}
