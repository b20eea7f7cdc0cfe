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

    /// <summary>What is needed before going there.</summary>
    public LocalText? First { get; private init; }

    public bool IsKnown => (Service, Office, Referral, Letter) != (null, null, null, null);

    /// <summary>Somewhere to go with a slip in hand.</summary>
    public bool HasSlip => Service is not null || Office is not null;

    public static Destination Of(Way way, Concern concern, Reading reading)
    {
        var service = reading.Find<Service>(way.Service);
        return new()
        {
            Service = service,
            Office = reading.Find<Organization>(way.Office ?? service?.Responsible),
            Referral = reading.Find<Referral>(way.Referral),
            Letter = reading.Find<Letter>(way.Letter),
            First = way.First ?? concern.First,
        };
    }
}
