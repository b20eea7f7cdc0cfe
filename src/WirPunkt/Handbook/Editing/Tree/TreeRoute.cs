using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Handbook.Translations;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook.Editing.Tree;

/// <summary><c>/team/seiten</c>: topics with what there is to do in them; the pages of a topic, or those that were asked for.</summary>
internal static class TreeRoute
{
    public const int RowsAPage = 100;

    public static async Task<IResult> Show(HttpContext http)
    {
        var (visit, query) = (http.Has<Visit>(), http.Request.Query);
        var languages = visit.Municipality.OfferedLanguages();
        var filter = new TreeFilter(query["q"].ToString().Trim(), query["thema"].ToString(), languages.FirstOrDefault(l => l.Code == query["sprache"].ToString()), query["zustand"].ToString());
        var tree = PageTree.Of(visit.Reading.Catalog, languages, await http.Waiting(), await http.Withdrawn());
        return StaffPages.Page<TreePage>(new()
        {
            [nameof(TreePage.Tree)] = tree,
            [nameof(TreePage.Languages)] = languages,
            [nameof(TreePage.Filter)] = filter,
            [nameof(TreePage.Found)] = filter.IsEmpty ? [] : filter.Of(tree),
            [nameof(TreePage.Number)] = int.TryParse(query["seite"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 10_000) : 1,
        });
    }

    /// <summary>No catalog holds what is off the site.</summary>
    private static async Task<IReadOnlySet<string>> Withdrawn(this HttpContext http) =>
        await http.Has<WirPunktDb>().PageTexts.AsNoTracking().Where(t => t.IsWithdrawn).Select(t => t.Key).ToHashSetAsync(http.RequestAborted);

    private static async Task<ILookup<string, WaitingText>> Waiting(this HttpContext http)
    {
        var kind = http.Has<EditableKinds>().Of(typeof(PageText))!.Name;
        var drafts = await http.Has<WirPunktDb>().Drafts.AsNoTracking().OpenTo(http.Has<Staff>().Account!).Where(d => d.Kind == kind)
            .Select(d => new { d.Key, d.State, d.PublishAt }).ToListAsync(http.RequestAborted);
        return drafts.Select(d => new WaitingText(d.Key, d.State, d.PublishAt)).ToLookup(w => w.Key);
    }
}

/// <summary>Which pages of the tree are shown.</summary>
/// <param name="State">a <see cref="TranslationNeed"/> or a <see cref="DraftState"/>; empty: whatever</param>
public sealed record TreeFilter(string Words, string Topic, Language? Language, string State)
{
    public static IReadOnlyList<string> States { get; } = [.. Enum.GetNames<TranslationNeed>(), .. Enum.GetNames<DraftState>()];

    public bool IsEmpty => Words.Length == 0 && Topic.Length == 0 && Language is null && !States.Contains(State);

    public IReadOnlyList<PageRow> Of(PageTree tree)
    {
        var words = Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. tree.Rows.Where(r => (Topic.Length == 0 || r.Page.Topic == Topic) && r.Has(words) && (!States.Contains(State) || r.Cells.Any(c => (Language is null || c.Language == Language) && Is(c))))];
    }

    /// <summary>The address of the same with another number of its page.</summary>
    public string Address(int number) => PagesDesk.Address + QueryString.Create("q", Words).Add("thema", Topic).Add("sprache", Language?.Code ?? "").Add("zustand", State).Add("seite", number.ToString(CultureInfo.InvariantCulture));

    private bool Is(TextCell cell) => (Enum.TryParse<TranslationNeed>(State, out var need) && cell.Needs(need)) || cell.Waiting?.State.ToString() == State;
}
