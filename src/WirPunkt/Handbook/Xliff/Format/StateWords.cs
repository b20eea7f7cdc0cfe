using System.Xml.Linq;

namespace WirPunkt.Handbook.Xliff.Format;

/// <summary>What tools say of the state of a unit: XLIFF's own words, and those of Trados and memoQ.</summary>
internal static class StateWords
{
    /// <param name="unit">a <c>trans-unit</c> of XLIFF 1.2</param>
    public static (ReturnedState State, bool IsMachineMade) Of(XElement unit, XElement? target)
    {
        var segments = unit.Descendants().Where(e => e.Name.LocalName == "seg" && e.Attribute("conf") is not null).ToList(); // Trados: sdl:seg
        var machine = target?.Attribute("state-qualifier")?.Value is "mt-suggestion" or "leveraged-mt"
            || segments.Any(s => s.Attribute("origin")?.Value is "mt" or "nmt" && s.Attribute("conf")!.Value == "Draft")
            || MemoQ(unit) == "MachineTranslated";
        if (unit.Attribute("approved")?.Value == "yes") return (ReturnedState.Reviewed, false);

        var words = segments.Count > 0 ? segments.Select(s => s.Attribute("conf")!.Value) : new[] { target?.Attribute("state")?.Value ?? MemoQ(unit) }.OfType<string>();
        var state = words.Select(Of).DefaultIfEmpty(ReturnedState.Translated).Min();
        return (state, machine && state == ReturnedState.Open);
    }

    /// <param name="segments">the <c>segment</c>s of a unit of XLIFF 2</param>
    public static (ReturnedState State, bool IsMachineMade) Of(IEnumerable<XElement> segments)
    {
        var state = segments.Select(s => Of(s.Attribute("state")?.Value ?? "initial")).DefaultIfEmpty(ReturnedState.Open).Min();
        return (state, state == ReturnedState.Open && segments.Any(s => s.Attribute("subState")?.Value == "wirpunkt:machine"));
    }

    /// <summary>A word that nobody knows says at least that somebody has worked on it.</summary>
    private static ReturnedState Of(string word) => word switch
    {
        "new" or "needs-translation" or "needs-adaptation" or "needs-l10n" or "needs-review-translation" or "needs-review-adaptation" or "needs-review-l10n" => ReturnedState.Open,
        "initial" => ReturnedState.Open,
        "Draft" or "RejectedTranslation" or "RejectedSignOff" => ReturnedState.Open,
        "NotStarted" or "Edited" or "PartiallyEdited" or "Pretranslated" or "MachineTranslated" or "AssembledFromFragments" or "Rejected" => ReturnedState.Open,
        "final" or "signed-off" or "reviewed" => ReturnedState.Reviewed,
        "ApprovedTranslation" or "ApprovedSignOff" or "Proofread" or "Reviewer1Confirmed" or "Reviewer2Confirmed" => ReturnedState.Reviewed,
        _ => ReturnedState.Translated,
    };

    /// <summary>memoQ's <c>mq:status</c>.</summary>
    private static string? MemoQ(XElement unit) => unit.Attributes().FirstOrDefault(a => a.Name.LocalName == "status" && a.Name.NamespaceName.Length > 0)?.Value;
}
