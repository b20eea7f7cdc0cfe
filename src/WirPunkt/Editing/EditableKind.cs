using System.Text.Json;
using WirPunkt.Platform.Content;

namespace WirPunkt.Editing;

/// <summary>A kind of record that the team edits; its module says what it is called and whose it is.</summary>
public abstract class EditableKind(string path, Type type)
{
    /// <summary>Its name in the addresses of the team: <c>leistung</c>.</summary>
    public string Path { get; } = path;
    public Type Type { get; } = type;

    /// <summary>Its name in the history and in texts: <c>service</c>, <c>page-text</c>.</summary>
    public string Name { get; } = NameOf(type);

    /// <summary>How the history names a record: <c>service:anmeldung</c>.</summary>
    public string RecordName(string key) => $"{Name}:{key}";

    /// <summary>Whether its records are the departments to which others belong.</summary>
    public bool IsDepartment { get; init; }

    /// <summary>Whether its records are the topics to which others belong.</summary>
    public bool IsTopic { get; init; }

    /// <summary>Makes a record a department's own, by the department's key; null: departments make none of this kind.</summary>
    public Action<ContentRecord, string>? GiveTo { get; init; }

    /// <summary>Where a new one is made and its file is changed, when the form for every kind cannot do it.</summary>
    public string? MadeAt { get; init; }

    /// <summary>Where a record is edited, by its key, when its module has an editor of its own; null: in the form for every kind.</summary>
    public Func<string, string>? EditedAt { get; init; }

    /// <summary>Where what the public reads of a record is written, by its key, when that stands in other records, as the texts of a page do; null: in its own form.</summary>
    public Func<string, string>? WrittenAt { get; init; }

    /// <summary>The language into which a record is a translation; null: it is none. Translators of that language may change it.</summary>
    public Func<ContentRecord, string?>? TranslationInto { get; init; }

    /// <summary>What goes off the site together with a record; null: nothing.</summary>
    public Func<ContentRecord, Catalog, IEnumerable<ContentRecord>>? TakesAlong { get; init; }

    /// <summary>The address at which a record is edited.</summary>
    public string EditorOf(string key) => EditedAt?.Invoke(key) ?? $"{EditingModule.Contents}/{Path}/{key}";

    /// <summary>The address at which is put right what a visitor found wrong.</summary>
    public string CorrectedAt(string key) => WrittenAt?.Invoke(key) ?? EditorOf(key);

    /// <summary>Keys of the topics it belongs to; none: it belongs to all.</summary>
    public abstract IReadOnlyList<string> TopicsOf(ContentRecord record, Catalog catalog);

    /// <summary>Key of the organization that answers for it; null: none.</summary>
    public abstract string? DepartmentOf(ContentRecord record);

    /// <summary>What people call the record.</summary>
    public abstract string TitleOf(ContentRecord record);

    /// <summary>Where the name of a record stands in another one: what that says; null: it has its own.</summary>
    public Func<ContentRecord, Catalog, string?>? NamedBy { get; init; }

    /// <inheritdoc cref="TitleOf(ContentRecord)" />
    public string TitleOf(ContentRecord record, Catalog catalog) => NamedBy?.Invoke(record, catalog) ?? TitleOf(record);

    /// <summary>Whether nobody has confirmed yet what it says.</summary>
    public virtual bool IsUnconfirmed(ContentRecord record) => false;

    /// <summary>A copy that may be changed without anybody seeing it.</summary>
    public ContentRecord Copy(ContentRecord record)
    {
        var copy = Read(Write(record));
        (copy.Id, copy.Position, copy.ImportedAs, copy.Version, copy.ImportedVersion, copy.IsWithdrawn) =
            (record.Id, record.Position, record.ImportedAs, record.Version, record.ImportedVersion, record.IsWithdrawn);
        return copy;
    }

    /// <summary>A record as JSON, as packages hold it.</summary>
    public static string Write(ContentRecord record) => JsonSerializer.Serialize(record, record.GetType(), Json);

    /// <summary>A record from JSON that this program wrote; fields that the kind no longer has are left out.</summary>
    public ContentRecord Read(string json) => (ContentRecord)JsonSerializer.Deserialize(json, Type, Json)!;

    /// <summary>A record from JSON that may be unfinished.</summary>
    /// <returns>The record, or what keeps it from being one.</returns>
    public (ContentRecord? Record, FieldProblem? Problem) TryRead(string json)
    {
        try
        {
            return (Read(json), null);
        }
        catch (JsonException e)
        {
            return (null, new FieldProblem(e.Path?.TrimStart('$', '.') ?? "", PackageJson.Reason(e)) { Rule = "wrong-kind" });
        }
    }

    private static readonly JsonSerializerOptions Json = PackageJson.Tolerant;

    /// <summary>What a kind of record is called in the history and in texts, whether the team edits it or not.</summary>
    public static string NameOf(Type type) => ContentKind.NameOf(type);
}

/// <inheritdoc />
public sealed class EditableKind<T>(string path, Func<T, string> title, Func<T, Catalog, IEnumerable<string>>? topics = null, Func<T, string?>? department = null, Func<T, bool>? unconfirmed = null)
    : EditableKind(path, typeof(T)) where T : ContentRecord
{
    public override IReadOnlyList<string> TopicsOf(ContentRecord record, Catalog catalog) => topics is null ? [] : [.. topics((T)record, catalog)];

    public override string? DepartmentOf(ContentRecord record) => department?.Invoke((T)record);

    public override string TitleOf(ContentRecord record) => title((T)record);

    public override bool IsUnconfirmed(ContentRecord record) => unconfirmed?.Invoke((T)record) ?? false;
}

/// <summary>All kinds that can be edited.</summary>
public sealed class EditableKinds(IEnumerable<EditableKind> kinds)
{
    public IReadOnlyList<EditableKind> All { get; } = [.. kinds];

    public EditableKind? Departments => All.FirstOrDefault(k => k.IsDepartment);

    public EditableKind? Topics => All.FirstOrDefault(k => k.IsTopic);

    /// <param name="path">as it stands in the address</param>
    public EditableKind? At(string? path) => All.FirstOrDefault(k => k.Path == path);

    /// <param name="name">as it stands in the history</param>
    public EditableKind? Named(string name) => All.FirstOrDefault(k => k.Name == name);

    public EditableKind Of(ContentRecord record) => Of(record.GetType())!;

    /// <returns>Null when the team does not edit such records.</returns>
    public EditableKind? Of(Type type) => All.FirstOrDefault(k => k.Type == type);
}
