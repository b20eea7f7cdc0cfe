using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Site;

/// <summary>The municipality this installation serves: names, languages, contact, emergency numbers, legal particulars.</summary>
public sealed class Municipality : ContentRecord
{
    /// <summary>Version of the package format; this program reads 1.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The town itself: <see cref="Place.Name"/> is what people call it.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("municipality")] public required Place Town { get; set; }

    /// <summary>Name of the site.</summary>
    public required LocalText Name { get; set; }

    public LocalText? Tagline { get; set; }

    /// <summary>Language codes in the order in which visitors see them; the first is the default.</summary>
    public List<string> Languages { get; set; } = [.. Language.All.Select(l => l.Code)];

    public ContactPoint? Contact { get; set; }
    public List<EmergencyNumber> EmergencyNumbers { get; set; } = [];

    /// <summary>What people look for most, offered before anybody types.</summary>
    public List<SoughtLink> OftenSought { get; set; } = [];

    /// <summary>Links to what nobody may see over a shoulder or find in a pocket, violence above all: <c>concern:gewalt-zuhause</c>.
    /// Their pages can be left at once, and their slips say nothing of the matter.</summary>
    public List<string> Discreet { get; set; } = [];
    public LegalParticulars Legal { get; set; } = new();

    /// <summary>The town is not ready: every page says so, and no search engine takes it. Null: it is open to the public.</summary>
    public bool? InPreparation { get; set; }

    /// <summary>What a package without package.yaml gets.</summary>
    public static Municipality Unnamed => new() { Key = "unnamed", Name = "Wir-Punkt", Town = new Place { Name = "Wir-Punkt", Title = "Wir-Punkt" } };

    /// <summary>The languages of the site that the interface speaks.</summary>
    public IReadOnlyList<Language> OfferedLanguages() => [.. Languages.Select(Language.Find).OfType<Language>()];

    /// <summary>Those into which the German texts are translated.</summary>
    public IReadOnlyList<Language> TranslatedInto() => [.. OfferedLanguages().Where(l => l != Language.German)];

    /// <summary>The zone in which opening hours are local times.</summary>
    public DateTimeZone Zone() => DateTimeZoneProviders.Tzdb[Town.TimeZone];

    /// <summary>What clocks in the town show.</summary>
    public LocalDateTime Now(TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(Zone()).LocalDateTime;

    public override IEnumerable<FieldProblem> Hints(PackageContents package) => Legal.Gaps().Select(field => new FieldProblem($"legal.{field}", "not known yet"));

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (Format != 1) yield return FieldProblem.Of("format", "format", ("format", Format));
        if (string.IsNullOrWhiteSpace(Town.Name)) yield return FieldProblem.Of("municipality.name", "empty");
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(Town.TimeZone) is null)
            yield return FieldProblem.Of("municipality.time-zone", "time-zone", ("value", Town.TimeZone));
        if (Town.Ars is { } ars && (ars.Length != 12 || !ars.All(char.IsAsciiDigit)))
            yield return FieldProblem.Of("municipality.ars", "regional-key");
        if (Town.Ags is { } ags && (ags.Length != 8 || !ags.All(char.IsAsciiDigit)))
            yield return FieldProblem.Of("municipality.ags", "municipality-key");
        if (Town.State != "BW") yield return FieldProblem.Of("municipality.state", "state", ("value", Town.State));
        foreach (var code in Languages.Where(c => Language.Find(c) is null))
            yield return FieldProblem.Of("languages", "interface-language-of", ("code", code), ("all", string.Join(", ", Language.All)));
        foreach (var sought in OftenSought.Where(s => !package.HasAddress(s.Link))) yield return FieldProblem.Of("often-sought", "leads-nowhere", ("link", sought.Link));
        foreach (var link in Discreet.Where(l => !package.HasAddress(l))) yield return FieldProblem.Of("discreet", "leads-nowhere", ("link", link));
        if (Legal.Accessibility.Enforcement?.Website is { } site && !(Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")))
            yield return FieldProblem.Of("legal.accessibility.enforcement.website", "address", ("value", site));
        if (OfferedLanguages().Count == 0) yield return FieldProblem.Of("languages", "no-language");
    }
}

/// <summary>The town: official title, regional key (ARS, 12 digits), federal state, time zone.</summary>
public sealed record Place
{
    public required string Name { get; init; }

    /// <summary>The authority's full name, "Stadt Böblingen".</summary>
    public string? Title { get; init; }
    public string? Ars { get; init; }

    /// <summary>Official municipality key (AGS, 8 digits).</summary>
    public string? Ags { get; init; }
    public string State { get; init; } = "BW";
    public string TimeZone { get; init; } = "Europe/Berlin";
    public string? Website { get; init; }

    /// <summary>The name in other scripts, without what inflection adds to it: <c>Беблінген</c>.</summary>
    public List<string>? Spellings { get; init; }

    /// <summary>Parts of the town and other words that are its own: whoever makes another town of its content looks for them.</summary>
    public List<string>? OwnNames { get; init; }
}

/// <summary>Everyday words and where they lead: <c>service:anmeldung</c>.</summary>
public sealed record SoughtLink(LocalText Text, string Link);

public sealed record ContactPoint(string? Organization, List<string>? Address, string? Phone, string? Email);

/// <summary>A number to call in need, as it is dialled.</summary>
public sealed record EmergencyNumber(string Number, LocalText Name);
