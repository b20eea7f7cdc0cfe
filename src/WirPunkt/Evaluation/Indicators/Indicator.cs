using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Indicators;

/// <summary>By what the programme wants to be judged: what is measured, and what is proposed as target and threshold of a half-year.</summary>
public sealed class Indicator : ContentRecord
{
    public required LocalText Name { get; set; }
    public required Measure Measure { get; set; }

    /// <summary>What is wanted; guides, places, languages, or percent.</summary>
    public required int Target { get; set; }

    /// <summary>What must be reached at least, so that the programme goes on; not above the target.</summary>
    public required int Threshold { get; set; }

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (!FixedTarget.IsPossible(Measure, Target, Threshold)) yield return FieldProblem.Of("threshold", "threshold", ("target", Target), ("threshold", Threshold));
    }

    public override IEnumerable<FieldProblem> Hints(PackageContents package) => package.Untranslated(LocalTexts.In(this));
}

/// <summary>What can be measured in a half-year.</summary>
public enum Measure
{
    /// <summary>Guides won since the beginning: trained, with everything signed.</summary>
    Recruited,

    /// <summary>Guides on duty or in reserve at the end.</summary>
    OnDuty,

    /// <summary>Wir-Punkte at which guides were there.</summary>
    Sites,

    /// <summary>Percent of the planned times at which somebody was there.</summary>
    Presence,

    /// <summary>The same of times with form-filling help in the house.</summary>
    FormHelp,

    /// <summary>Languages that the guides speak at least well.</summary>
    Languages,

    /// <summary>Percent of the half-days of training that were attended by those who had registered.</summary>
    Training,

    /// <summary>Percent of those with a first shift who stayed six months; of people who applied before this half-year.</summary>
    Retention,
}

internal static class Measures
{
    public static bool IsPercent(this Measure measure) => measure is Measure.Presence or Measure.FormHelp or Measure.Training or Measure.Retention;

    /// <summary>Text of a value with its unit: 12, 85 %.</summary>
    public static string InWords(this Measure measure, int value) => measure.IsPercent() ? Percentage.InWords(value) : $"{value}";
}
