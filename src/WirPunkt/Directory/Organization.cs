using NodaTime;
using WirPunkt.Directory.OpeningHours;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;

namespace WirPunkt.Directory;

/// <summary>An authority, office, school, association or hotline (HSDS organization). Its name stays German in every language.</summary>
public sealed class Organization : DirectoryRecord
{
    public required string Name { get; set; }
    public required OrganizationKind Kind { get; set; }

    /// <summary>What one says at the door, and how; null: its name.</summary>
    public SpokenName? Spoken { get; set; }

    /// <summary>Key of the organization it is part of.</summary>
    [KeyOf(typeof(Organization))] public string? Parent { get; set; }
    [KeyOf(typeof(Topic), Many = true)] public List<string> Topics { get; set; } = [];
    public LocalText? Description { get; set; }
    public List<Phone> Phones { get; set; } = [];
    public List<string> Emails { get; set; } = [];
    public string? Website { get; set; }

    /// <summary>Keys of the locations where it receives people.</summary>
    [KeyOf(typeof(Location))] public List<string> Locations { get; set; } = [];

    /// <summary>Languages spoken there (BCP 47); null when unknown.</summary>
    [SpokenLanguageCodes] public List<string>? Languages { get; set; }

    /// <summary>Null: unknown.</summary>
    public Appointment? Appointment { get; set; }
    public List<Schedule> Schedules { get; set; } = [];

    public override string NameInGerman() => Name;

    /// <summary>Whoever else is named, an office knows itself.</summary>
    public override string? Department() => Fact.Owner ?? Key;

    public override int? ReviewMonths() => 6;

    public override IEnumerable<Fact> Facts() => [Fact, .. Schedules.Select(s => s.Fact)];

    public override void Confirm(LocalDate today)
    {
        base.Confirm(today);
        Schedules = [.. Schedules.Select(s => s with { Fact = s.Fact.Confirmed(today) })];
        Phones = [.. Phones.Select(p => p with { AsOf = null })]; // as old as the record now
    }

    public override IEnumerable<AskedFact> Asked(Catalog catalog) =>
    [
        AskedFact.Needed("name", "Name", Name, said => Name = said),
        AskedFact.Of("description", "Was die Stelle macht", Description, said => Description = said),
        new("locations", "Wo", Locations.Count == 0 ? null : string.Join('\n', Locations.Select(l => catalog.FindAny<Location>(l)).OfType<Location>().Select(l => $"{l.Name}, {l.Address()}"))),
        .. Schedules.Asked(said => Schedules = said, Fact),
        AskedFact.Phones(Phones, said => Phones = said),
        AskedFact.Lines("emails", "E-Mail", Emails.Count == 0 ? null : Emails, said => Emails = said),
        AskedFact.Of("website", "Internetseite", Website, said => Website = said),
        AppointmentWords.Asked(Appointment, said => Appointment = said),
    ];

    public override IEnumerable<Gap> Gaps()
    {
        foreach (var gap in base.Gaps()) yield return gap;
        if (Phones.Count == 0) yield return new("phones", "Unter welcher Telefonnummer erreicht man die Stelle?");
        if (Locations.Count == 0 && Kind != OrganizationKind.Hotline) yield return new("locations", "Wohin geht man? In welchem Gebäude ist die Stelle?");
        if (Schedules.Count == 0) yield return new("schedules", "Wann ist geöffnet? Gibt es eigene Telefonzeiten?");
        foreach (var (schedule, i) in Schedules.Select((s, i) => (s, i)))
            foreach (var gap in schedule.Fact.Gaps($"schedules[{i}].fact", schedule.Kind == ScheduleKind.TelephoneHours ? "die Telefonzeiten" : "die Öffnungszeiten")) yield return gap;
        if (Appointment is null) yield return new("appointment", "Braucht man einen Termin? Wie bekommt man ihn?");
        if (Languages is null) yield return new("languages", "Welche Sprachen spricht man dort?");
    }

    public override IEnumerable<FieldProblem> Check(PackageContents package) =>
    [
        .. base.Check(package),
        .. Empty("name", Name),
        .. Parent == Key ? [FieldProblem.Of("parent", "own-parent")] : Array.Empty<FieldProblem>(),
        .. Missing<Organization>(package, "parent", "organization", Parent),
        .. Missing<Topic>(package, "topics", "topic", Topics),
        .. Missing<Location>(package, "locations", "location", Locations),
        .. Schedules.SelectMany((s, i) => s.Check(package, $"schedules[{i}]")),
        .. NoLanguages("languages", Languages),
        .. (Spoken?.Say.Keys ?? Enumerable.Empty<string>()).Where(c => !LanguageTag.IsValid(c)).Select(c => FieldProblem.Of("spoken.say", "language", ("code", c))),
        .. BadEmails(Emails),
        .. BadAddress("website", Website),
        .. BadAddress("appointment.url", Appointment?.Url),
        .. Phones.Where(p => !p.IsDiallable).Select(p => FieldProblem.Of("phones", "telephone", ("value", p.Number))),
    ];
}

/// <summary>The short German name of an office, "Bürgeramt", and how speakers of other languages say it, by language code and in their script.</summary>
public sealed record SpokenName(string Name, Dictionary<string, string> Say);

public enum OrganizationKind
{
    Municipality, MunicipalOffice, DistrictAuthority, DistrictOffice, StateOffice, FederalAgency, FederalLocal, SocialInsurance,
    School, Childcare, YouthCentre, CommunityCentre, Counselling, Ngo, Church, Health, Library, Culture, Leisure, Education,
    Transport, Utility, Hotline, AdvisoryCouncil,
}

/// <summary>A number as people read it, "+49 7031 669-9900", with a German label where there are several, and a date of its own where it is
/// older than the record.</summary>
public sealed record Phone(string Number, LocalText? Label = null, PartialDate? AsOf = null)
{
    internal bool IsDiallable => new TelephoneNumber(Number).Dialled.Length >= 3 && Number.All(c => char.IsAsciiDigit(c) || " +-/()".Contains(c, StringComparison.Ordinal));
}

/// <summary>Whether one needs an appointment and how to get it.</summary>
public sealed record Appointment(AppointmentNeed Need, LocalText? Text = null, string? Url = null);

public enum AppointmentNeed { Required, Recommended, NotNeeded }

/// <summary>The need for an appointment as an office says it.</summary>
internal static class AppointmentWords
{
    private const string NotKnown = "nicht bekannt";
    private static readonly string[] Words = ["Man braucht einen Termin.", "Ein Termin ist sinnvoll.", "Man braucht keinen Termin."];

    public static AskedFact Asked(Appointment? appointment, Action<Appointment?> take) => new("appointment", "Termin", appointment is null ? null : Words[(int)appointment.Need], said =>
    {
        var need = Array.IndexOf(Words, said);
        take(need < 0 ? null : (appointment ?? new Appointment(default)) with { Need = (AppointmentNeed)need });
        return true;
    })
    { Choices = [NotKnown, .. Words] };
}
