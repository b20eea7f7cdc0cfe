using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting.Concerns;

/// <summary>Where a concern ends. All of it may be missing: then the public is sent to 115 and to a Wir-Punkt.</summary>
public sealed record Destination
{
    public Service? Service { get; private init; }
    public Organization? Office { get; private init; }
    public Referral? Referral { get; private init; }
    public Letter? Letter { get; private init; }

    /// <summary>What is needed before going there, of every concern on the way.</summary>
    public IReadOnlyList<LocalText> First { get; private init; } = [];

    public bool IsKnown => (Service, Office, Referral, Letter) != (null, null, null, null);

    /// <summary>A number to call at once: then there is nothing to go to, nothing to bring.</summary>
    public bool IsCall => Office is { Kind: OrganizationKind.Hotline, Phones.Count: > 0 };

    /// <summary>Any Wir-Punkt.</summary>
    public bool AtServicePoints => Service is { AtServicePoints: true };

    /// <summary>Somewhere to go with a slip in hand.</summary>
    public bool HasSlip => (Service is not null || Office is not null) && !IsCall && !AtServicePoints;

    /// <param name="concerns">those that were passed, in their order</param>
    public static Destination Of(Way way, IReadOnlyList<Concern> concerns, Reading reading)
    {
        var service = reading.Find<Service>(way.Service);
        return new()
        {
            Service = service,
            Office = reading.Find<Organization>(way.Office ?? service?.Responsible),
            Referral = reading.Find<Referral>(way.Referral),
            Letter = reading.Find<Letter>(way.Letter),
            First = [.. concerns.SkipLast(1).Select(c => c.First).Append(way.First ?? concerns[^1].First).OfType<LocalText>()],
        };
    }
}
