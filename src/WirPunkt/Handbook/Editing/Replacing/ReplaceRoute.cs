using System.Globalization;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook.Editing.Replacing;

/// <summary><c>/team/seiten/ersetzen</c>: where words stand, and others in their place.</summary>
internal static class ReplaceRoute
{
    public static void MapReplacing(this IEndpointRouteBuilder app, string pattern)
    {
        app.MapStaffPage(pattern, http => Task.FromResult(http.Show(http.Asked(f => http.Request.Query[f].ToString()))));
        app.MapStaffForm(pattern, Replace, PagesDesk.LargestRequest, PagesDesk.TooLong, standsOnPage: true);
    }

    private static async Task<IResult> Replace(HttpContext http, IFormCollection form)
    {
        var asked = http.Asked(f => form[f].ToString());
        var note = form["note"].ToString().Trim();
        var (result, texts) = await http.Has<ReplaceInTexts>().Run(asked, form["stelle"].OfType<string>(), key => long.TryParse(form[$"version:{key}"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
            form["stays-valid"] == "on", note.Length == 0 ? null : note[..Math.Min(note.Length, ChangeForm.LongestNote)], http.RequestAborted);
        return http.Show(asked, result, texts, result.Outcome is SaveOutcome.Invalid or SaveOutcome.Conflict ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static Replacement Asked(this HttpContext http, Func<string, string> field) => Replacement.Read(field, http.Has<Visit>().Municipality.OfferedLanguages());

    private static IResult Show(this HttpContext http, Replacement asked, SaveResult? result = null, int texts = 0, int status = StatusCodes.Status200OK) => StaffPages.Page<ReplacePage>(new()
    {
        [nameof(ReplacePage.Asked)] = asked,
        [nameof(ReplacePage.Found)] = asked.Places(http.Has<ReplaceInTexts>().Texts).Take(Replacement.MostPlaces + 1).ToList(),
        [nameof(ReplacePage.Result)] = result,
        [nameof(ReplacePage.Changed)] = texts,
    }, status);
}
