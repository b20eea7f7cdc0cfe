using System.Globalization;
using System.Runtime.InteropServices;

namespace WirPunkt.Bench;

/// <summary>Where and when figures were taken. The load says whether other work ran beside them.</summary>
internal sealed record Machine(DateOnly Day, int Cores, double MemoryGib, string System, string Dotnet, double Load)
{
    public static Machine Now() => new(
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Math.Pow(1024, 3),
        SystemName(),
        RuntimeInformation.FrameworkDescription,
        double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Day:yyyy-MM-dd}; {Cores} cores, {MemoryGib:0} GiB memory, {System}, {Dotnet}; load before {Load:0.0}");

    private static string SystemName() => File.ReadLines("/etc/os-release")
        .Where(line => line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))
        .Select(line => line["PRETTY_NAME=".Length..].Trim('"'))
        .FirstOrDefault(RuntimeInformation.OSDescription);
}
