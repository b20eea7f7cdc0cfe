using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Handbook.Editing.Looking;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Delivery;

namespace WirPunkt.Handbook.Editing.Writing;

/// <summary><c>/team/seiten/KEY/LANGUAGE</c>: the editor of one text.</summary>
internal static class TextRoute
{
    public static async Task<IResult> Show(HttpContext http)
    {
        if (http.TextAsked() is not { } asked) return TypedResults.NotFound();
        var opened = await http.Open(asked.Page, asked.Language);
        return await http.Page(opened, opened.Form, TypedText.Of(opened.Text, opened.Stored, opened.Source));
    }

    public static async Task<IResult> Take(HttpContext http, IFormCollection form)
    {
        if (http.TextAsked() is not { } asked) return TypedResults.NotFound();
        var (change, typed) = (ChangeForm.Read(form), TypedText.Read(form));
        if (typed.IsTooLong) return await http.Again(asked, change, typed, [TooLong(typed)], StatusCodes.Status422UnprocessableEntity);
        if (form["act"] == "preview") return await http.Again(asked, change, typed, [], StatusCodes.Status200OK);

        var result = await http.Has<SubmitText>().Run(change, typed, asked.Page, asked.Language, http.RequestAborted);
        return result.Outcome switch
        {
            ChangeOutcome.NotAllowed => TypedResults.NotFound(),
            ChangeOutcome.Invalid => await http.Again(asked, change, typed, result.Problems!, StatusCodes.Status422UnprocessableEntity),
            _ => StaffPages.GoTo(AddressAfter(result, $"{PagesDesk.Address}/{asked.Page.Key}/{asked.Language.Code}")),
        };
    }

    /// <summary>The text as the public would see it and what there is to say of it, for a script that shows it while somebody types.</summary>
    public static async Task<IResult> Preview(HttpContext http, IFormCollection form)
    {
        if (http.TextAsked() is not { } asked) return TypedResults.NotFound();
        var typed = TypedText.Read(form);
        if (typed.IsTooLong) return TypedResults.StatusCode(StatusCodes.Status422UnprocessableEntity);
        return StaffPages.Page<TextAside>(new() { [nameof(TextAside.Look)] = await http.Has<LookAtText>().Run(typed, asked.Page, asked.Language, http.RequestAborted) });
    }

    /// <summary>The same page with what became of the change, and the draft where there is one.</summary>
    public static string AddressAfter(SubmitResult result, string address)
    {
        var query = QueryString.Create("ergebnis", result.Outcome.ToString().ToLowerInvariant());
        return address + (result.Draft is { } draft ? query.Add("entwurf", draft.Id.ToString()) : query);
    }

    public static Task<OpenedText> Open(this HttpContext http, Page page, Language language, Guid? draft = null) =>
        http.Has<OpenText>().Run(page, language, draft ?? (Guid.TryParse(http.Request.Query["entwurf"], out var id) ? id : null), http.Has<Visit>().T, http.RequestAborted);

    private static async Task<IResult> Again(this HttpContext http, (Page Page, Language Language) asked, ChangeForm change, TypedText typed, IReadOnlyList<RecordProblem> problems, int status)
    {
        var opened = await http.Open(asked.Page, asked.Language, change.Draft);
        return await http.Page(opened with { Conflict = null }, change, typed, problems, status);
    }

    private static async Task<IResult> Page(this HttpContext http, OpenedText opened, ChangeForm form, TypedText typed, IReadOnlyList<RecordProblem>? problems = null, int status = StatusCodes.Status200OK)
    {
        if (opened.Page.SignLanguage is not null) SecurityHeaders.AllowVideo(http.Response.Headers); // the preview shows it
        var look = typed.IsTooLong || (typed.Title.Length == 0 && typed.Body.Length == 0) ? null : await http.Has<LookAtText>().Run(typed, opened.Page, opened.Language, http.RequestAborted);
        return StaffPages.Page<TextPage>(new()
        {
            [nameof(TextPage.Opened)] = opened,
            [nameof(TextPage.Form)] = form,
            [nameof(TextPage.Typed)] = typed,
            [nameof(TextPage.Look)] = look,
            [nameof(TextPage.Problems)] = problems ?? [],
            [nameof(TextPage.Outcome)] = http.Request.Query["ergebnis"].ToString(),
        }, status);
    }

    private static RecordProblem TooLong(TypedText typed) => new(null, FieldProblem.Of(
        typed.Body.Length > TypedText.LongestBody ? "body" : typed.Title.Length > TypedText.LongestTitle ? "title" : "summary", "too-long",
        ("count", typed.Body.Length > TypedText.LongestBody ? TypedText.LongestBody : typed.Title.Length > TypedText.LongestTitle ? TypedText.LongestTitle : TypedText.LongestSummary)));
}
