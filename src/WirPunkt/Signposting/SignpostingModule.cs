using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Directory;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Reports;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Signposting.Concerns;
using WirPunkt.Signposting.Desk;
using WirPunkt.Signposting.Pages;
using WirPunkt.Signposting.Reports;
using WirPunkt.Signposting.Search;
using WirPunkt.Signposting.Search.Missed;
using WirPunkt.Signposting.Slips;
using WirPunkt.Signposting.WronglySent;

namespace WirPunkt.Signposting;

/// <summary>From what somebody is looking for to the office that does it; and what a Wir-Punkt does not do.</summary>
public static class SignpostingModule
{
    extension(WirPunktDb db)
    {
        public DbSet<Referral> Referrals => db.Set<Referral>();
        public DbSet<Synonym> Synonyms => db.Set<Synonym>();
        public DbSet<LifeEvent> LifeEvents => db.Set<LifeEvent>();
        public DbSet<Question> Questions => db.Set<Question>();
        public DbSet<Concern> Concerns => db.Set<Concern>();
        public DbSet<Letter> Letters => db.Set<Letter>();
    }

    /// <summary>The answers given so far, in addresses.</summary>
    private const string Answers = "/{first?}/{second?}";

    /// <summary>Bytes of a form with one key in it.</summary>
    private const int LongestForm = 1024;

    public static void AddSignposting(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile>(new RecordFile<Referral>("referrals.json"));
        services.AddSingleton<IContentFile>(new RecordFile<Synonym>("synonyms.yaml"));
        services.AddSingleton<IContentFile>(new RecordFile<LifeEvent>("life-events.yaml"));
        services.AddSingleton<IContentFile>(new RecordFile<Question>("questions.yaml"));
        services.AddSingleton<IContentFile>(new RecordFile<Concern>("concerns.yaml"));
        services.AddSingleton<IContentFile>(new RecordFile<Letter>("letters.yaml"));
        services.AddSingleton<AddressKind>(new AddressKind<Concern>("concern", "/anliegen", (c, _, language) => c.Text.In(language), has: (c, _) => c.Way.Letter is null));
        services.AddSingleton<AddressKind>(new AddressKind<Letter>("letter", "/brief", (l, _, language) => l.Name.In(language)));
        services.AddSingleton<AddressKind>(new AddressKind<Referral>("referral", "/nicht-hier", (r, _, language) => r.NotOffered.In(language)));
        services.AddSingleton(PageAddition.Of<Topic, TopicConcerns>());
        services.AddSingleton(PageAddition.Of<Service, ServiceSlipLink>());
        services.AddSingleton(PageAddition.Of<Service, WrongDoorLink>());
        services.AddSingleton(PageAddition.Of<Organization, WrongDoorLink>());
        services.AddScoped<CountWrongDoor>();
        services.AddSingleton<SearchDocuments>();
        services.AddSingleton<SearchIndexes>();
        services.AddHostedService<PrepareSearch>();
        services.AddSingleton<ReportSection, WordsOfSynonyms>();
        services.AddSingleton<SeenTerms>();
        services.AddScoped<KeepMissedTerms>();
        services.AddSingleton(new FixedAddress("", "nav.home"));
        services.AddSingleton(new FixedAddress("/nicht-hier", "not-here.title"));
        services.AddSingleton<EditableKind>(new EditableKind<Concern>("anliegen", c => c.Text.German, (c, _) => c.Topics));
        services.AddSingleton<EditableKind>(new EditableKind<Question>("frage", q => q.Text.German));
        services.AddSingleton<EditableKind>(new EditableKind<LifeEvent>("lebenslage", e => e.Name.German));
        services.AddSingleton<EditableKind>(new EditableKind<Letter>("brief", l => l.Name.German));
        services.AddSingleton<EditableKind>(new EditableKind<Referral>("verweis", r => r.NotOffered.German, department: r => r.Department(), unconfirmed: r => r.Fact.Confidence != Confidence.High));
        services.AddSingleton<EditableKind>(new EditableKind<Synonym>("synonym", s => s.Key));
        services.AddSingleton(new FixedAddress("/anliegen", "concerns.title"));
        services.AddSingleton(new FixedAddress("/brief", "letters.title"));
        services.AddSingleton(new FixedAddress("/laufzettel", "slip.title", IsListed: false));
        services.AddSingleton(new FixedAddress("/suche", "search.title", IsListed: false));
    }

