using Microsoft.EntityFrameworkCore;
using WirPunkt.Directory;
using WirPunkt.Editing;
using WirPunkt.Handbook.Editing;
using WirPunkt.Handbook.Files;
using WirPunkt.Handbook.Media;
using WirPunkt.Handbook.Pages;
using WirPunkt.Handbook.Reports;
using WirPunkt.Handbook.Rules;
using WirPunkt.Handbook.Translations;
using WirPunkt.Handbook.Xliff;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Reports;
using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook;

/// <summary>The handbook "Ankommen. Bleiben. Leben.": topics, pages, languages.</summary>
public static class HandbookModule
{
    extension(WirPunktDb db)
    {
        public DbSet<Page> Pages => db.Set<Page>();
        public DbSet<PageText> PageTexts => db.Set<PageText>();
        public DbSet<GlossaryTerm> GlossaryTerms => db.Set<GlossaryTerm>();
    }

    public static void AddHandbook(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile, HandbookFolder>();
        services.AddSingleton<IContentFile>(new RecordFile<GlossaryTerm>("glossary.yaml"));
        services.AddSingleton<AddressKind>(new AddressKind<Topic>("topic", "/thema", (t, _, language) => t.Name.In(language)));
        services.AddSingleton<AddressKind>(new AddressKind<Page>("page", "/seite", HandbookReading.TitleOf, has: (page, reading) => !page.IsOverview && reading.HasText(page), languages: HandbookReading.LanguagesByPage));
        services.AddSingleton(new FixedAddress("/themen", "topics.title"));
        services.AddSingleton(new FixedAddress("/woerter", "words.title"));
        services.AddScoped<ImportXliff>();
        services.AddScoped<IModuleCommand, XliffCommand>();
        services.AddSingleton<ReportSection, PagesByTopic>();
        services.AddSingleton<EditableKind>(new EditableKind<Page>("seite", p => p.Key, (p, _) => p.Topic is { } topic ? [topic] : [])
        {
            WrittenAt = key => PagesDesk.AddressOf($"{key}/{Language.German.Code}"),
            NamedBy = (record, catalog) => catalog.FindAny<PageText>($"{record.Key}/{Language.German.Code}")?.Title,
        });
        services.AddSingleton<EditableKind>(new EditableKind<PageText>("text", t => t.Title, (t, catalog) => catalog.FindAny<Page>(t.Page)?.Topic is { } topic ? [topic] : [])
        {
            EditedAt = PagesDesk.AddressOf,
            TranslationInto = record => record is PageText { IsTranslation: true } text ? text.Language : null,
            TakesAlong = (record, catalog) => record is PageText { IsTranslation: false } original ? HandbookReading.TranslationsOf(original, catalog) : [],
        });
        services.AddSingleton<EditableKind>(new EditableKind<GlossaryTerm>("wort", t => t.Term));
        services.AddSingleton<ReportSection, ReadabilityOfPages>();
        services.AddSingleton<ReportSection, SimpleGermanOfPages>();
        services.AddSingleton<ContentRule, NothingUnconfirmed>();
        services.AddSingleton<ContentRule, KeptWordsOfRecords>();
        services.AddSingleton<ContentRule, SimpleGermanOfRecords>();
        services.AddPagesDesk();
        services.AddMedia();
    }

    public static void MapHandbook(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapPage<TopicsPage>("/themen");
        pages.MapPage<WordsPage>("/woerter");
        pages.MapPage<TopicPage, Topic>("/thema");
        pages.MapPage<HandbookPage, Page>("/seite",
            standsAt: page => page.IsOverview ? $"/thema/{page.Key}" : null,
            isThere: (visit, page) => visit.Reading.TextOf(page, visit.Language) is not null);
        app.MapTranslations();
        app.MapPagesDesk();
        app.MapMedia();
    }
}
