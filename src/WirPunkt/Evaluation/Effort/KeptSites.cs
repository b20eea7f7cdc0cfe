using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Time;
using WirPunkt.ServicePoints;
using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Effort;

/// <summary>At how many Wir-Punkte somebody was, month by month.</summary>
/// <param name="Today">as many as there are; taken for months in which nobody counted</param>
public sealed record KeptSites(IReadOnlyDictionary<YearMonth, int> Counted, int Today)
{
    public int In(YearMonth month) => Counted.GetValueOrDefault(month, Today);

    public static async Task<KeptSites> Read(WirPunktDb db, Reading reading, CancellationToken cancel) => new(
        await db.ProgrammeMonths.AsNoTracking().ToDictionaryAsync(m => Wording.MonthInDigits(m.Month), m => m.Sites, cancel),
        reading.All<ServicePoint>(p => p.Kind == ServicePointKind.WirPunkt).Count);
}
