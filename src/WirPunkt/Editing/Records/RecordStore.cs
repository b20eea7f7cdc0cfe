using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing.Records;

/// <summary>The records as the person who is signed in may see them at the desk, withdrawn ones, too.</summary>
public sealed class RecordStore(WirPunktDb db, IEnumerable<IContentFile> files, Publication publication, Staff staff, EditableKinds kinds)
{
    /// <summary>Fields that are no business of a department.</summary>
    private static readonly string[] OfEditorsOnly = ["note", "formerKeys", "reviewed"];

    public Account Account => staff.Account!;

    public bool IsEditor => Account.Has(Roles.Lead | Roles.Editor);

    public Catalog Catalog => publication.Current;

    /// <summary>Whether a field is shown to the person.</summary>
    public bool Shows(string field) => IsEditor || !OfEditorsOnly.Contains(field);

    /// <summary>A record that the person may change, as it is now.</summary>
    public async Task<ContentRecord?> Find(EditableKind kind, string key, CancellationToken cancel)
    {
        await publication.Reload(cancel);
        var record = await ContentKind(kind).Find(db, key, cancel);
        if (record is null) return null;
        db.Entry(record).State = EntityState.Detached;
        return Account.MayPropose(kind, record, Catalog) ? record : null;
    }

    /// <summary>All records of a kind that the person may change.</summary>
    public IEnumerable<ContentRecord> All(EditableKind kind) => Catalog.Everything(kind.Type).Where(r => Account.MayPropose(kind, r, Catalog));

    public async Task<IReadOnlyList<ContentRecord>> Withdrawn(EditableKind kind, CancellationToken cancel) =>
        [.. (await ContentKind(kind).Withdrawn(db, cancel)).Where(r => Account.MayPropose(kind, r, Catalog))];

    /// <summary>Drafts that the person may open.</summary>
    public IQueryable<Draft> Drafts() => db.Set<Draft>().AsNoTracking().OpenTo(Account);

    /// <summary>Whether the person may ask for a new record of a kind: editors of every kind, a department of what can be given to it.</summary>
    public bool MayAdd(EditableKind kind) => Account.MayAdd(kind);

    public Task<Draft?> Draft(Guid id, CancellationToken cancel) => Drafts().SingleOrDefaultAsync(d => d.Id == id, cancel);

    public Task<Revision?> Revision(EditableKind kind, string key, long? number, CancellationToken cancel) =>
        db.Set<Revision>().AsNoTracking().SingleOrDefaultAsync(r => r.Kind == kind.Name && r.Key == key && r.Number == number, cancel);

    public Task<List<Revision>> Revisions(EditableKind kind, string key, CancellationToken cancel) =>
        db.Set<Revision>().AsNoTracking().Where(r => r.Kind == kind.Name && r.Key == key).OrderByDescending(r => r.Number).ToListAsync(cancel);

    public EditableKind? Kind(object? path) => kinds.At(path as string);

    /// <summary>A record as the form and comparisons take it.</summary>
    public static JsonObject Json(ContentRecord record) => JsonNode.Parse(EditableKind.Write(record))!.AsObject();

    private ContentKind ContentKind(EditableKind kind) => files.KindOf(kind.Type);
}
