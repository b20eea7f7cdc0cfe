using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WirPunkt.Statistics.Publication;

/// <summary>A published number by the keys of its category and its site.</summary>
public sealed record PublishedNumber(string Category, string Site, int Value);

/// <summary>A table as it was published, signed with everything before it; an erratum names the entry that it corrects.</summary>
public sealed record LedgerEntry(int Sequence, string Period, string Table, IReadOnlyList<PublishedNumber> Numbers, int? Corrects, string PreviousHash, string Hash)
{
    /// <summary>SHA-256 over the canonical text: the fields and the numbers, in the order of their keys, a line each.</summary>
    public string ComputeHash()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Sequence}\n{Period}\n{Table}\n{Corrects}\n{PreviousHash}\n");
        foreach (var n in Numbers.OrderBy(n => n.Category, StringComparer.Ordinal).ThenBy(n => n.Site, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{n.Category}\t{n.Site}\t{n.Value}\n");
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>Everything ever published, in order: entries are added, never changed and never computed anew.</summary>
public sealed class Ledger
{
    private readonly List<LedgerEntry> entries;

    public Ledger(IEnumerable<LedgerEntry>? entries = null) => this.entries = [.. entries ?? []];

    public IReadOnlyList<LedgerEntry> Entries => entries;

    private static string Beginning => new('0', 64);

    /// <summary>The entry that counts today: the last erratum, or the first publication.</summary>
    public LedgerEntry? Current(string period, string table) => All(period, table).LastOrDefault();

    /// <summary>The publication and its errata: an attacker has read all of them.</summary>
    public IEnumerable<LedgerEntry> All(string period, string table) => entries.Where(e => e.Period == period && e.Table == table);

    /// <summary>Publishes a table; a second time only as an erratum.</summary>
    public LedgerEntry Append(string period, string table, IEnumerable<PublishedNumber> numbers, bool erratum = false)
    {
        var before = Current(period, table);
        if (before is null == erratum) throw new InvalidOperationException($"{table} {period}: {(erratum ? "nothing to correct" : "published already")}.");
        var entry = new LedgerEntry(entries.Count + 1, period, table, [.. numbers], before?.Sequence, entries.LastOrDefault()?.Hash ?? Beginning, "");
        entry = entry with { Hash = entry.ComputeHash() };
        entries.Add(entry);
        return entry;
    }

    /// <summary>The first entry that was changed, left out, or put in afterwards; null when the chain holds.</summary>
    public LedgerEntry? FirstFault()
    {
        var previous = Beginning;
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.Sequence != i + 1 || entry.PreviousHash != previous || entry.Hash != entry.ComputeHash()) return entry;
            previous = entry.Hash;
        }
        return null;
    }
}
