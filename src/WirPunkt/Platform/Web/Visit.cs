using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Site;

namespace WirPunkt.Platform.Web;

/// <summary>What a public page needs to know of the request: the language, the address without it, what is published, the time.</summary>
public sealed class Visit(Reading reading, TextLibrary library, AddressBook addresses, PublicUrl url, TimeProvider clock)
{
    private Instant? now;

    public Reading Reading { get; } = reading;
    public Language Language { get; private set; } = Language.German;
    public Texts T { get; private set; } = library.In(Language.German);

    /// <summary>The address without its language: <c>/leistung/anmeldung</c>, or empty for the start page.</summary>
    public string Path { get; private set; } = "";

    /// <summary>What was asked, <c>?q=…</c>, for links to the same page in another language. Only for a page that is never kept.</summary>
    public string Query { get; set; } = "";

    /// <summary>Whether the finished page may be kept in memory for the next visitor.</summary>
    public bool MayBeKept { get; set; }

    /// <summary>Whether a video of this site stands on the page.</summary>
    public bool PlaysVideo { get; set; }

    public Municipality Municipality => Reading.Municipality;

    /// <summary>One moment for the whole page.</summary>
    public Instant Now => now ??= Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>The day it is in the municipality. A page that asks is right until midnight at most.</summary>
    public LocalDate Today
    {
        get
        {
            var zone = Municipality.Zone();
            var today = Now.InZone(zone).Date;
            Reading.RightUntil(zone.AtStartOfDay(today.PlusDays(1)).ToInstant());
            return today;
        }
    }

    public void Begin(Language language, string path)
    {
        Language = language;
        T = library.In(language);
        Path = path.TrimEnd('/');
    }

    /// <summary>An address of this site in the reader's language.</summary>
    public string Link(string path) => $"/{Language.Code}{path}";

    /// <summary>The same with the site's name before it, as the world knows it.</summary>
    public string Url(string path) => url.Of(Link(path));

    /// <summary>Whether nobody may see over a shoulder that the visitor looks at this record.</summary>
    public bool IsDiscreet(string scheme, string key) => Municipality.Discreet.Contains($"{scheme}:{key}");

    /// <summary>What the page at an address without its language is called, and in which language that is; null where there is none.</summary>
    public (string Text, Language Language)? TitleAt(string path) => addresses.TitleAt(path, Reading, T);

    /// <summary>The address of a record in the reader's language, or null when the public may not see it.</summary>
    public string? LinkTo(string scheme, string key) => LinkTo(scheme, key, Language);

    /// <summary>The same in another language.</summary>
    public string? LinkTo(string scheme, string key, Language language) => addresses.PathOf(scheme, key, Reading) is { } path ? $"/{language.Code}{path}" : null;
}
