using System.Runtime.InteropServices;

namespace WirPunkt.Platform.Web.Delivery;

/// <summary>Gives the memory that rendering, a start or an import needed back to the system as soon as nobody asks: the collector by
/// itself waits for more work to come, and a small server has other programs, too.</summary>
public sealed class GiveBackMemory(IEnumerable<SpareMemory> spare, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>Bytes allocated between two looks up to which it is quiet, and bytes that are worth a collection (tens of milliseconds).</summary>
    private const long Quiet = 4 << 20, Worthwhile = 16 << 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        var (collected, before) = (0L, 0L);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var now = GC.GetTotalAllocatedBytes();
                if (now - before < Quiet && now - collected > Worthwhile)
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                    foreach (var kept in spare) kept.GiveUp();
                    TrimNative();
                    collected = now;
                }
                before = now;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return; // the program ends
        }
    }

    /// <summary>The C library would begin a store of its own for nearly every thread, and each keeps what it once had; two are enough for
    /// what compression and SQLite ask for. To be called before the program starts its threads.</summary>
    public static void FromFewStores()
    {
        const int MostArenas = -8, Stores = 2; // M_ARENA_MAX of mallopt(3)
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            _ = MallOpt(MostArenas, Stores);
        }
        catch (EntryPointNotFoundException)
        {
            return; // another C library
        }
    }

    /// <summary>What compression and SQLite had taken stays with the C library until it is asked; only glibc has this door.</summary>
    private static void TrimNative()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            _ = MallocTrim(0);
        }
        catch (EntryPointNotFoundException)
        {
            return; // another C library
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MallocTrim(nuint keep);

    [DllImport("libc", EntryPoint = "mallopt"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MallOpt(int setting, int value);
}
