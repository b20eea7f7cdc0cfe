using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Effort;

internal static class EffortWords
{
    /// <summary>From what the estimate is reckoned.</summary>
    public static string BaseInWords(this MoreSites estimate, Texts texts) => texts["effort.estimate-base", ("hours", estimate.PerSite.InHours(texts)), ("months", estimate.Months),
        ("from", estimate.From.InWords(texts)), ("to", estimate.To.InWords(texts)), ("sites", estimate.Sites.ToString("0.#", texts.Language.Culture))];
}
