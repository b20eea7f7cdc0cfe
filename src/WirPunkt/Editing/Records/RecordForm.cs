using System.Text.Json;
using System.Text.Json.Nodes;
using WirPunkt.Editing.Forms;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Editing.Records;

/// <summary>A record on its way through the form: what was typed, and what it becomes.</summary>
public sealed class RecordForm(EditableKind kind, RecordStore store, JsonObject json)
{
    public EditableKind Kind { get; } = kind;

    /// <summary>As typed.</summary>
    public JsonObject Json { get; } = json;

    public ContentRecord? Record { get; private set; }

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>The fields that the person fills in; the key is given once.</summary>
    public static IReadOnlyList<FieldShape> Fields(EditableKind kind, RecordStore store, bool isNew) =>
        [.. FieldShape.Of(kind.Type).Where(f => (isNew || f.Name != "key") && !f.IsMeasured && store.Shows(f.Name))];

    /// <param name="stored">the record as it is; null: a new one</param>
    /// <param name="withdrawn">keys of records that were taken off the site; with those that are on it, a new one must not have them</param>
    public static RecordForm Read(EditableKind kind, RecordStore store, IFormCollection form, TextLibrary texts, ContentRecord? stored, IReadOnlySet<string> withdrawn)
    {
        var step = form["step"].ToString() is { Length: > 0 } asked ? asked : null;
        var fields = Fields(kind, store, stored is null);
        var json = new FormReader(form, texts, step).Read(fields);
        if (stored is not null)
        {
            var before = RecordStore.Json(stored);
            foreach (var kept in FieldShape.Of(kind.Type).Except(fields).Where(f => before[f.Name] is not null)) json[kept.Name] = before[kept.Name]!.DeepClone();
        }
        var read = new RecordForm(kind, store, json);
        if (step is null) read.Finish(fields, withdrawn);
        return read;
    }

    /// <summary>What keeps it from being a record, without looking at others.</summary>
    public void Finish(IReadOnlyList<FieldShape> fields, IReadOnlySet<string>? withdrawn = null)
    {
        FormRecord.Tidy(fields, Json);
        var made = Json["key"]?.ToString() is null or "" ? FormRecord.KeyFrom(TitleIn(Json)) : null;
        if (made is not null) Json["key"] = Free(made, withdrawn);
        Problems = [.. FormRecord.Problems(fields, Json)];
        var (record, problem) = Kind.TryRead(Json.ToJsonString());
        if (problem is not null && Problems.Count == 0) Problems = [problem];
        if (Problems.Count == 0 && made is not null && IsSentAgain(record!, made)) Problems = [FieldProblem.Of("key", "exists")];
        Record = Problems.Count == 0 ? record : null;
    }

    /// <summary>The second training of the year is <c>fortbildung-2</c>: nobody typed the key that is taken.</summary>
    private string Free(string key, IReadOnlySet<string>? withdrawn)
    {
        bool IsTaken(string k) => store.Catalog.Has(Kind.Type, k) || withdrawn?.Contains(k) == true;
        return IsTaken(key) ? Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{key}-{n}").First(k => !IsTaken(k)) : key;
    }

    /// <summary>Whoever presses the button twice wants one record.</summary>
    private bool IsSentAgain(ContentRecord record, string key)
    {
        if (store.Catalog.FindAny(Kind.Type, key) is not { } there) return false;
        var (sent, before) = (RecordStore.Json(record), RecordStore.Json(there));
        sent["key"] = before["key"] = null;
        return JsonNode.DeepEquals(sent, before);
    }

    /// <summary>The record becomes a department's own.</summary>
    public void GiveTo(string department) => Kind.GiveTo!(Record!, department);

    /// <summary>What is wrong with it beside all others.</summary>
    public void Refuse(IEnumerable<FieldProblem> problems) => Problems = [.. problems.Distinct()];

    public FormView View(Texts t, EditableKinds kinds, Platform.Web.AddressBook addresses, bool isNew) => new(t, kinds, store.Catalog, addresses, Fields(Kind, store, isNew), Problems);

    /// <summary>The first thing that names it.</summary>
    public static string TitleIn(string json) => JsonNode.Parse(json) is JsonObject typed ? TitleIn(typed) : "";

    private static string TitleIn(JsonObject typed)
    {
        foreach (var name in (string[])["name", "title", "term", "text", "notOffered", "reason"])
            if (typed[name] is { } node) return (node is JsonObject texts ? texts[Language.German.Code]?.ToString() : node.ToString()) ?? "";
        return "";
    }
}
