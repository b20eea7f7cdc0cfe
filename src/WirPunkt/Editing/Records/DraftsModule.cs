using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Editing.Differences;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Editing.Records;

/// <summary>What is not published yet: <c>/team/entwuerfe</c>, accepted with one click, sent back, discarded, brought up to date.</summary>
internal static class DraftsModule
{
    public static void MapDrafts(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(EditingModule.Drafts, ShowInbox);
        app.MapStaffPage(EditingModule.Drafts + "/{id}/abgleich", async http => await http.Conflict() is { } conflict
            ? StaffPages.Page<ConflictPage>(new() { [nameof(ConflictPage.Conflict)] = conflict.Found, [nameof(ConflictPage.Title)] = conflict.Title })
            : TypedResults.NotFound());
        app.MapAct("annehmen", Accept, mayPublish: true);
        app.MapAct("zurueck", SendBack, mayPublish: true);
        app.MapAct("verwerfen", async (http, draft, _) =>
        {
            await http.Has<PublishDraft>().Discard(draft, http.RequestAborted);
            return StaffPages.GoTo(EditingModule.Drafts + "?ergebnis=discarded");
        });
        app.MapAct("erneuern", Renew);
    }

    /// <summary>Drafts as the inbox shows them, the oldest first: who waits longest comes first.</summary>
    private static async Task<IResult> ShowInbox(HttpContext http)
    {
        var (store, kinds, readable) = (http.Has<RecordStore>(), http.Has<EditableKinds>(), http.Readable());
        var shown = new List<InboxDraft>();
        foreach (var draft in await store.Drafts().OrderBy(d => d.ChangedAt).ToListAsync(http.RequestAborted))
        {
            if (kinds.Named(draft.Kind) is not { } kind) continue;
            var stored = await http.Stored(kind, draft.Key);
            var mine = Shown(draft.Json, store);
            var record = kind.TryRead(draft.Json).Record;
            shown.Add(new(draft, kind, TitleOf(kind, record ?? stored, draft, store.Catalog, http.Has<Visit>().T),
                draft.Withdraws ? [] : readable.Differences(kind.Type, stored is null ? [] : Shown(EditableKind.Write(stored), store), mine),
                store.MayPublish(kind, stored, record), stored?.Version != draft.BasedOn));
        }
        return StaffPages.Page<DraftsPage>(new() { [nameof(DraftsPage.Drafts)] = shown, [nameof(DraftsPage.Outcome)] = http.Request.Query["ergebnis"].ToString() });
    }

    /// <summary>What somebody typed as its name, where it is no record yet; never nothing: it is a link.</summary>
    private static string TitleOf(EditableKind kind, ContentRecord? record, Draft draft, Catalog catalog, Texts t) =>
        new[] { record is null ? null : kind.TitleOf(record, catalog), RecordForm.TitleIn(draft.Json) }.FirstOrDefault(title => !string.IsNullOrWhiteSpace(title)) ?? t["drafts.nameless"];

    private static async Task<IResult> Accept(HttpContext http, Draft draft, IFormCollection form)
    {
        var result = await http.Has<PublishDraft>().Run(draft, cancel: http.RequestAborted);
        var kind = http.Has<EditableKinds>().Named(draft.Kind)!;
        return StaffPages.GoTo(result.Outcome switch
        {
            SaveOutcome.Conflict => $"{EditingModule.Drafts}/{draft.Id}/abgleich",
            SaveOutcome.Invalid => $"{RecordsModule.EditorOf(kind, draft.Key, draft.BasedOn is null)}?entwurf={draft.Id}&pruefen=1",
            _ => $"{EditingModule.Drafts}?ergebnis=accepted",
        });
    }

    /// <summary>Back to whom it came from, with what is to be done.</summary>
    private static async Task<IResult> SendBack(HttpContext http, Draft draft, IFormCollection form)
    {
        if (draft.AccountId is null) return TypedResults.NotFound(); // nobody would ever see it again
        var note = form["note"].ToString().Trim();
        await http.Has<KeepDraft>().Change(draft.Id, draft.Version, draft.Json, DraftState.Own, note.Length == 0 ? draft.Note : note[..Math.Min(note.Length, ChangeForm.LongestNote)], cancel: http.RequestAborted);
        return StaffPages.GoTo(EditingModule.Drafts + "?ergebnis=sent-back");
    }

