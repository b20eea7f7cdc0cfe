using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Editing.Records;

/// <summary>Records of a kind that answer to what somebody looks for, a page at a time.</summary>
/// <param name="State">draft, review, planned, withdrawn or unconfirmed; empty: any</param>
public sealed record RecordList(string Query, string Topic, string Department, string State, int Page)
{
    public const int OnePage = 50;

    /// <summary>Characters of a search.</summary>
    private const int LongestQuery = 100;

    public static IReadOnlyList<string> States { get; } = ["draft", "review", "planned", "withdrawn", "unconfirmed"];

    public static RecordList Read(IQueryCollection query)
    {
        var q = query["q"].ToString().Trim();
        return new(q[..Math.Min(q.Length, LongestQuery)], query["thema"].ToString(), query["stelle"].ToString(), States.Contains(query["stand"].ToString()) ? query["stand"].ToString() : "",
            int.TryParse(query["seite"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1);
    }

    public async Task<(IReadOnlyList<ListedRecord> Shown, int Count)> Of(EditableKind kind, RecordStore store, CancellationToken cancel)
    {
        var drafts = (await store.Drafts().Where(d => d.Kind == kind.Name).Select(d => new { d.Key, d.State }).ToListAsync(cancel)).ToLookup(d => d.Key, d => d.State);
        var records = State == "withdrawn" ? await store.Withdrawn(kind, cancel) : store.All(kind);
        var found = records.Select(r => new ListedRecord(r, kind.TitleOf(r, store.Catalog), [.. drafts[r.Key].Distinct().Order()], kind.IsUnconfirmed(r)))
            .Where(r => Answers(r, kind, store.Catalog)).OrderBy(r => r.Title, StringComparer.Create(Language.German.Culture, ignoreCase: true)).ToList();
        return ([.. found.Skip((Page - 1) * OnePage).Take(OnePage)], found.Count);
    }

    public string AddressOf(EditableKind kind, int page) =>
        $"{EditingModule.Contents}/{kind.Path}" + QueryString.Create(new Dictionary<string, string?> { ["q"] = Query, ["thema"] = Topic, ["stelle"] = Department, ["stand"] = State, ["seite"] = page.ToString(CultureInfo.InvariantCulture) }.Where(v => v.Value!.Length > 0));

    private bool Answers(ListedRecord found, EditableKind kind, Catalog catalog) =>
        (Topic.Length == 0 || kind.TopicsOf(found.Record, catalog).Contains(Topic))
        && (Department.Length == 0 || kind.DepartmentOf(found.Record) == Department)
        && State switch
        {
            "draft" => found.Drafts.Contains(DraftState.Own),
            "review" => found.Drafts.Contains(DraftState.Review),
            "planned" => found.Drafts.Contains(DraftState.Planned),
            "unconfirmed" => found.IsUnconfirmed,
            _ => true,
        }
        && Says(found.Title + " " + found.Record.Key + (Query.Length > 0 ? " " + EditableKind.Write(found.Record) : ""));

    /// <summary>All words, in whatever order and place.</summary>
    private bool Says(string text) => Query.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, w, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}

public sealed record ListedRecord(ContentRecord Record, string Title, IReadOnlyList<DraftState> Drafts, bool IsUnconfirmed);
