using WirPunkt.Platform.Web.Delivery;

namespace WirPunkt.Statistics;

/// <summary>What a module adds to the public page of the statistics.</summary>
/// <param name="Component">without parameters</param>
public sealed record BesideStatistics(Type Component)
{
    /// <summary>Where the page stands, without its language.</summary>
    public const string Address = "/statistik";

    /// <summary>What was added is another now.</summary>
    public static void Changed(PageCache pages) => pages.Forget(Address);
}
