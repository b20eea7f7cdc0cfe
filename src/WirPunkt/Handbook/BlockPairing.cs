namespace WirPunkt.Handbook;

/// <summary>Which block of a source is which of its blocks before, seen by their fingerprints.</summary>
internal static class BlockPairing
{
    /// <returns>The source's blocks in their order, then those that it no longer has. Indices as in <see cref="PageBlocks.All"/>.</returns>
    public static IReadOnlyList<BlockPair> Of(string before, string now)
    {
        var (old, current) = (before.Split(' '), now.Split(' '));
        if (before == now) return [.. current.Select((_, i) => new BlockPair(i, i, BlockChange.None)).Where(p => current[p.Now!.Value] != PageBlocks.Nothing)];

        var pairs = new List<BlockPair> { new(0, 0, old[0] == current[0] ? BlockChange.None : BlockChange.Edited) };
        switch (old[1] != PageBlocks.Nothing, current[1] != PageBlocks.Nothing)
        {
            case (true, true): pairs.Add(new(1, 1, old[1] == current[1] ? BlockChange.None : BlockChange.Edited)); break;
            case (true, false): pairs.Add(new(1, null, BlockChange.Gone)); break;
            case (false, true): pairs.Add(new(null, 1, BlockChange.New)); break;
        }
        pairs.AddRange(OfLists(old[PageBlocks.Body..], current[PageBlocks.Body..]).Select(p => new BlockPair(p.Before + PageBlocks.Body, p.Now + PageBlocks.Body, p.Change)));
        return [.. pairs.OrderBy(p => p.Now ?? int.MaxValue).ThenBy(p => p.Before)];
    }

    /// <summary>Fingerprints of a translation, after its source changed without changing what it says.</summary>
    public static string MovedAlong(string translation, string before, string after)
    {
        var moved = translation.Split(' ');
        var (old, now) = (before.Split(' '), after.Split(' '));
        var next = Of(before, after).Where(p => p is { Before: not null, Now: not null }).ToDictionary(p => p.Before!.Value, p => now[p.Now!.Value]);
        foreach (var pair in Of(translation, before))
            if (pair is { Before: { } mine, Now: { } source, Change: BlockChange.None or BlockChange.Moved } && old[source] == moved[mine] && next.TryGetValue(source, out var fingerprint))
                moved[mine] = fingerprint;
        return string.Join(' ', moved);
    }

    /// <summary>The longest common order stays; what stands elsewhere has moved; what is left between two that stay was edited, in its order.</summary>
    internal static IEnumerable<BlockPair> OfLists(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var stays = LongestCommonOrder(old, now);
        var (before, after) = (stays.Select(s => s.Before).ToHashSet(), stays.Select(s => s.Now).ToHashSet());
        var moved = new List<(int Before, int Now)>();
        foreach (var i in Enumerable.Range(0, old.Count).Where(i => !before.Contains(i)))
            if (Enumerable.Range(0, now.Count).FirstOrDefault(j => !after.Contains(j) && now[j] == old[i], -1) is >= 0 and var j)
            {
                moved.Add((i, j));
                after.Add(j);
            }
        before.UnionWith(moved.Select(m => m.Before));

        foreach (var (i, j) in stays) yield return new(i, j, BlockChange.None);
        foreach (var (i, j) in moved) yield return new(i, j, BlockChange.Moved);
        var (from, to) = (0, 0);
        foreach (var (i, j) in stays.Append((Before: old.Count, Now: now.Count)))
        {
            var edited = Enumerable.Range(from, i - from).Where(x => !before.Contains(x)).ToList();
            var made = Enumerable.Range(to, j - to).Where(x => !after.Contains(x)).ToList();
            for (var k = 0; k < Math.Max(edited.Count, made.Count); k++)
                yield return k >= made.Count ? new(edited[k], null, BlockChange.Gone)
                    : k >= edited.Count ? new(null, made[k], BlockChange.New)
                    : new(edited[k], made[k], BlockChange.Edited);
            (from, to) = (i + 1, j + 1);
        }
    }

    private static List<(int Before, int Now)> LongestCommonOrder(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var length = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = now.Count - 1; j >= 0; j--)
                length[i, j] = old[i] == now[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);

        var common = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < old.Count && j < now.Count;)
        {
            if (old[i] == now[j]) common.Add((i++, j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }
        return common;
    }
}

/// <summary>A block of a source before and now; null where there was or is none.</summary>
public sealed record BlockPair(int? Before, int? Now, BlockChange Change);

/// <summary>What happened to a block of a source since a translation was made from it: its text is outdated, missing or more than there should be.</summary>
public enum BlockChange { None, Moved, Edited, New, Gone }
