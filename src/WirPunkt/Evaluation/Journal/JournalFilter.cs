namespace WirPunkt.Evaluation.Journal;

/// <summary>Which entries are shown; null: of all.</summary>
public sealed record JournalFilter(JournalKind? Kind, JournalState? State, JournalSource? Source, string? Site, string? Topic)
{
    public static JournalFilter Read(IQueryCollection query)
    {
        static T? Chosen<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
        string? Said(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
        return new(Chosen<JournalKind>(Said("art")), Chosen<JournalState>(Said("stand")), Chosen<JournalSource>(Said("herkunft")), Said("ort"), Said("thema"));
    }

    public bool Takes(JournalEntry entry) =>
        (Kind is null || Kind == entry.Kind) && (State is null || State == entry.State) && (Source is null || Source == entry.Source) &&
        (Site is null || Site == entry.Site) && (Topic is null || Topic == entry.Topic);

    /// <summary>As it stands in addresses: <c>?art=planning&amp;ort=treff</c>; empty: everything.</summary>
    public string Query
    {
        get
        {
            var parts = new (string Name, string? Value)[] { ("art", Kind?.InKeys()), ("stand", State?.InKeys()), ("herkunft", Source?.InKeys()), ("ort", Site), ("thema", Topic) }
                .Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}").ToList();
            return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        }
    }
}
