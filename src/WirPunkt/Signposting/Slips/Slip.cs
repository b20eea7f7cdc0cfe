using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Signposting.Concerns;

namespace WirPunkt.Signposting.Slips;

/// <summary>One page to take along (Laufzettel): the concern, the office, what to bring. No name, no number, nothing about a person.</summary>
public sealed record Slip
{
    public required LocalText Concern { get; init; }
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

    /// <summary>Every text that a translation would hold.</summary>
    public IEnumerable<LocalText?> Texts() => [Concern, Say, .. First, .. Service?.Texts() ?? []];

    /// <returns>Null where nobody goes anywhere: before a question, at a referral.</returns>
    public static Slip? Of(Wayfinding way) => way.Destination is not { HasSlip: true } there ? null : new()
    {
        Concern = way.Concern.Text,
        Service = there.Service,
        Office = there.Office,
        First = there.First,
        Because = [.. way.Answers.Select(a => a.Answer?.Because).OfType<LocalText>()],
        Say = way.Say ?? there.Service?.Say,
    };

    public static Slip Of(Service service, Reading reading) => new()
    {
        Concern = service.Name,
        Service = service,
        Office = reading.Find<Organization>(service.Responsible),
        Say = service.Say,
        Otherwise = service.Exceptions,
    };
}