    public static void MapSignposting(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapPage<StartPage>("/");
        pages.MapPage<NotHerePage>("/nicht-hier");
        pages.MapPage<ReferralPage, Referral>("/nicht-hier");
        pages.MapPage<LettersPage>("/brief");
        pages.MapPage<LetterPage, Letter>("/brief");
        pages.MapPage<ConcernsPage>("/anliegen");
        pages.MapRecord<Concern>("/anliegen", Answers, (visit, concern, values) => WayOf(visit, concern, values) switch
        {
            null => TypedResults.Redirect(visit.AddressOf(concern)),
            { Destination.Letter: { } letter } => TypedResults.Redirect(visit.LinkTo("letter", letter.Key)!, permanent: true), // nothing to say before it
            var way => visit.Show<ConcernPage>(new() { [nameof(ConcernPage.Way)] = way }),
        });
        pages.MapSlips();
        pages.MapShown();
        pages.MapPage<WrongDoorThanksPage>("/falsch-geschickt/danke");
        pages.MapWrongDoor<Service>("/falsch-geschickt/leistung");
        pages.MapWrongDoor<Organization>("/falsch-geschickt/stelle");
        app.MapDesk();
        pages.MapMethods("/suche", [HttpMethods.Get, HttpMethods.Head], async (string? q, Visit visit, SearchIndexes indexes, KeepMissedTerms missed, CancellationToken cancel) =>
        {
            var query = SearchQuery.Clean(q);
            await missed.Run(indexes.Missing(query, visit.Language), visit.Today, cancel);
            if (query.Length > 0) visit.Query = QueryString.Create("q", query).ToString();
            var page = visit.Show<SearchPage>(new() { [nameof(SearchPage.Query)] = query });
            visit.MayBeKept = false; // what people look for stays nowhere
            return page;
        }).RequireRateLimiting(RateLimits.Search);
        app.MapMethods("/api/search", [HttpMethods.Get, HttpMethods.Head], SearchEndpoint.Find).WithSummary("Finds handbook pages, services, offices, places, concerns, letters, words and what a Wir-Punkt does not do")
            .ProducesProblem(StatusCodes.Status400BadRequest).RequireRateLimiting(RateLimits.Search);
    }

    private static Wayfinding? WayOf(Visit visit, Concern concern, RouteValueDictionary values) =>
        Wayfinding.Of(concern, new[] { values["first"], values["second"] }.OfType<string>(), visit.Reading);

    /// <summary>The slip of a concern with its answers, of a service alone, and of an office for who must not be found with another.</summary>
    private static void MapSlips(this RouteGroupBuilder pages)
    {
        pages.MapRecord<Concern>("/laufzettel/anliegen", Answers, (visit, concern, values) =>
            WayOf(visit, concern, values) is { } way && Slip.Of(way, visit) is { } slip ? Show(visit, slip, way.Path) : TypedResults.Redirect(visit.AddressOf(concern)));
        pages.MapRecord<Service>("/laufzettel/leistung", "", (visit, service, _) => Show(visit, Slip.Of(service, visit), $"/leistung/{service.Key}"));
        pages.MapRecord<Organization>("/laufzettel/stelle", "", (visit, office, _) => visit.Show<NeutralSlipPage>(new() { [nameof(NeutralSlipPage.Office)] = office }));
    }

    /// <param name="page">that it belongs to, without language</param>
    private static IResult Show(Visit visit, Slip slip, string page) => slip.IsDiscreet
        ? TypedResults.Redirect(visit.Link(slip.Path ?? page))
        : visit.Show<SlipPage>(new() { [nameof(SlipPage.Slip)] = slip });

    /// <summary>In large letters, for the person opposite: questions, where to go, what a letter wants.</summary>
    private static void MapShown(this RouteGroupBuilder pages)
    {
        pages.MapRecord<Concern>("/zeigen/anliegen", Answers, (visit, concern, values) => WayOf(visit, concern, values) switch
        {
            null => TypedResults.Redirect(visit.AddressOf(concern)),
            { Asks: { } question } way => Show(visit, Shown.Of(way, question, visit.Reading)),
            { Destination.Referral: { } referral } => Show(visit, Shown.Of(referral, visit.Reading)),
            { Destination.Letter: { } letter } => Show(visit, Shown.Of(letter)),
            var way => Slip.Of(way, visit) is { } slip ? Show(visit, Shown.Of(slip, way.Path, visit.Reading)) : TypedResults.Redirect(visit.Link(way.Path)),
        });
        pages.MapRecord<Service>("/zeigen/leistung", "", (visit, service, _) => Show(visit, Shown.Of(Slip.Of(service, visit), $"/leistung/{service.Key}", visit.Reading)));
        pages.MapRecord<Referral>("/zeigen/nicht-hier", "", (visit, referral, _) => Show(visit, Shown.Of(referral, visit.Reading)));
        pages.MapRecord<Letter>("/zeigen/brief", "", (visit, letter, _) => Show(visit, Shown.Of(letter)));
    }

    private static RazorComponentResult Show(Visit visit, Shown shown) => visit.Show<ShowPage>(new() { [nameof(ShowPage.Shown)] = shown });

    private static void MapWrongDoor<TRecord>(this RouteGroupBuilder pages, string path) where TRecord : ContentRecord
    {
        pages.MapRecord<TRecord>(path, "", (visit, came, _) => visit.Show<WrongDoorPage>(new() { [nameof(WrongDoorPage.Came)] = came }));
        pages.MapPost(path + "/{key}", async Task<IResult> (string key, Visit visit, CountWrongDoor count, HttpRequest request, CancellationToken cancel) =>
        {
            if (visit.Reading.Find<TRecord>(key) is not { } came) return TypedResults.NotFound();
            if (request.ContentLength is null or > LongestForm || !request.HasFormContentType) return TypedResults.BadRequest();

            var form = await request.ReadFormAsync(cancel);
            await count.Run(came, form["from"], form["other"], cancel);
            return TypedResults.LocalRedirect(visit.Link("/falsch-geschickt/danke")); // 302 after a form is read as "now get this"
        }).AddEndpointFilter<FromThisSite>().RequireRateLimiting(RateLimits.WrongDoors);
    }
}
