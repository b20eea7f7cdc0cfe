using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Editing.Differences;
using WirPunkt.Editing.Forms;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Editing.Records;

/// <summary>The editorial desk: <c>/team/inhalte</c>, what there is and a form for each of it.</summary>
internal static class RecordsModule
{
    /// <summary>Bytes of a form with all texts of a record.</summary>
    private const long LongestForm = 2 * 1024 * 1024;

    /// <summary>Texts of a page have a key with a language behind it.</summary>
    private static readonly string[] Keys = ["/{key}", "/{key}/{language:language}"];

    public static void MapRecords(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage<KindsPage>(EditingModule.Contents);
        app.MapStaffPage(EditingModule.Contents + "/{kind}", async http =>
        {
            if (http.Kind() is not { } kind) return TypedResults.NotFound();
            var list = RecordList.Read(http.Request.Query);
            var (shown, count) = await list.Of(kind, http.Has<RecordStore>(), http.RequestAborted);
            return StaffPages.Page<RecordsPage>(new() { [nameof(RecordsPage.Kind)] = kind, [nameof(RecordsPage.List)] = list, [nameof(RecordsPage.Shown)] = shown, [nameof(RecordsPage.Count)] = count });
        });
        app.MapStaffPage(EditingModule.Contents + "/{kind}/neu", http => http.Open(isNew: true));
        app.MapStaffForm(EditingModule.Contents + "/{kind}/neu", (http, form) => http.Submit(form, isNew: true), LongestForm, standsOnPage: true);
        foreach (var key in Keys)
        {
            app.MapStaffPage(EditingModule.Contents + "/{kind}" + key, http => http.Open(isNew: false));
            app.MapStaffForm(EditingModule.Contents + "/{kind}" + key, (http, form) => http.Submit(form, isNew: false), LongestForm, standsOnPage: true);
            app.MapStaffPage(EditingModule.Contents + "/{kind}" + key + "/verlauf", ShowHistory);
        }
    }

    /// <summary>The address of a record's form.</summary>
    public static string AddressOf(EditableKind kind, string key) => $"{EditingModule.Contents}/{kind.Path}/{key}";

    /// <summary>Where a record is edited: some kinds have an editor of their own.</summary>
    public static string EditorOf(EditableKind kind, string key, bool isNew = false) =>
        isNew && kind.EditedAt is null ? $"{EditingModule.Contents}/{kind.Path}/neu" : kind.EditorOf(key);

    private static EditableKind? Kind(this HttpContext http) => http.Has<RecordStore>().Kind(http.GetRouteValue("kind"));

    private static string Key(this HttpContext http) => http.GetRouteValue("key") + (http.GetRouteValue("language") is { } language ? $"/{language}" : "");

    private static async Task<IResult> Open(this HttpContext http, bool isNew)
    {
        var (store, query) = (http.Has<RecordStore>(), http.Request.Query);
        if (http.Kind() is not { } kind || (isNew && !store.MayAdd(kind))) return TypedResults.NotFound();
        if (isNew && kind.MadeAt is { } elsewhere) return StaffPages.GoTo(elsewhere);
        var stored = isNew ? null : await store.Find(kind, http.Key(), http.RequestAborted);
        if (!isNew && stored is null) return TypedResults.NotFound();

        var draft = Guid.TryParse(query["entwurf"], out var id) ? await store.Draft(id, http.RequestAborted) : null;
        if (draft is not null && (draft.Kind != kind.Name || (stored is not null && draft.Key != stored.Key))) return TypedResults.NotFound();
        var old = long.TryParse(query["fassung"], out var number) && stored is not null ? await store.Revision(kind, stored.Key, number, http.RequestAborted) : null;

        var json = (draft?.Json ?? old?.Json) is { } text ? JsonNode.Parse(text)!.AsObject() : stored is not null ? RecordStore.Json(stored) : [];
        var form = new RecordForm(kind, store, json);
        if (query["pruefen"] == "1")
        {
            form.Finish(RecordForm.Fields(kind, store, isNew));
            if (form.Record is { } finished) form.Refuse(http.Has<SaveRecords>().Problems([finished]).Where(p => p.Record == finished).Select(p => p.Problem));
        }
        return await http.Show(form, stored, new ChangeForm(ChangeAct.Draft) { Version = draft is null ? stored?.Version : draft.BasedOn, Draft = draft?.Id, DraftVersion = draft?.Version ?? 0, Note = draft?.Note }, draft, old);
    }

