using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Editing.Differences;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Editing.Writing;

/// <summary>Opens a text of a page to write in it: what is published, or a draft of it.</summary>
public sealed class OpenText(WirPunktDb db, EditableKinds kinds, Publication publication, Staff staff, EditingNow editing)
{
    public EditableKind Kind => kinds.Of(typeof(PageText))!;

    /// <param name="draft">the draft to go on with</param>
    /// <param name="t">the person's language, for the names of fields</param>
    public async Task<OpenedText> Run(Page page, Language language, Guid? draft, Texts t, CancellationToken cancel = default)
    {
        await publication.Reload(cancel);
        var key = $"{page.Key}/{language.Code}";
        var stored = await db.PageTexts.AsNoTracking().SingleOrDefaultAsync(x => x.Key == key, cancel);
        var source = language == Language.German ? null : publication.Current.FindAny<PageText>($"{page.Key}/{Language.German.Code}");
        var opened = draft is { } id ? await Find(id, key, cancel) : null;
        var typed = opened is null ? null : (PageText?)Kind.TryRead(opened.Json).Record;
        var own = staff.Account!.Id;
        return new(page, language, stored, source)
        {
            Draft = opened,
            Text = typed ?? stored,
            Conflict = opened is { Withdraws: false } && stored is not null && opened.BasedOn != stored.Version ? await ConflictOf(opened, stored, t, cancel) : null,
            OwnDraft = opened is null ? await db.Drafts.AsNoTracking().Where(d => d.Kind == Kind.Name && d.Key == key && d.AccountId == own).OrderByDescending(d => d.ChangedAt).FirstOrDefaultAsync(cancel) : null,
            Others = await editing.Opened(Kind.Name, key, cancel),
        };
    }

    /// <summary>A draft of a text that the person may open.</summary>
    public Task<Draft?> Find(Guid id, string key, CancellationToken cancel)
    {
        var kind = Kind.Name;
        return db.Drafts.AsNoTracking().OpenTo(staff.Account!).SingleOrDefaultAsync(d => d.Id == id && d.Kind == kind && d.Key == key, cancel);
    }

    private async Task<Conflict> ConflictOf(Draft draft, PageText stored, Texts t, CancellationToken cancel)
    {
        var was = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Kind == draft.Kind && r.Key == draft.Key && r.Number == draft.BasedOn, cancel);
        return new(draft, was is null ? null : Json(was.Json), Json(EditableKind.Write(stored)), Kind.Type, new ReadableRecord(t, kinds, publication.Current));
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}

/// <summary>A text of a page, open in the editor.</summary>
/// <param name="Stored">as the database has it, off the site, too; null: there is none</param>
/// <param name="Source">the German text that it is a translation of; null: it is German, or there is none</param>
public sealed record OpenedText(Page Page, Language Language, PageText? Stored, PageText? Source)
{
    public Draft? Draft { get; init; }

    /// <summary>What the form shows: the draft, or what is stored; null: nothing yet.</summary>
    public PageText? Text { get; init; }

    /// <summary>The draft beside what somebody else has published since.</summary>
    public Conflict? Conflict { get; init; }

    /// <summary>The person's latest draft, when another text is shown.</summary>
    public Draft? OwnDraft { get; init; }
    public IReadOnlyList<(string Name, DateTime At)> Others { get; init; } = [];

    public bool IsTranslation => Language != Language.German;
    public string Key => $"{Page.Key}/{Language.Code}";
    public ChangeForm Form => new(ChangeAct.Draft) { Version = Draft is null ? Stored?.Version : Draft.BasedOn, Draft = Draft?.Id, DraftVersion = Draft?.Version ?? 0, Note = Draft?.Note };

    /// <summary>Where the public reads it.</summary>
    public string PublicAddress => $"/{Language.Code}{(Page.IsOverview ? "/thema/" : "/seite/")}{Page.Key}";
}
