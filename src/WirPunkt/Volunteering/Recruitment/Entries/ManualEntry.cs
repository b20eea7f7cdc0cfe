using System.Globalization;
using WirPunkt.Platform.Languages;
using WirPunkt.Volunteering.Onboarding.Interviews;

namespace WirPunkt.Volunteering.Recruitment.Entries;

/// <summary>What the lead typed for somebody who rang up or came by, with the day on which the person said that it may be kept.</summary>
/// <param name="Language">of mail to the person</param>
/// <param name="ToldOn">as typed</param>
public sealed record ManualEntry(ApplicationForm Form, Language Language, string ToldOn)
{
    public DateOnly? ToldOnDay => InterviewForm.DateOf(ToldOn);

    public static ManualEntry Empty(DateOnly today) => new(ApplicationForm.Empty(""), Language.German, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static ManualEntry Read(IFormCollection form) =>
        new(ApplicationForm.Read(form), Language.Find(form["language"]) ?? Language.German, form["told-on"].ToString().Trim());

    /// <returns>The fields that are wrong, in their order; none: it can be taken.</returns>
    public IReadOnlyList<string> Problems(DateOnly today) => ToldOnDay is { } day && day <= today ? Form.Problems() : [.. Form.Problems(), "told-on"];
}
