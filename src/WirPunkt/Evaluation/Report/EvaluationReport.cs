using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using NodaTime.Text;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Report;

/// <summary>A report: sentences that the lead edits, and numbers as they were on a day. Once finished, nothing in it changes.</summary>
public sealed class EvaluationReport
{
    /// <summary>Characters.</summary>
    public const int LongestTitle = 120, LongestText = 12_000, LongestReason = 300;

    /// <summary>Key of the sentence that its numbers are made up; it is frozen with them.</summary>
    public const string Simulated = "simulated";

    /// <summary>Key of the sentence that says why it was taken off the site; its period is the day.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Key of the town's name.</summary>
    public const string Town = "town";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public ReportKind Kind { get; init; }

    /// <summary><c>2024-11</c></summary>
    public required string From { get; init; }
    public required string To { get; init; }

    /// <summary>The day of the numbers.</summary>
    public DateOnly NumbersOf { get; private set; }

    /// <summary>Null: still a draft.</summary>
    public DateOnly? FinishedOn { get; private set; }
    public List<WrittenChapter> Chapters { get; private set; } = [];
    public List<ReportFact> Facts { get; private set; } = [];
    public List<ReportTable> Tables { get; private set; } = [];

    /// <summary>Keys of what the frame asks for and nobody knew when it was drafted.</summary>
    public List<string> LeftOut { get; init; } = [];

    /// <summary>Raised by each change: two leads do not overwrite each other unseen.</summary>
    public long Version { get; private set; }

    public ReportSpan Span => new(Wording.MonthInDigits(From), Wording.MonthInDigits(To));

    public bool IsFinished => FinishedOn is not null;

    /// <summary>Whether everybody can read it: what is for the funder alone stays with the team.</summary>
    public bool IsPublic => IsForEverybody && Withdrawal is null;

    /// <summary>Whether it has an address on the site: there it stands, or why it is gone.</summary>
    public bool IsForEverybody => IsFinished && Kind != ReportKind.Funder;

    /// <summary>Why it was taken off the site, and when; null: it was not. Kept with the numbers, so that every file says it.</summary>
    public ReportFact? Withdrawal => Facts.Find(f => f.Key == Withdrawn);

    public DateOnly? WithdrawnOn => Withdrawal is { } gone ? DateOnly.ParseExact(gone.Period, "O", CultureInfo.InvariantCulture) : null;

    /// <summary>What it says of numbers that are made up; null: they are real.</summary>
    public string? Warning => Facts.Find(f => f.Key == Simulated)?.Value;

    /// <summary>Takes the numbers of a day; the sentences stay.</summary>
    public bool Take(ReportPart numbers, DateOnly day)
    {
        if (IsFinished) return false;
        (Facts, Tables, NumbersOf, Version) = ([.. numbers.Facts], [.. numbers.Tables], day, Version + 1);
        return true;
    }

    public bool Write(IEnumerable<WrittenChapter> chapters)
    {
        if (IsFinished) return false;
        (Chapters, Version) = ([.. chapters], Version + 1);
        return true;
    }

    public bool Finish(DateOnly today)
    {
        if (IsFinished) return false;
        (FinishedOn, Version) = (today, Version + 1);
        return true;
    }

    /// <summary>Everything stays as it was but that the public no longer reads it.</summary>
    public bool Withdraw(string reason, DateOnly today)
    {
        if (!IsPublic) return false;
        (Facts, Version) = ([.. Facts, new(Withdrawn, reason, "", today.ToString("O", CultureInfo.InvariantCulture), "")], Version + 1);
        return true;
    }

    public bool PutBack()
    {
        if (Withdrawal is not { } withdrawal) return false;
        (Facts, Version) = ([.. Facts.Where(f => f != withdrawal)], Version + 1);
        return true;
    }

    /// <summary>Places in the text whose number or table there is not, and what is still to be written.</summary>
    public IEnumerable<string> Gaps => Chapters.SelectMany(c => ReportText.Blocks(c.Text)).SelectMany(GapsOf).Distinct();

    private IEnumerable<string> GapsOf(ReportBlock block) =>
        block.IsOpen ? [block.Items[0][0].Text] : block.Facts.Where(f => Facts.All(x => x.Key != f)).Concat(block.Table is { } t && Tables.All(x => x.Key != t) ? [t] : []);

    /// <returns>Null where the months are no span.</returns>
    public static ReportSpan? SpanOf(string? from, string? to) =>
        YearMonthPattern.Iso.Parse(from ?? "") is { Success: true, Value: var first } && YearMonthPattern.Iso.Parse(to ?? "") is { Success: true, Value: var last } && first.CompareTo(last) <= 0 && Period.Between(first.OnDayOfMonth(1), last.OnDayOfMonth(1), PeriodUnits.Months).Months < 120
            ? new(first, last) : null;
}

/// <param name="Key">of the frame's chapter</param>
public sealed record WrittenChapter(string Key, string Title, string Text);

internal sealed class EvaluationReportMapping : IEntityTypeConfiguration<EvaluationReport>
{
    public void Configure(EntityTypeBuilder<EvaluationReport> builder)
    {
        builder.ToTable("evaluation_report");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(r => r.From).HasMaxLength(7);
        builder.Property(r => r.To).HasMaxLength(7);
        builder.Property(r => r.Chapters).IsJson();
        builder.Property(r => r.Facts).IsJson();
        builder.Property(r => r.Tables).IsJson();
        builder.Property(r => r.LeftOut).IsJson();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.Span);
        builder.Ignore(r => r.Gaps);
        builder.Ignore(r => r.Withdrawal);
    }
}
