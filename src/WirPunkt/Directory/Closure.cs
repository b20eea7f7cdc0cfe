using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Directory;

/// <summary>Days on which several offices are closed at once: bridge days, a move, a works outing.</summary>
public sealed class Closure : DirectoryRecord
{
    public required LocalDate From { get; set; }

    /// <summary>The last closed day.</summary>
    public required LocalDate Through { get; set; }
    [KeyOf(typeof(Organization), Many = true)] public List<string> Organizations { get; set; } = [];

    /// <summary>Closes every organization that is at these locations only.</summary>
    [KeyOf(typeof(Location), Many = true)] public List<string> Locations { get; set; } = [];
    [ReadyWordings("closure-reason")] public required LocalText Reason { get; set; }

    public bool Covers(LocalDate date) => From <= date && date <= Through;

    public bool Hits(Organization organization) =>
        Organizations.Contains(organization.Key) || (organization.Locations.Count > 0 && organization.Locations.All(Locations.Contains));

    public override string NameInGerman() => $"{Reason.German}, {From:dd.MM.yyyy} bis {Through:dd.MM.yyyy}";

    /// <summary>It is over before anybody would be asked.</summary>
    public override int? ReviewMonths() => null;

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        foreach (var problem in base.Check(package)) yield return problem;
        foreach (var problem in Missing<Organization>(package, "organizations", "organization", Organizations)) yield return problem;
        foreach (var problem in Missing<Location>(package, "locations", "location", Locations)) yield return problem;
        if (Through < From) yield return FieldProblem.Of("through", "before-from");
        if (Organizations.Count + Locations.Count == 0) yield return FieldProblem.Of("organizations", "nothing-closed");
    }
}
