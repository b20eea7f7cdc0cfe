using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Directory.Freshness;

/// <summary>What a department reads of the people its offices sent to the wrong door: how often in which month, to whom, for what, and who is right.</summary>
internal static class WrongDoorLines
{
    /// <returns>Nothing when there are none.</returns>
    public static IEnumerable<string> Of(IReadOnlyList<WrongDoor> doors, Catalog catalog, Texts texts) => doors.Count == 0 ? [] :
    [
        texts["mail.doors-text", ("site", catalog.Municipality.Name.In(texts.Language).Text)],
        .. doors.OrderByDescending(d => d.Month, StringComparer.Ordinal).ThenByDescending(d => d.Count).Select(d => string.Join(" · ", PartsOf(d, catalog, texts))),
    ];

    private static IEnumerable<string> PartsOf(WrongDoor door, Catalog catalog, Texts texts)
    {
        var month = PartialDate.TryParse(door.Month, out var known) ? known.In(texts) : door.Month;
        yield return $"{month}: {door.Count}×";
        yield return texts["mail.door-from", ("office", NameOf(door.From, catalog) ?? door.From)];
        if (NameOf(door.To, catalog) is { } to) yield return texts["mail.door-to", ("office", to)];
        if (catalog.FindAny<Service>(door.Service) is not { } wanted) yield break;
        yield return texts["mail.door-service", ("service", wanted.Name.German)];
        if (RightFor(wanted, catalog) is { Length: > 0 } right) yield return texts["mail.door-right", ("office", right)];
    }

    /// <summary>In German, as the offices know each other: "Bürgerbüro; Bezirksamt (Sie wohnen in Dagersheim)".</summary>
    private static string RightFor(Service wanted, Catalog catalog) => string.Join("; ",
    [
        .. new[] { NameOf(wanted.Responsible, catalog) ?? wanted.Body?.German }.OfType<string>(),
        .. wanted.Exceptions.Select(e => $"{NameOf(e.Responsible, catalog) ?? e.Text.German} ({e.Condition.German})"),
    ]);

    private static string? NameOf(string? key, Catalog catalog) => catalog.FindAny<Organization>(key)?.Name;
}
