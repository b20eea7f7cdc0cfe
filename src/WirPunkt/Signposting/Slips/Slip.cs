using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Signposting.Concerns;

namespace WirPunkt.Signposting.Slips;

/// <summary>One page to take along (Laufzettel): the concern, the office, what to bring. No name, no number, nothing about a person.</summary>
public sealed record Slip
{
    private readonly string fullPath;

    /// <param name="fullPath">of the slip that says all, without language</param>
    private Slip(string fullPath) => this.fullPath = fullPath;

    public required LocalText Concern { get; init; }

    /// <summary>Whose translations they mostly are: the service's, else the concern's.</summary>
    public required TranslatedRecord Record { get; init; }
    public Service? Service { get; private init; }
    public Organization? Office { get; private init; }

    /// <summary>The kind of body in words, when no office can be named in public.</summary>
    public LocalText? Body => Office is null ? Service?.Body : null;
    public IReadOnlyList<LocalText> First { get; private init; } = [];

    /// <summary>Why this office.</summary>
    public IReadOnlyList<LocalText> Because { get; private init; } = [];
    public LocalText? Say { get; private init; }

    /// <summary>Who is responsible under another condition; only where nobody asked which it is.</summary>
    public IReadOnlyList<OtherResponsibility> Otherwise { get; private init; } = [];

    /// <summary>Somebody in need, who may have to leave the page at once.</summary>
    public bool IsEmergency { get; private init; }

    /// <summary>Nobody who finds it may read what it is about: then it is that of the office alone.</summary>
    public bool IsDiscreet { get; private init; }

    /// <summary>Its address without language; null where a discreet one has no office.</summary>
    public string? Path => !IsDiscreet ? fullPath : Office is null ? null : $"/laufzettel/stelle/{Office.Key}";

    /// <summary>Every text that a translation would hold.</summary>
    public IEnumerable<LocalText?> Texts() => [Concern, Say, .. First, .. Service?.Texts() ?? []];

    /// <returns>Null where nobody goes anywhere: before a question, at a referral.</returns>
    public static Slip? Of(Wayfinding way, Visit visit) => way.Destination is not { HasSlip: true } there ? null : new(way.SlipPath)
    {
        IsEmergency = way.Concern.IsEmergency(visit.Reading),
        IsDiscreet = visit.IsDiscreet("concern", way.Concern.Key) || visit.IsDiscreet("concern", way.Last.Key) || (there.Service is { } wanted && visit.IsDiscreet("service", wanted.Key)),
        Concern = way.Concern.Text,
        Record = (TranslatedRecord?)there.Service ?? way.Concern,
        Service = there.Service,
        Office = there.Office,
        First = there.First,
        Because = [.. way.Answers.Select(a => a.Answer?.Because).OfType<LocalText>()],
        Say = way.Say ?? there.Service?.Say,
    };

    public static Slip Of(Service service, Visit visit) => new($"/laufzettel/leistung/{service.Key}")
    {
        IsDiscreet = visit.IsDiscreet("service", service.Key),
        Concern = service.Name,
        Record = service,
        Service = service,
        Office = visit.Reading.Find<Organization>(service.Responsible),
        Say = service.Say,
        Otherwise = service.Exceptions,
    };
}