    private static async Task<IResult> Submit(this HttpContext http, IFormCollection sent, bool isNew)
    {
        var (store, cancel) = (http.Has<RecordStore>(), http.RequestAborted);
        if (http.Kind() is not { } kind || (isNew && !store.MayAdd(kind))) return TypedResults.NotFound();
        var stored = isNew ? null : await store.Find(kind, http.Key(), cancel);
        if (!isNew && stored is null) return TypedResults.NotFound();

        var asked = ChangeForm.Read(sent);
        var withdrawn = isNew ? (await store.Withdrawn(kind, cancel)).Select(r => r.Key).ToHashSet() : [];
        var form = RecordForm.Read(kind, store, sent, http.Has<TextLibrary>(), stored, withdrawn);
        if (sent["step"].Count > 0) return await http.Show(form, stored, asked);

        if (isNew && !store.IsEditor && form.Record is not null) form.GiveTo(store.Account.Organization!); // whatever was typed: it is theirs
        var key = stored?.Key ?? form.Json["key"]!.ToString();
        if (isNew && asked.Act != ChangeAct.Draft && form.Record is not null && await http.IsTaken(kind, key)) form.Refuse([FieldProblem.Of("key", "exists")]);
        if (asked.Act == ChangeAct.Draft && form.Record is null) return http.After(await http.Has<SubmitChange>().KeepUnfinished(asked, kind, key.Length == 0 ? "neu" : key, form.Json.ToJsonString(), cancel), kind, key, isNew);
        if (form.Problems.Count > 0) return await http.Show(form, stored, asked, status: StatusCodes.Status422UnprocessableEntity);

        var result = await http.Has<SubmitChange>().Run(asked, [new RecordChange(form.Record!, isNew ? null : asked.Version)], cancel);
        if (result.Outcome != ChangeOutcome.Invalid) return http.After(result, kind, key, isNew);
        form.Refuse(result.Problems!.Select(p => p.Record is null || (p.Record.Key == key && kind.Type == p.Record.GetType()) ? p.Problem : http.Elsewhere(p.Record, p.Problem)));
        return await http.Show(form, stored, asked, status: StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>A record that would be wrong because of this one.</summary>
    private static FieldProblem Elsewhere(this HttpContext http, ContentRecord record, FieldProblem problem)
    {
        var (kind, t) = (http.Has<EditableKinds>().Of(record.GetType()), http.Has<Visit>().T);
        return new(kind is null ? record.Key : $"{kind.Plural(t)}, {kind.TitleOf(record, http.Has<RecordStore>().Catalog)}", problem.In(t));
    }

    /// <summary>Where the person goes on.</summary>
    private static IResult After(this HttpContext http, SubmitResult result, EditableKind kind, string key, bool isNew)
    {
        if (result.Outcome == ChangeOutcome.NotAllowed) return TypedResults.NotFound();
        if (result is { Outcome: ChangeOutcome.Conflict, Draft: { } mine }) return StaffPages.GoTo($"{EditingModule.Drafts}/{mine.Id}/abgleich");
        var outcome = result.Outcome.ToString().ToLowerInvariant();
        return StaffPages.GoTo(result.Draft is { } draft
            ? (isNew ? $"{EditingModule.Contents}/{kind.Path}/neu" : AddressOf(kind, key)) + $"?entwurf={draft.Id}&ergebnis={outcome}"
            : AddressOf(kind, key) + $"?ergebnis={outcome}");
    }

    private static async Task<IResult> Show(
        this HttpContext http, RecordForm form, ContentRecord? stored, ChangeForm asked, Draft? draft = null, Revision? old = null, int status = StatusCodes.Status200OK)
    {
        var others = stored is null ? [] : await http.Has<EditingNow>().Opened(form.Kind.Name, stored.Key, http.RequestAborted);
        var store = http.Has<RecordStore>();
        var drafts = stored is null ? [] : await store.Drafts().Where(d => d.Kind == form.Kind.Name && d.Key == stored.Key && d.Id != asked.Draft).OrderByDescending(d => d.ChangedAt).ToListAsync(http.RequestAborted);
        return StaffPages.Page<RecordPage>(new()
        {
            [nameof(RecordPage.Form)] = form,
            [nameof(RecordPage.Stored)] = stored,
            [nameof(RecordPage.Asked)] = asked,
            [nameof(RecordPage.Draft)] = draft,
            [nameof(RecordPage.Old)] = old,
            [nameof(RecordPage.Others)] = others,
            [nameof(RecordPage.Drafts)] = drafts,
            [nameof(RecordPage.Outcome)] = http.Request.Query["ergebnis"].ToString(),
        }, status);
    }

    private static async Task<bool> IsTaken(this HttpContext http, EditableKind kind, string key) =>
        http.Has<RecordStore>().Catalog.Has(kind.Type, key) || await http.Has<RecordStore>().Find(kind, key, http.RequestAborted) is not null;

    private static async Task<IResult> ShowHistory(HttpContext http)
    {
        var (store, cancel) = (http.Has<RecordStore>(), http.RequestAborted);
        if (http.Kind() is not { } kind || await store.Find(kind, http.Key(), cancel) is not { } record) return TypedResults.NotFound();
        var revisions = await store.Revisions(kind, record.Key, cancel);
        Revision? Asked(string name, int otherwise) => revisions.FirstOrDefault(r => $"{r.Number}" == http.Request.Query[name]) ?? revisions.ElementAtOrDefault(otherwise);
        var (from, to) = (Asked("von", 1), Asked("bis", 0));
        var differences = from is null || to is null ? [] : new ReadableRecord(http.Has<Visit>().T, http.Has<EditableKinds>(), store.Catalog).Differences(kind.Type, Shown(from, store), Shown(to, store));
        return StaffPages.Page<HistoryPage>(new()
        {
            [nameof(HistoryPage.Kind)] = kind,
            [nameof(HistoryPage.Record)] = record,
            [nameof(HistoryPage.Revisions)] = revisions,
            [nameof(HistoryPage.From)] = from,
            [nameof(HistoryPage.To)] = to,
            [nameof(HistoryPage.Differences)] = differences,
        });
    }

    /// <summary>Without what the person does not see in the form either.</summary>
    private static JsonObject Shown(Revision revision, RecordStore store)
    {
        var json = JsonNode.Parse(revision.Json)!.AsObject();
        foreach (var hidden in json.Select(p => p.Key).Where(f => !store.Shows(f)).ToList()) json.Remove(hidden);
        return json;
    }
}
