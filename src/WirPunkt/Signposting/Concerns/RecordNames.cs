using WirPunkt.Directory;
using WirPunkt.Handbook;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Signposting.Concerns;

/// <summary>What a linked record is called.</summary>
internal static class RecordNames
{
    /// <param name="other">the title of a page in this language beside the German; by default in the reader's</param>
    /// <returns>Null when the public may not see it.</returns>
    public static LocalText? NameOf(this Visit visit, RecordLink link, Language? other = null) => link.Scheme switch
    {
        "service" => visit.Reading.Find<Service>(link.Key)?.Name,
        "office" => visit.Reading.Find<Organization>(link.Key) is { } office ? new(office.Name) : null,
        "place" => visit.Reading.Find<Location>(link.Key) is { } place ? new(place.Name) : null,
        "topic" => visit.Reading.Find<Topic>(link.Key)?.Name,
        "concern" => visit.Reading.Find<Concern>(link.Key)?.Text,
        "letter" => visit.Reading.Find<Letter>(link.Key)?.Name,
        "referral" => visit.Reading.Find<Referral>(link.Key)?.NotOffered,
        "page" => visit.Reading.Find<Page>(link.Key) is { } page ? Title(visit, page, other ?? visit.Language) : null,
        _ => null,
    };

    /// <summary>The address of a concern; one that only leads to a kind of letter is that letter's page.</summary>
    public static string AddressOf(this Visit visit, Concern concern) =>
        (concern.Way.Letter is { } letter ? visit.LinkTo("letter", letter) : null) ?? visit.Link($"/anliegen/{concern.Key}");

    private static LocalText? Title(Visit visit, Page page, Language other)
    {
        var titles = new Dictionary<string, string>();
        foreach (var language in new[] { Language.German, other })
            if (visit.Reading.TextOf(page, language) is { } text) titles[text.Language] = text.Title;
        return titles.Count == 0 ? null : new LocalText(titles);
    }
}
