using NodaTime;
using WirPunkt.Directory;
using WirPunkt.Directory.OpeningHours;
using WirPunkt.Platform.Content;

namespace WirPunkt.ServicePoints;

/// <summary>When guides are at a Wir-Punkt in a month, by the published roster: in its time it takes the place of the usual hours. It never says who.</summary>
public sealed class Presence : ContentRecord
{
    /// <summary>Key of the service point.</summary>
    [KeyOf(typeof(ServicePoint))] public required string Point { get; set; }

    /// <summary>The first and last day for which the roster is published.</summary>
    public required LocalDate From { get; set; }
    public required LocalDate Through { get; set; }

    /// <summary>The day on which it was published.</summary>
    public required LocalDate PublishedOn { get; set; }
    public List<PresenceTime> Times { get; set; } = [];

    public static string KeyFor(string point, YearMonth month) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{point}-{month.Year:0000}-{month.Month:00}");

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (!package.Has<ServicePoint>(Point)) yield return new("point", "is not a service point");
        if (Through < From) yield return new("through", "must not lie before 'from'");
        if (Times.Any(t => t.Ends <= t.Starts || t.Starts.Date != t.Ends.Date)) yield return new("times", "must end after they start, on the same day");
    }

    /// <summary>Each day of the roster as a dated exception: opening line, week and calendar then know it like any other hours.</summary>
    internal Schedule AsSchedule() => new()
    {
        ValidFrom = From,
        ValidThrough = Through,
        Exceptions = [.. Days().SelectMany(HoursOn)],
        Fact = new Fact { Confidence = Confidence.High, AsOf = new(PublishedOn.Year, PublishedOn.Month, PublishedOn.Day), ConfirmedOn = PublishedOn },
    };

    private IEnumerable<LocalDate> Days() => Enumerable.Range(0, Period.DaysBetween(From, Through) + 1).Select(d => From.PlusDays(d));

    private IEnumerable<SpecialHours> HoursOn(LocalDate day) => Times.Where(t => t.Starts.Date == day)
        .Select(t => new SpecialHours(day, Opens: t.Starts.TimeOfDay, Closes: t.Ends.TimeOfDay)).DefaultIfEmpty(new(day, Closed: true));
}

/// <summary>Somebody is there from then to then, and speaks these languages (codes, in the order of the roster's wishes).</summary>
public sealed record PresenceTime(LocalDateTime Starts, LocalDateTime Ends, List<string> Languages);

/// <summary>The roster belongs to this site and its month: no package holds it, no import touches it.</summary>
internal sealed class PresenceFile : IContentFile
{
    public string Path => "presence";

    public IReadOnlyList<ContentKind> Kinds { get; } = [ContentKind.Of<Presence>()];

    public IEnumerable<ReadRecord> Read(PackageFolder folder) => [];

    public void Write(PackageFolder folder, Catalog catalog) { }
}
