using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Translations;

/// <summary>What there is to do in a language, page by page.</summary>
public sealed class TranslationWork
{
    private TranslationWork(Language language, IReadOnlyList<TranslationTask> tasks) => (Language, Tasks) = (language, tasks);

    public Language Language { get; }

    /// <summary>All pages with a German text, by topic and order; those that are done, too.</summary>
    public IReadOnlyList<TranslationTask> Tasks { get; }

    public int Count(TranslationNeed need) => Tasks.Count(t => t.Need == need);

    /// <summary>The same for several languages: the German pages are looked at once.</summary>
    public static IReadOnlyList<TranslationWork> In(IReadOnlyList<Language> languages, Reading reading)
    {
        var texts = reading.All<PageText>().ToDictionary(t => t.Key);
        var pages = (from page in reading.All<Page>()
                     let source = texts.GetValueOrDefault($"{page.Key}/{Language.German.Code}")
                     where source is not null
                     orderby page.Topic, page.IsOverview descending, page.Order, page.Key
                     select (Page: page, Source: source, Blocks: PageBlocks.Of(source))).ToList();
        return [.. languages.Select(l => new TranslationWork(l, [.. pages.Select(p => TaskOf(p.Page, p.Source, p.Blocks, texts.GetValueOrDefault($"{p.Page.Key}/{l.Code}")))]))];
    }

    private static TranslationTask TaskOf(Page page, PageText source, PageBlocks blocks, PageText? translation)
    {
        var state = translation is null ? null : TranslationState.Of(translation, blocks);
        return new(page, source, translation, state, state is null ? TranslationNeed.Missing
            : state.IsOutdated ? TranslationNeed.Outdated
            : translation!.Translation.IsUncheckedMachine ? TranslationNeed.MachineMade
            : translation.Translation.Reviewed is null ? TranslationNeed.ToReview
            : TranslationNeed.Nothing);
    }
}

/// <summary>A page and what its translation needs first.</summary>
public sealed record TranslationTask(Page Page, PageText Source, PageText? Translation, TranslationState? State, TranslationNeed Need);

/// <summary>In the order of urgency. An outdated text may be a machine's as well.</summary>
public enum TranslationNeed { Missing, Outdated, MachineMade, ToReview, Nothing }
