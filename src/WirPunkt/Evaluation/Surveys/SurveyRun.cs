using System.Globalization;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Surveys;

/// <summary>A survey while people answer it and afterwards, with the form as it was when it was opened.</summary>
public sealed class SurveyRun
{
    /// <summary>Days after closing on which texts are deleted, read or not.</summary>
    public const int TextsKeptDays = 90;

    /// <summary>Random: it stands in the ledger.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Key of the survey.</summary>
    public required string Survey { get; init; }

    public required Survey Form { get; init; }
    public DateOnly From { get; init; }

    /// <summary>The last day on which it can be answered.</summary>
    public DateOnly Until { get; init; }
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>There were too few answers: nothing is shown, the counters are gone.</summary>
    public bool HadTooFew { get; private set; }

    /// <summary>The day on which the texts were deleted.</summary>
    public DateOnly? TextsGoneOn { get; private set; }

    public List<SurveyTheme> Themes { get; private set; } = [];

    /// <summary>Raised by each change.</summary>
    public long Version { get; private set; }

    public SurveyState StateOn(DateOnly today) => ClosedOn is not null || today > Until ? SurveyState.Closed : today < From ? SurveyState.Planned : SurveyState.Open;

    /// <summary>What its tables in the ledger are called: this, and the number of the question behind it.</summary>
    public string LedgerName => $"survey-{Id:N}"[..23];

    /// <summary>The month under which it is published.</summary>
    public string Period => ClosedOn!.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public DateOnly TextsKeptUntil => ClosedOn!.Value.AddDays(TextsKeptDays);

    /// <summary>Whether somebody may still read what people wrote.</summary>
    public bool HasTexts => ClosedOn is not null && TextsGoneOn is null && Form.TextQuestions.Count > 0;

    public void Close(DateOnly today, bool hadTooFew)
    {
        (ClosedOn, HadTooFew, Version) = (today, hadTooFew, Version + 1);
        if (hadTooFew && !Form.IsOfOffices) TextsGoneOn = today;
    }

    /// <summary>What somebody read is written down as themes; the texts themselves go.</summary>
    public void Review(IEnumerable<SurveyTheme> themes, DateOnly today) => (Themes, TextsGoneOn, Version) = ([.. Themes, .. themes], today, Version + 1);

    /// <summary>3. November 2026 bis 30. November 2026; opened and closed on one day: that day.</summary>
    public static string InWords(DateOnly from, DateOnly until, Texts texts) =>
        from >= until ? until.InWords(texts) : texts["survey.period", ("from", from.InWords(texts)), ("until", until.InWords(texts))];

    public static DateOnly EndOfHalfYear(DateOnly day) => day.Month <= 6 ? new(day.Year, 6, 30) : new(day.Year, 12, 31);
}

/// <summary>Planned: opened for a day to come. Closed: nobody can answer any more.</summary>
public enum SurveyState { Planned, Open, Closed }

/// <summary>What several texts have in common, in the words of whoever read them.</summary>
/// <param name="Question">key of the question</param>
public sealed record SurveyTheme(string Question, string Text)
{
    /// <summary>Characters.</summary>
    public const int Longest = Volunteering.AddWorkItems.LongestTheme;
}
