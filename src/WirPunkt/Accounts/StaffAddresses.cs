namespace WirPunkt.Accounts;

/// <summary>An address of the team, with all that lie below it unless they stand in the table themselves.</summary>
/// <param name="Roles">who may enter; one of them is enough</param>
public sealed record StaffAddress(string Path, Roles Roles)
{
    /// <summary>For people who are not signed in, too.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Where one sets up the second factor one does not have yet.</summary>
    public bool WithoutSecondFactor { get; init; }

    /// <summary>A setting that opens the address to everybody where its value is <c>open</c>.</summary>
    public string? Setting { get; init; }

    /// <summary>The key of its name where doors are shown; null: it has none.</summary>
    public string? TextKey { get; init; }

    /// <summary>The page on which its door stands.</summary>
    public string Behind { get; init; } = StaffAddresses.Start;
    public string Symbol { get; init; } = "arrow_forward";

    public bool IsOpenBy(IConfiguration settings) => Setting is not null && settings[Setting] == "open";

    public bool Covers(string path) => path == Path || path.StartsWith(Path + "/", StringComparison.Ordinal) || path.StartsWith(Path + ".", StringComparison.Ordinal);
}

/// <summary>Who may enter which address. There is no other such table, and no page without a line in it.</summary>
public static class StaffAddresses
{
    public const string SignIn = "/konto/anmelden", SecondFactor = "/konto/zweiter-faktor", SetUpSecondFactor = "/konto/authenticator", Own = "/konto", Start = "/team";

    public static IReadOnlyList<StaffAddress> Table { get; } =
    [
        new(Start, Roles.Everybody),
        new("/team/desk", Roles.Guide | Roles.Lead | Roles.Administrator) { Setting = "WIRPUNKT_DESK", TextKey = "desk.title", Symbol = "search" },
        new("/team/desk/log", Roles.Guide | Roles.Lead) { TextKey = "log.title", Symbol = "check_circle" },
        new("/team/desk/log/monat", Roles.Lead) { TextKey = "log.month-title", Symbol = "edit" },
        new("/team/desk/zufriedenheit", Roles.Guide | Roles.Lead) { TextKey = "survey.desk-title", Symbol = "star" },
        new("/team/ich", Roles.Guide) { TextKey = "my.title", Symbol = "person" },
        new("/team/falsch-geschickt", Roles.Lead | Roles.Administrator) { TextKey = "wrong-doors.title", Symbol = "signpost" },
        new("/team/schulung", Roles.Guide | Roles.Lead | Roles.Administrator) { Setting = "WIRPUNKT_DESK", TextKey = "training.title", Symbol = "school" },
        new("/team/schulung/termine", Roles.Lead) { TextKey = "session.title", Symbol = "event" },
        new("/team/schulung/kurse", Roles.Lead),
        new("/team/schulung/aufgaben", Roles.Lead) { TextKey = "task.title", Symbol = "checklist" },
        new("/team/schulung/einstellungen", Roles.Lead),
        new("/team/lotsen", Roles.Lead) { TextKey = "people.title", Symbol = "diversity_3" },
        new("/team/dienstplan", Roles.Lead) { TextKey = "roster.title", Symbol = "calendar_month" },
        new("/team/statistik", Roles.Lead) { TextKey = "statistics.title", Symbol = "groups" },
        new("/team/auswertung", Roles.Lead) { TextKey = "evaluation.title", Symbol = "flag" },
        new("/team/auswertung/journal", Roles.Lead) { Behind = "/team/auswertung", TextKey = "journal.title", Symbol = "menu_book" },
        new("/team/auswertung/aufwand", Roles.Lead) { Behind = "/team/auswertung", TextKey = "effort.title", Symbol = "schedule" },
        new("/team/auswertung/ablauf", Roles.Lead) { Behind = "/team/auswertung", TextKey = "plan.title", Symbol = "event" },
        new("/team/auswertung/geld", Roles.Lead) { Behind = "/team/auswertung", TextKey = "money.title", Symbol = "savings" },
        new("/team/auswertung/umfragen", Roles.Lead) { Behind = "/team/auswertung", TextKey = "survey.title", Symbol = "forum" },
        new("/team/auswertung/vergleich", Roles.Lead) { Behind = "/team/auswertung", TextKey = "comparison.title", Symbol = "apartment" },
        new("/team/auswertung/ziele", Roles.Lead) { Behind = "/team/auswertung", TextKey = "targets.title", Symbol = "check_circle" },
        new("/team/auswertung/bericht", Roles.Lead) { Behind = "/team/auswertung", TextKey = "report.title", Symbol = "description" },
        new("/team/inhalte", Roles.Lead | Roles.Editor | Roles.Department) { TextKey = "contents.title", Symbol = "edit" },
        new("/team/entwuerfe", Roles.Lead | Roles.Editor | Roles.Department) { TextKey = "drafts.title", Symbol = "forum" },
        new("/team/arbeitsliste", Roles.Lead | Roles.Editor | Roles.Administrator) { TextKey = "work-list.title", Symbol = "checklist" },
        new("/team/seiten", Roles.Lead | Roles.Editor | Roles.Translator) { TextKey = "editor.tree-title", Symbol = "menu_book" },
        new("/team/seiten/ersetzen", Roles.Lead | Roles.Editor),
        new("/team/medien", Roles.Lead | Roles.Editor) { TextKey = "media.title", Symbol = "image" },
        new("/team/uebersetzungen", Roles.Translator | Roles.Editor | Roles.Lead | Roles.Administrator) { TextKey = "translations.title", Symbol = "translate" },
        new("/team/frische", Roles.Lead | Roles.Editor) { TextKey = "freshness.title", Symbol = "event_available" },
        new("/team/frische-regeln", Roles.Lead),
        new("/team/rueckmeldungen", Roles.Lead | Roles.Editor) { TextKey = "remarks.title", Symbol = "forum" },
        new("/team/links", Roles.Lead | Roles.Editor) { TextKey = "links.title", Symbol = "link_off" },
        new("/team/neue-stadt", Roles.Lead | Roles.Administrator) { TextKey = "town.title", Symbol = "apartment" },
        new("/team/konten", Roles.Administrator) { TextKey = "accounts.title", Symbol = "groups" },
        new("/team/protokoll", Roles.Administrator) { TextKey = "audit.title", Symbol = "history" },
        new("/team/auftraege", Roles.Administrator) { TextKey = "jobs.title", Symbol = "schedule" },

        new(SignIn, Roles.Everybody) { IsPublic = true },
        new(SecondFactor, Roles.Everybody) { IsPublic = true },
        new("/konto/link", Roles.Everybody) { IsPublic = true },
        new("/konto/passwort-vergessen", Roles.Everybody) { IsPublic = true },
        new("/konto/verwaltung", Roles.Everybody) { IsPublic = true },
        new(Own, Roles.Everybody) { WithoutSecondFactor = true },
    ];

    /// <summary>The line of the table for a path or a route pattern: the longest that covers it. Only the start page itself is the start page.</summary>
    public static StaffAddress? Find(string path) => Table
        .Where(a => a.Path == Start ? path == Start : a.Covers(path))
        .MaxBy(a => a.Path.Length);
}
