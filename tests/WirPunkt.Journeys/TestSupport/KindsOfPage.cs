using WirPunkt.Platform.Languages;

namespace WirPunkt.Journeys.TestSupport;

/// <summary>One address for every kind of page, without its language.</summary>
public static class KindsOfPage
{
    public const string Start = "", Topics = "/themen", Topic = "/thema/migration", Page = "/seite/erste-schritte",
        Services = "/leistungen", Service = "/leistung/anmeldung", Offices = "/stellen", Office = "/stelle/buergeramt", OfficeWithoutHours = "/stelle/auslaenderamt", Place = "/ort/rathaus", PlaceOfThePast = "/ort/bahnhofstr27",
        WirPunkte = "/wir-punkte", WirPunkt = "/wir-punkt/treff-am-see", NotHere = "/nicht-hier",
        Hits = "/suche?q=Anmeldung", NoHits = "/suche?q=xqzvwk",
        Imprint = "/impressum", Privacy = "/datenschutz", Accessibility = "/barrierefreiheit", ReportBarrier = "/barriere-melden",
        Concerns = "/anliegen", Question = "/anliegen/umgezogen", Answer = "/anliegen/umgezogen/dagersheim", Unsure = "/anliegen/umgezogen/weiss-nicht",
        Slip = "/laufzettel/anliegen/umgezogen/dagersheim", Show = "/zeigen/leistung/anmeldung", Referral = "/nicht-hier/formularhilfe",
        Letters = "/brief", Letter = "/brief/gelber-brief", WrongDoor = "/falsch-geschickt/stelle/buergeramt", Words = "/woerter", Feedback = "/rueckmeldung?zu=/leistung/anmeldung&art=barriere",
        Violence = "/anliegen/gewalt-zuhause/beratung", NeutralSlip = "/laufzettel/stelle/amila", ShowQuestion = "/zeigen/anliegen/umgezogen", HitsWithAnswers = "/suche?q=umgezogen",
        Join = "/mitmachen", NotFound = "/gibt-es-nicht";

    public static TheoryData<string> All { get; } =
    [
        Start, Topics, Topic, Page, Services, Service, Offices, Office, Place, WirPunkte, WirPunkt, NotHere, Hits, NoHits,
        Imprint, Privacy, Accessibility, ReportBarrier, NotFound,
        Concerns, Question, Answer, Unsure, Slip, Show, Referral, Letters, Letter, WrongDoor, Words, Feedback, Violence, NeutralSlip, ShowQuestion, HitsWithAnswers, Join,
    ];

    public static string In(this string path, string language) => $"/{language}{path}";

    public static IEnumerable<string> InAllLanguages(this string path) => Language.All.Select(l => path.In(l.Code));
}
