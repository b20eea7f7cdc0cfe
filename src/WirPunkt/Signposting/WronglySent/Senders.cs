using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting.WronglySent;

/// <summary>The offices that may have sent somebody to the wrong door: those that are responsible for something, the likely ones first.</summary>
public sealed class Senders
{
    private Senders(IReadOnlyList<Organization> likely, IReadOnlyList<Organization> others) => (Likely, Others) = (likely, others);

    /// <summary>Those with a topic in common.</summary>
    public IReadOnlyList<Organization> Likely { get; }
    public IReadOnlyList<Organization> Others { get; }

    /// <param name="came">the office or the service that people came to</param>
    public static Senders Of(ContentRecord came, Reading reading)
    {
        var (own, topics) = came switch
        {
            Service service => (service.Responsible, service.Topics),
            Organization office => (office.Key, office.Topics),
            _ => (null, []),
        };
        var responsible = reading.All<Service>().Select(s => s.Responsible).ToHashSet();
        var all = reading.All<Organization>(o => o.Key != own && responsible.Contains(o.Key)).Where(o => o.Kind != OrganizationKind.Hotline)
            .OrderBy(o => o.Name, StringComparer.Create(Language.German.Culture, ignoreCase: true)).ToLookup(o => o.Topics.Intersect(topics).Any());
        return new([.. all[true]], [.. all[false]]);
    }

    /// <returns>Null for an office that is none of them.</returns>
    public Organization? Find(string? key) => Likely.Concat(Others).FirstOrDefault(o => o.Key == key);
}
