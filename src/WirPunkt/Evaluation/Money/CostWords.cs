using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Money;

/// <summary>What something cost, in words, with what it was reckoned from.</summary>
internal static class CostWords
{
    public static string PerContactInWords(this Costs costs, Texts texts) => InWords(costs.PerContact, costs.WhyNot(texts, costs.Published > 0, "money.no-contacts"), texts);

    public static string PerHourInWords(this Costs costs, Texts texts) => InWords(costs.PerHour, costs.WhyNot(texts, costs.Hours > 0, "money.no-hours"), texts);

    public static string ContactsInWords(this Costs costs, Texts texts) => costs.Through is not { } month ? "–"
        : texts["money.per-contact-base", ("spent", Euros.InWords(costs.SpentCents, texts)), ("month", month.InWords(texts)), ("published", costs.Published), ("low", costs.Contacts.Low), ("high", costs.Contacts.High)];

    public static string HoursInWords(this Costs costs, Texts texts) => costs.Through is not { } month || costs.Hours is not { } hours ? "–"
        : texts[costs.AreKept ? "money.per-hour-kept" : "money.per-hour-base", ("spent", Euros.InWords(costs.SpentCents, texts)), ("month", month.InWords(texts)), ("hours", hours)];

    /// <returns>Null: every month in between is published.</returns>
    public static string? MissingInWords(this Costs costs, Texts texts) =>
        costs.Missing.Count == 0 ? null : texts["money.missing", ("months", texts.List(costs.Missing.Select(m => m.InWords(texts))))];

    private static string InWords(UnitCost? cost, string whyNot, Texts texts) => cost switch
    {
        null => whyNot,
        { HighCents: null } => texts["money.at-least", ("low", Euros.InWords(cost.LowCents, texts))],
        { HighCents: { } high } when high - cost.LowCents <= 1 => Euros.InWords(high, texts),
        _ => texts["money.between", ("low", Euros.InWords(cost.LowCents, texts)), ("high", Euros.InWords(cost.HighCents.Value, texts))],
    };

    private static string WhyNot(this Costs costs, Texts texts, bool isKnown, string unknown) =>
        texts[costs.IsBroken ? "money.broken" : isKnown ? "money.nothing-spent" : unknown];
}
