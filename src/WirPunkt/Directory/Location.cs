using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Directory;

/// <summary>A building one can go to (HSDS location).</summary>
public sealed class Location : DirectoryRecord
{
    public required string Name { get; set; }
    public string? Street { get; set; }
    public string? PostalCode { get; set; }
    public required string City { get; set; }
    public string? District { get; set; }
    public LocationStatus Status { get; set; }

    /// <summary>Degrees, WGS 84.</summary>
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public Accessibility? Accessibility { get; set; }
    public LocalText? PublicTransport { get; set; }

    /// <summary>"Marktplatz 16, 71032 Böblingen"</summary>
    public string Address() => string.Join(", ", new[] { Street, string.Join(" ", new[] { PostalCode, City }.OfType<string>()) }.OfType<string>());

    /// <summary>Somewhere one can go to, with a street to look for.</summary>
    public bool IsOnMaps => Status == LocationStatus.Active && (Street is not null || Latitude is not null);

    public override string NameInGerman() => Name;

    public override int? ReviewMonths() => Status == LocationStatus.Historic ? null : 12;

    public override IEnumerable<AskedFact> Asked(Catalog catalog) =>
    [
        AskedFact.Needed("name", "Name", Name, said => Name = said),
        AskedFact.Of("street", "Straße und Hausnummer", Street, said => Street = said),
        AskedFact.Of("postalCode", "Postleitzahl", PostalCode, said => PostalCode = said),
        AskedFact.Needed("city", "Ort", City, said => City = said),
        AskedFact.YesNo("accessibility.wheelchair", "Mit dem Rollstuhl zugänglich", Accessibility?.Wheelchair, said => Accessibility = Access with { Wheelchair = said }),
        AskedFact.YesNo("accessibility.stepFree", "Ohne Stufen", Accessibility?.StepFree, said => Accessibility = Access with { StepFree = said }),
        AskedFact.YesNo("accessibility.accessibleToilet", "Barrierefreie Toilette", Accessibility?.AccessibleToilet, said => Accessibility = Access with { AccessibleToilet = said }),
        AskedFact.Of("publicTransport", "Mit Bus und Bahn", PublicTransport, said => PublicTransport = said),
    ];

    private Accessibility Access => Accessibility ?? new Accessibility(null, null, null, null);

    /// <summary>Nobody is asked about a building that is no place to go to any more.</summary>
    public override IEnumerable<Gap> Gaps()
    {
        if (Status == LocationStatus.Historic) yield break;
        foreach (var gap in base.Gaps()) yield return gap;
        if (Street is null) yield return new("street", "Wie ist die genaue Anschrift?");
        if (Accessibility?.Wheelchair is null) yield return new("accessibility.wheelchair", "Kommt man mit dem Rollstuhl hinein?");
        if (Accessibility?.StepFree is null) yield return new("accessibility.stepFree", "Kommt man ohne Stufen hinein? Gibt es einen Aufzug?");
        if (Accessibility?.AccessibleToilet is null) yield return new("accessibility.accessibleToilet", "Gibt es eine barrierefreie Toilette?");
        if (PublicTransport is null) yield return new("publicTransport", "Wie kommt man hin, mit Bus und Bahn oder zu Fuß vom Bahnhof?");
    }

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        foreach (var problem in base.Check(package)) yield return problem;
        foreach (var problem in Empty("name", Name).Concat(Empty("city", City))) yield return problem;
        if (Latitude is < -90 or > 90) yield return FieldProblem.Of("latitude", "latitude");
        if (Longitude is < -180 or > 180) yield return FieldProblem.Of("longitude", "longitude");
        if (PostalCode is { } code && (code.Length != 5 || !code.All(char.IsAsciiDigit))) yield return FieldProblem.Of("postalCode", "postal-code");
    }
}

public enum LocationStatus { Active, Historic }

/// <summary>Null: unknown, which is not "no".</summary>
public sealed record Accessibility(bool? Wheelchair, bool? StepFree, bool? AccessibleToilet, LocalText? Text);