    /// <summary>The draft's changes on the record as it is now.</summary>
    private static async Task<IResult> Renew(HttpContext http, Draft draft, IFormCollection form)
    {
        if (await http.Conflict() is not { } conflict) return TypedResults.NotFound();
        var db = http.Has<WirPunktDb>();
        (draft.Json, draft.BasedOn, draft.Problem) = (conflict.Found.Merged().ToJsonString(), conflict.Version, null);
        draft.Version++;
        await db.SaveChangesAsync(http.RequestAborted);
        return StaffPages.GoTo($"{RecordsModule.EditorOf(http.Has<EditableKinds>().Named(draft.Kind)!, draft.Key)}?entwurf={draft.Id}");
    }

    private static async Task<(Conflict Found, string Title, long? Version)?> Conflict(this HttpContext http)
    {
        var (store, kinds, cancel) = (http.Has<RecordStore>(), http.Has<EditableKinds>(), http.RequestAborted);
        if (await http.Draft() is not { } draft || kinds.Named(draft.Kind) is not { } kind || await store.Find(kind, draft.Key, cancel) is not { } stored) return null;
        var was = draft.BasedOn is null ? null : await store.Revision(kind, draft.Key, draft.BasedOn, cancel);
        return (new(draft, was is null ? null : JsonNode.Parse(was.Json)!.AsObject(), RecordStore.Json(stored), kind.Type, http.Readable()), kind.TitleOf(stored), stored.Version);
    }

    /// <param name="mayPublish">for those who may publish it; otherwise also for its owner</param>
    private static void MapAct(this IEndpointRouteBuilder app, string verb, Func<HttpContext, Draft, IFormCollection, Task<IResult>> act, bool mayPublish = false) =>
        app.MapStaffForm($"{EditingModule.Drafts}/{{id}}/{verb}", async (http, form) =>
        {
            var (store, db) = (http.Has<RecordStore>(), http.Has<WirPunktDb>());
            if (await http.Draft() is not { } seen || http.Has<EditableKinds>().Named(seen.Kind) is not { } kind) return TypedResults.NotFound();
            if ((mayPublish || seen.AccountId != store.Account.Id) && !store.MayPublish(kind, await http.Stored(kind, seen.Key), kind.TryRead(seen.Json).Record)) return TypedResults.NotFound();
            if (form.ContainsKey("draft-version") && form["draft-version"] != seen.Version.ToString(CultureInfo.InvariantCulture)) return StaffPages.GoTo(EditingModule.Drafts + "?ergebnis=changed");
            db.Attach(seen);
            return await act(http, seen, form);
        });

    /// <summary>Whether the person may publish what a draft says, as the record is and as it is to be.</summary>
    private static bool MayPublish(this RecordStore store, EditableKind kind, ContentRecord? stored, ContentRecord? draft) =>
        store.IsEditor && (stored is null || store.Account.MayPublish(kind, stored, store.Catalog)) && (draft is null || store.Account.MayPublish(kind, draft, store.Catalog));

    private static Task<Draft?> Draft(this HttpContext http) =>
        Guid.TryParse(http.GetRouteValue("id") as string, out var id) ? http.Has<RecordStore>().Draft(id, http.RequestAborted) : Task.FromResult<Draft?>(null);

    private static Task<ContentRecord?> Stored(this HttpContext http, EditableKind kind, string key) => http.Has<RecordStore>().Find(kind, key, http.RequestAborted);

    private static ReadableRecord Readable(this HttpContext http) => new(http.Has<Visit>().T, http.Has<EditableKinds>(), http.Has<RecordStore>().Catalog);

    private static JsonObject Shown(string text, RecordStore store)
    {
        var json = JsonNode.Parse(text)!.AsObject();
        foreach (var hidden in json.Select(p => p.Key).Where(f => !store.Shows(f)).ToList()) json.Remove(hidden);
        return json;
    }
}

/// <summary>A draft with what an editor must know of it.</summary>
/// <param name="IsStale">the record was changed since the draft was made</param>
public sealed record InboxDraft(Draft Draft, EditableKind Kind, string Title, IReadOnlyList<FieldDifference> Differences, bool MayPublish, bool IsStale);
