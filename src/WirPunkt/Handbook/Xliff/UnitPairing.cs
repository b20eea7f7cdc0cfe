namespace WirPunkt.Handbook.Xliff;

/// <summary>Which unit of a returned page belongs to which block of its source as that is now.</summary>
/// <param name="Block">index in <see cref="PageBlocks.All"/>; null when the source has it no longer</param>
/// <param name="Fingerprint">of the source text that the translator saw</param>
/// <param name="IsCurrent">whether that is the source's text now</param>
internal sealed record PairedUnit(ReturnedUnit Unit, int? Block, string Fingerprint, bool IsCurrent);

internal static class UnitPairing
{
    /// <summary>Units of a page; what is beyond is made to harm and not read.</summary>
    private const int MostUnits = 5_000;

    /// <summary>By the fingerprint of what the translator saw, wherever the unit and the block stand now. A block between two others that
    /// stayed, and alone there then as now, is the same block with another text.</summary>
    public static IReadOnlyList<PairedUnit> Of(IReadOnlyList<ReturnedUnit> returned, PageBlocks source)
    {
        var fingerprints = source.All.Select(b => b?.Fingerprint ?? PageBlocks.Nothing).ToList();
        var seen = returned.Take(MostUnits).Select((unit, order) => (Unit: unit, Fingerprint: FingerprintOf(unit), Place: unit.Id?.Block ?? order + PageBlocks.Body))
            .Select(u => u.Unit.Id is null && fingerprints.IndexOf(u.Fingerprint) is PageBlocks.Title or PageBlocks.Summary ? u with { Place = fingerprints.IndexOf(u.Fingerprint) } : u)
            .OrderBy(u => u.Place).ToList();

        var pairs = new List<PairedUnit>();
        foreach (var unit in seen.Where(u => u.Place < PageBlocks.Body))
        {
            var isThere = source.All[unit.Place] is not null;
            pairs.Add(new(unit.Unit, isThere ? unit.Place : null, unit.Fingerprint, isThere && fingerprints[unit.Place] == unit.Fingerprint));
        }
        var body = seen.Where(u => u.Place >= PageBlocks.Body).ToList();
        var places = BlockPairing.OfLists([.. body.Select(u => u.Fingerprint)], fingerprints[PageBlocks.Body..]).Where(p => p.Before is not null).ToDictionary(p => p.Before!.Value);
        for (var i = 0; i < body.Count; i++)
        {
            var pair = places[i];
            var isCurrent = pair.Change is BlockChange.None or BlockChange.Moved;
            var block = isCurrent || (pair.Change == BlockChange.Edited && body[i].Place == pair.Now + PageBlocks.Body) ? pair.Now + PageBlocks.Body : null;
            pairs.Add(new(body[i].Unit, block, body[i].Fingerprint, isCurrent));
        }
        return pairs;
    }

    /// <summary>Where a tool has renamed the unit, the source that it returned tells.</summary>
    private static string FingerprintOf(ReturnedUnit unit)
    {
        if (unit.Id is not null) return unit.Id.Fingerprint;

        var words = unit.Source.WithoutMarks();
        return TextBlock.AllOf(words) is [var block] ? block.Fingerprint : TextBlock.Of("", words).Fingerprint;
    }
}
