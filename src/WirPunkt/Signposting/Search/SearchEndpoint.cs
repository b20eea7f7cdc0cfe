using Microsoft.AspNetCore.Http.HttpResults;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting.Search;

/// <summary><c>GET /api/search?q=&amp;lang=&amp;limit=</c></summary>
public static class SearchEndpoint
{
    private const int UsualLimit = 10, HighestLimit = 50;

    public static Results<Ok<SearchAnswer>, ProblemHttpResult> Find(SearchIndexes indexes, HttpContext context, string? q, string? lang, string? limit)
    {
        var language = string.IsNullOrEmpty(lang) ? Language.German : Language.Find(lang);
        if (language is null)
            return TypedResults.Problem($"lang must be one of {string.Join(", ", Language.All)}", statusCode: StatusCodes.Status400BadRequest);
        if (!string.IsNullOrEmpty(limit) && !int.TryParse(limit, out _))
            return TypedResults.Problem("limit must be a whole number from 1 to 50", statusCode: StatusCodes.Status400BadRequest);

        var most = int.TryParse(limit, out var wanted) ? Math.Clamp(wanted, 1, HighestLimit) : UsualLimit;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return TypedResults.Ok(new SearchAnswer([.. indexes.Find(q ?? "", language, most).Select(hit => new SearchAnswerHit(
            hit.Document.Key, hit.Document.Kind, hit.Document.Title, $"/{language.Code}{hit.Document.Path}", hit.Passage.ToString(), hit.Score, hit.Document.Language))]));
    }
}

public sealed record SearchAnswer(IReadOnlyList<SearchAnswerHit> Hits);

/// <param name="Id">content key</param>
/// <param name="Kind">page, service, office or place</param>
/// <param name="Score">BM25; comparable within one answer only</param>
/// <param name="Lang">the language the hit is in</param>
public sealed record SearchAnswerHit(string Id, string Kind, string Title, string Url, string Snippet, double Score, string Lang);
