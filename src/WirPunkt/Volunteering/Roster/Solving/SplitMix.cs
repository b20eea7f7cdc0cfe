namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>Random numbers that are the same everywhere and always (SplitMix64; Steele, Lea and Flood 2014).</summary>
public sealed class SplitMix(long seed)
{
    private ulong state = (ulong)seed;

    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 up to, but not including, 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 up to, but not including, <paramref name="count"/>.</summary>
    public int Next(int count) => (int)((Next() >> 32) * (ulong)count >> 32);
}
