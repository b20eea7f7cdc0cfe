using WirPunkt.Directory;
using WirPunkt.Editing;
using WirPunkt.Handbook.Translations;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Editing.Tree;

/// <summary>All pages by topic, each with the state of its text in every language.</summary>
public sealed class PageTree
{
    private PageTree(IReadOnlyList<PageRow> rows) => Rows = rows;

    /// <summary>By the order of the topics, then as the public finds them.</summary>
    public IReadOnlyList<PageRow> Rows { get; }

    /// <param name="waiting">the drafts of texts that the person may see, by the texts' keys</param>
    /// <param name="withdrawn">keys of the texts that were taken off the site</param>
    public static PageTree Of(Catalog catalog, IReadOnlyList<Language> languages, ILookup<string, WaitingText> waiting, IReadOnlySet<string> withdrawn)
    {
        var texts = catalog.Everything<PageText>().ToDictionary(t => t.Key);
        var order = catalog.Everything<Topic>().Select((t, i) => (t.Key, i)).ToDictionary(t => t.Key, t => t.i);
        return new([.. from page in catalog.Everything<Page>()
                       orderby page.Topic is { } topic ? order.GetValueOrDefault(topic, int.MaxValue) : int.MaxValue, page.Topic, page.IsOverview descending, page.Order, page.Key
                       select RowOf(page, languages, texts, waiting, withdrawn)]);
    }

    private static PageRow RowOf(Page page, IReadOnlyList<Language> languages, Dictionary<string, PageText> texts, ILookup<string, WaitingText> waiting, IReadOnlySet<string> withdrawn)
    {
        var source = texts.GetValueOrDefault($"{page.Key}/{Language.German.Code}");
        var cells = languages.Select(l => CellOf(l, texts.GetValueOrDefault($"{page.Key}/{l.Code}"), source, waiting[$"{page.Key}/{l.Code}"]) with { IsWithdrawn = withdrawn.Contains($"{page.Key}/{l.Code}") }).ToList();
        return new(page, source?.Title ?? cells.Select(c => c.Text?.Title).FirstOrDefault(t => t is not null) ?? page.Key, cells);
    }

    private static TextCell CellOf(Language language, PageText? text, PageText? source, IEnumerable<WaitingText> waiting)
    {
        var changed = text is { IsTranslation: true } && source is not null ? Changed(text, source) : 0;
        return new(language, text, text is null ? TranslationNeed.Missing
            : changed > 0 ? TranslationNeed.Outdated
            : text.Translation.IsUncheckedMachine ? TranslationNeed.MachineMade
            : text.IsTranslation && text.Translation.Reviewed is null ? TranslationNeed.ToReview
            : TranslationNeed.Nothing, changed, waiting.MaxBy(w => w.State));
    }

    private static int Changed(PageText text, PageText source)
    {
        var now = PageBlocks.FingerprintsOf(source);
        return text.Translation.Blocks is not { } made || made == now ? 0 : BlockPairing.Of(made, now).Count(b => b.Change is BlockChange.Edited or BlockChange.New or BlockChange.Gone);
    }
}

/// <summary>A page of the tree.</summary>
/// <param name="Title">German, or in whatever language there is a text</param>
public sealed record PageRow(Page Page, string Title, IReadOnlyList<TextCell> Cells)
{
    /// <summary>Whether every word stands in a title, in whatever language, or in the key.</summary>
    public bool Has(IReadOnlyList<string> words) => words.All(w =>
        Page.Key.Contains(w, StringComparison.OrdinalIgnoreCase) || Cells.Any(c => c.Text?.Title.Contains(w, StringComparison.CurrentCultureIgnoreCase) == true));
}

/// <summary>The text of a page in a language.</summary>
/// <param name="Text">null: there is none</param>
/// <param name="Changed">blocks of the source that are other than when it was made</param>
/// <param name="Waiting">what is not published yet; null: nothing</param>
public sealed record TextCell(Language Language, PageText? Text, TranslationNeed Need, int Changed, WaitingText? Waiting)
{
    /// <summary>Somebody took it off the site: it is not there, and nobody waits for it.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether there is this to do.</summary>
    public bool Needs(TranslationNeed need) => Need == need && !IsWithdrawn;
}

/// <summary>A draft of a text. Own: the person's.</summary>
public sealed record WaitingText(string Key, DraftState State, DateTime? PublishAt);
