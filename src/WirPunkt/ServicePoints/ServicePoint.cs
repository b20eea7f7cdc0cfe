using NodaTime;
using WirPunkt.Directory;
using WirPunkt.Directory.OpeningHours;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.ServicePoints;

/// <summary>A Wir-Punkt: a place where trained volunteers show people the way; or the form-filling help beside it.</summary>
public sealed class ServicePoint : DirectoryRecord
{
    /// <summary>Months after which one asks again: volunteers come and go.</summary>
    internal const int Months = 3;

    public required ServicePointKind Kind { get; set; }
    public required string Name { get; set; }

    /// <summary>Key of the organization that houses it.</summary>
    [KeyOf(typeof(Organization))] public string? Organization { get; set; }

    /// <summary>Key of the location.</summary>
    [KeyOf(typeof(Location))] public string? Location { get; set; }

    /// <summary>Hours a week in which somebody is there, as long as the times themselves are not known.</summary>
    public double? HoursPerWeek { get; set; }

    /// <summary>Empty: the times are being confirmed.</summary>
    public List<Schedule> Schedules { get; set; } = [];

    /// <summary>Languages spoken there, never by whom; null when unknown.</summary>
    [SpokenLanguageCodes] public List<string>? Languages { get; set; }
    public List<Channel> Channels { get; set; } = [];
    public List<LocalText> Offers { get; set; } = [];
    public List<Phone> Phones { get; set; } = [];
    public List<string> Emails { get; set; } = [];

    public override string NameInGerman() => Name;

    public override string? Department() => Fact.Owner ?? Organization;

    public override int? ReviewMonths() => Months;

    public override IEnumerable<Fact> Facts() => [Fact, .. Schedules.Select(s => s.Fact)];

    public override void Confirm(LocalDate today)
    {
        base.Confirm(today);
        Schedules = [.. Schedules.Select(s => s with { Fact = s.Fact.Confirmed(today) })];
        Phones = [.. Phones.Select(p => p with { AsOf = null })];
    }

    public override IEnumerable<AskedFact> Asked(Catalog catalog) =>
    [
        AskedFact.Needed("name", "Name", Name, said => Name = said),
        new("location", "Wo", catalog.FindAny<Location>(Location) is { } place ? $"{place.Name}, {place.Address()}" : null),
        .. Schedules.Asked(said => Schedules = said, Fact),
        AskedFact.Phones(Phones, said => Phones = said),
        AskedFact.Lines("emails", "E-Mail", Emails.Count == 0 ? null : Emails, said => Emails = said),
    ];

    public override IEnumerable<Gap> Gaps()
    {
        foreach (var gap in base.Gaps()) yield return gap;
        if (Schedules.Count == 0) yield return new("schedules", "An welchen Tagen und zu welchen Uhrzeiten ist jemand da?");
        foreach (var gap in Schedules.SelectMany((s, i) => s.Fact.Gaps($"schedules[{i}].fact", "die Zeiten"))) yield return gap;
        if (Location is null) yield return new("location", "In welchem Gebäude ist der Treffpunkt?");
        if (Languages is null) yield return new("languages", "Welche Sprachen spricht man dort?");
        if (Phones.Count == 0) yield return new("phones", "Gibt es eine Telefonnummer?");
    }

    public override IEnumerable<FieldProblem> Check(PackageContents package) =>
    [
        .. base.Check(package),
        .. Empty("name", Name),
        .. NoLanguages("languages", Languages),
        .. BadEmails(Emails),
        .. Missing<Organization>(package, "organization", "organization", Organization),
        .. Missing<Location>(package, "location", "location", Location),
        .. Schedules.SelectMany((s, i) => s.Check(package, $"schedules[{i}]")),
    ];
}

public enum ServicePointKind { WirPunkt, FormHelp }

/// <summary>How one reaches the guides.</summary>
public enum Channel { OnSite, Phone, Video, DigitalAssistant }
