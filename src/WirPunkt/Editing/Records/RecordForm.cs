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
    public static RecordForm Read(EditableKind kind, RecordStore store, IFormCollection form, TextLibrary texts, ContentRecord? stored)
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
        if (step is null) read.Finish(fields);
        return read;
    }

    /// <summary>What keeps it from being a record, without looking at others.</summary>
    public void Finish(IReadOnlyList<FieldShape> fields)
    {
        FormRecord.Tidy(fields, Json);
        if (Json["key"]?.ToString() is null or "") Json["key"] = FormRecord.KeyFrom(TitleTyped());
        Problems = [.. FormRecord.Problems(fields, Json)];
        var (record, problem) = Kind.TryRead(Json.ToJsonString());
        if (problem is not null && Problems.Count == 0) Problems = [problem];
        Record = Problems.Count == 0 ? record : null;
    }

    /// <summary>The record becomes a department's own.</summary>
    public void GiveTo(string department) => Kind.GiveTo!(Record!, department);

    /// <summary>What is wrong with it beside all others.</summary>
    public void Refuse(IEnumerable<FieldProblem> problems) => Problems = [.. problems.Distinct()];

    public FormView View(Texts t, EditableKinds kinds, Platform.Web.AddressBook addresses, bool isNew) => new(t, kinds, store.Catalog, addresses, Fields(Kind, store, isNew), Problems);

    /// <summary>The first thing that names it.</summary>
    private string TitleTyped()
    {
        foreach (var name in (string[])["name", "title", "term", "text", "notOffered", "reason"])
            if (Json[name] is { } node) return (node is JsonObject texts ? texts[Language.German.Code]?.ToString() : node.ToString()) ?? "";
        return "";
    }
}
