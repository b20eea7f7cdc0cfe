using WirPunkt.Platform.Languages;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Pages;

/// <summary>In words what was published coarser than planned, and why.</summary>
public static class Coarser
{
    public static string InWords(Coarsened coarsened, Texts texts) => texts["statistics.coarser",
        ("table", texts[$"statistics.table-{coarsened.Table}"]), ("period", coarsened.Period), ("detail", texts[$"statistics.detail-{coarsened.Detail.ToString().ToLowerInvariant()}"])];
}
