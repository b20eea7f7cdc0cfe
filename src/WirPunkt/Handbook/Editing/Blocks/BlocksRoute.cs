using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Handbook.Editing.Machine;
using WirPunkt.Handbook.Editing.Writing;
using WirPunkt.Handbook.Xliff;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook.Editing.Blocks;

/// <summary><c>/team/seiten/KEY/LANGUAGE/abschnitte</c>: a translation block by block.</summary>
internal static class BlocksRoute
{
    public static void MapBlocks(this IEndpointRouteBuilder app, string pattern)
    {
        app.MapStaffPage(pattern, async http => await http.Opened() is { } opened ? http.Show(opened, opened.Form, await http.Has<OpenBlocks>().Run(opened, http.RequestAborted)) : TypedResults.NotFound());
        app.MapStaffForm(pattern, Take, PagesDesk.LargestRequest, PagesDesk.TooLong, standsOnPage: true);
    }

    private static async Task<IResult> Take(HttpContext http, IFormCollection form)
    {
        var change = ChangeForm.Read(form);
        if (await http.Opened(change.Draft) is not { } opened) return TypedResults.NotFound();
        var (typed, rows) = (TypedBlock.Read(form), await http.Has<OpenBlocks>().Run(opened, http.RequestAborted));
        var shown = Typed(rows, typed);
        if (form["act"] == "machine") return http.Show(opened, change, await http.Has<SuggestTranslations>().Run(shown, opened, http.RequestAborted), asked: true);

        var result = await http.Has<SubmitBlocks>().Run(change, typed, form["reviewed"] == "on", form["sure"] == "on", opened.Page, opened.Language, http.RequestAborted);
        return result.Submitted?.Outcome switch
        {
            null => http.Show(opened, change, shown, remarks: result.Remarks, status: StatusCodes.Status422UnprocessableEntity),
            ChangeOutcome.NotAllowed => TypedResults.NotFound(),
            ChangeOutcome.Invalid => http.Show(opened, change, shown, problems: result.Submitted.Problems, status: StatusCodes.Status422UnprocessableEntity),
            _ => StaffPages.GoTo(TextRoute.AddressAfter(result.Submitted, AddressOf(opened))),
        };
    }

    private static string AddressOf(OpenedText opened) => $"{PagesDesk.Address}/{opened.Key}/abschnitte";

    /// <summary>Leichte Sprache does not follow its source block by block, and where there is no German there is nothing to follow.</summary>
    private static async Task<OpenedText?> Opened(this HttpContext http, Guid? draft = null) =>
        http.TextAsked() is { } asked && asked.Language != Language.German && asked.Language != Language.SimpleGerman
        && await http.Open(asked.Page, asked.Language, draft) is { Source: not null } opened ? opened : null;

    private static IReadOnlyList<BlockRow> Typed(IReadOnlyList<BlockRow> rows, IReadOnlyList<TypedBlock> typed)
    {
        var sent = typed.ToLookup(t => t.Unit[(t.Unit.LastIndexOf('-') + 1)..]);
        return [.. rows.Select(r => (sent[r.Unit[(r.Unit.LastIndexOf('-') + 1)..]].FirstOrDefault() ?? typed.FirstOrDefault(t => t.Index == r.Index)) is { } block ? r with { Typed = block.Text, IsConfirmed = block.IsConfirmed, Proposed = block.Proposed } : r)];
    }

    private static IResult Show(
        this HttpContext http, OpenedText opened, ChangeForm form, IReadOnlyList<BlockRow> rows, bool asked = false, IReadOnlyList<XliffRemark>? remarks = null, IReadOnlyList<RecordProblem>? problems = null, int status = StatusCodes.Status200OK) =>
        StaffPages.Page<BlocksPage>(new()
        {
            [nameof(BlocksPage.Opened)] = opened,
            [nameof(BlocksPage.Form)] = form,
            [nameof(BlocksPage.Rows)] = rows,
            [nameof(BlocksPage.Remarks)] = remarks ?? [],
            [nameof(BlocksPage.Problems)] = problems ?? [],
            [nameof(BlocksPage.WasAsked)] = asked,
            [nameof(BlocksPage.Outcome)] = http.Request.Query["ergebnis"].ToString(),
        }, status);
}
