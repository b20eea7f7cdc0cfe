using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting.Search;

/// <summary><c>GET /api/search?q=&amp;lang=&amp;limit=&amp;kind=&amp;topic=</c></summary>
public static class SearchEndpoint
{
    private const int UsualLimit = 10, HighestLimit = 50;
    private static readonly string[] Kinds = ["page", "service", "office", "place", "referral", "concern", "letter", SearchDocument.Word];

    public static Results<Ok<SearchAnswer>, ProblemHttpResult> Find(
        SearchIndexes indexes,
        Publication publication,
        TextLibrary texts,
        HttpContext context,
        [Description("A question, words, or the beginning of a word; at most 200 characters count")] string? q,
        [Description("The reader's language, by default de")] string? lang,
        [Description("Hits at most, by default 10"), Range(1, HighestLimit)] string? limit, // as text: a wrong one gets an answer that helps
        [Description("Only hits of this kind: page, service, office, place, referral, concern, letter or word")] string? kind,
        [Description("Only hits of the topic with this key")] string? topic)
    {
        var language = string.IsNullOrEmpty(lang) ? Language.German : Language.Find(lang);
        if (language is null) return Wrong($"lang must be one of {string.Join(", ", Language.All)}");
        if (!string.IsNullOrEmpty(limit) && !int.TryParse(limit, out _)) return Wrong("limit must be a whole number from 1 to 50");
        if (!string.IsNullOrEmpty(kind) && !Kinds.Contains(kind)) return Wrong($"kind must be one of {string.Join(", ", Kinds)}");
        if (!string.IsNullOrEmpty(topic) && publication.Current.Find<Topic>(topic) is null)
            return Wrong($"topic must be one of {string.Join(", ", publication.Current.All<Topic>().Select(t => t.Key))}");

        var most = int.TryParse(limit, out var wanted) ? Math.Clamp(wanted, 1, HighestLimit) : UsualLimit;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        var hits = indexes.Find(q ?? "", language, most, d => (string.IsNullOrEmpty(kind) || d.Kind == kind) && (string.IsNullOrEmpty(topic) || d.Topics.Contains(topic)));
        return TypedResults.Ok(new SearchAnswer([.. hits.Select(hit => new SearchAnswerHit(
            hit.Document.Key, hit.Document.Kind, hit.Document.Title, $"/{language.Code}{hit.Document.Path}", hit.Passage.ToString(), hit.Score, hit.Document.Language.Code))], texts.In(language).Count("search.hits", hits.Count)));
    }

    private static ProblemHttpResult Wrong(string reason) => TypedResults.Problem(reason, statusCode: StatusCodes.Status400BadRequest);
}

/// <param name="Told">how many hits, as a screen reader says it in the reader's language</param>
public sealed record SearchAnswer(IReadOnlyList<SearchAnswerHit> Hits, string Told);

/// <param name="Id">content key</param>
/// <param name="Kind">page, service, office, place, referral, concern, letter or word</param>
/// <param name="Score">comparable within one answer only</param>
/// <param name="Lang">the language the text is in</param>
public sealed record SearchAnswerHit(string Id, string Kind, string Title, string Url, string Snippet, double Score, string Lang);
