using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Handbook.Editing;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook.Media.Alternatives;

/// <summary><c>/team/uebersetzungen/LANGUAGE/bilder</c>: what the pictures of the handbook say in a language.</summary>
internal static class AlternativesRoute
{
    private const string Pattern = "/team/uebersetzungen/{code}/bilder";

    public static string AddressOf(Language language) => Pattern.Replace("{code}", language.Code, StringComparison.Ordinal);

    /// <summary>The place of one picture on it.</summary>
    public static string AddressOf(Language language, string picture) => $"{AddressOf(language)}#{IdOf(picture)}";

    public static string IdOf(string picture) => $"bild-{picture}";

    public static void MapAlternatives(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Pattern, http => Task.FromResult(http.LanguageAsked() is { } language ? http.Show(language) : TypedResults.NotFound()));
        app.MapStaffForm(Pattern, Take, standsOnPage: true);
    }

    private static async Task<IResult> Take(HttpContext http, IFormCollection form)
    {
        if (http.LanguageAsked() is not { } language || !http.Has<Staff>().Account!.MayWrite(language)) return TypedResults.NotFound();
        var (key, text) = (form["picture"].ToString(), form["text"].ToString().ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal).Trim());
        var before = form["before"].ToString() is { Length: > 0 } seen ? seen : null;
        return await http.Has<TellPicture>().Run(key, language, before, text, http.RequestAborted) switch
        {
            null => TypedResults.NotFound(),
            { Outcome: SaveOutcome.Saved or SaveOutcome.Unchanged } => StaffPages.GoTo($"{AddressOf(language)}?ergebnis=taken"),
            { Outcome: SaveOutcome.Invalid } wrong => http.Show(language, new(key, text, string.Join(" ", wrong.Problems!.Select(p => p.Problem.In(http.Has<Visit>().T))))),
            { Stored: Medium now } when now.Alternative!.Has(language) => http.Show(language, new(key, text, http.Has<Visit>().T["media.told-meanwhile", ("text", now.Alternative.In(language).Text)])),
            _ => http.Show(language, new(key, text, http.Has<Visit>().T["media.told-again"])),
        };
    }

    private static IResult Show(this HttpContext http, Language language, RefusedText? refused = null) => StaffPages.Page<AlternativesPage>(new()
    {
        [nameof(AlternativesPage.Into)] = language,
        [nameof(AlternativesPage.Refused)] = refused,
        [nameof(AlternativesPage.IsTaken)] = http.Request.Query["ergebnis"] == "taken",
    }, refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static Language? LanguageAsked(this HttpContext http) => http.Has<Visit>().Municipality.TranslatedInto().FirstOrDefault(l => l.Code == http.GetRouteValue("code") as string);
}

/// <summary>What somebody typed for a picture, and why it was not taken.</summary>
public sealed record RefusedText(string Picture, string Text, string Why);
