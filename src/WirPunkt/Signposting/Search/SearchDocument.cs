using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Signposting.Search;

/// <summary>Something that can be found, in one of the languages it exists in.</summary>
/// <param name="Link">The record, as links name it: <c>service:anmeldung</c>.</param>
/// <param name="Kind">page, service, office, place, referral, concern, letter or word</param>
/// <param name="Path">address without language</param>
/// <param name="Language">of the text</param>
public sealed record SearchDocument(string Link, string Kind, string Path, string Title, PackedText Text, Language Language)
{
    /// <summary>The kind of what only explains.</summary>
    public const string Word = "word";

    /// <summary>Names of offices and places stay German whatever the text is in.</summary>
    public Language TitleLanguage { get; init; } = Language;

    /// <summary>Keys of its topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The content key.</summary>
    public string Key => Link[(Link.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public SearchableText Searchable => new(Link, Language.Code, Title, Text);
}

/// <param name="Score">Comparable within one answer only.</param>
public sealed record SearchHit(SearchDocument Document, double Score, Passage Passage)
{
    /// <summary>Hits that say what somebody means.</summary>
    public const int BestHits = 3;

    /// <summary>Whether one of the best hits is the concern of somebody who needs a number to call before anything else.</summary>
    public static bool SpeakOfEmergency(IEnumerable<SearchHit> hits, Reading reading) =>
        hits.Take(BestHits).Any(h => h.Document.Kind == "concern" && reading.Find<Concern>(h.Document.Key)?.IsEmergency(reading) == true);
}
