using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.ServicePoints;

namespace WirPunkt.Volunteering.Roster.Blocks;

/// <summary>Makes the blocks of a month from the series. What is there already stays as it is, so that one may ask again at any time.</summary>
public sealed class FillMonth(WirPunktDb db, Reading reading)
{
    public async Task<FilledMonth> Run(YearMonth month, CancellationToken cancel = default)
    {
        var (zone, first, last) = (reading.Municipality.Zone(), month.OnDayOfMonth(1), month.OnDayOfMonth(1).PlusMonths(1).PlusDays(-1));
        var series = await db.BlockSeries.AsNoTracking().ToListAsync(cancel);
        var there = await db.BlocksIn(month, zone).ToListAsync(cancel);
        var (added, left) = (new List<PresenceBlock>(), new List<BlockObstacle>());
        foreach (var (of, day) in series.SelectMany(s => s.DaysIn(first, last).Select(day => (s, day))).OrderBy(x => x.day).ThenBy(x => x.s.From))
        {
            if (BlockObstacle.OfClock(of.Site, day.At(LocalTime.FromTimeOnly(of.From)), day.At(LocalTime.FromTimeOnly(of.To)), zone) is { } change)
            {
                left.Add(change);
                continue;
            }
            var block = of.BlockOn(day, zone);
            if (there.Any(b => b.SeriesId == block.SeriesId && b.StartsIn(zone).Date == day)) continue; // made before, perhaps moved since
            if (Obstacle(block, there, zone) is { } why)
            {
                left.Add(why);
                continue;
            }
            db.PresenceBlocks.Add(block);
            there.Add(block);
            added.Add(block);
        }
        await db.SaveChangesAsync(cancel);
        return new(added.Count, left, [.. added.Where(b => reading.AreUnknownAt(b, zone)).Select(b => b.Site).Distinct()]);
    }

    /// <summary>Why a block cannot be there; null: it can. A house whose hours nobody knows hinders nobody; the pages say so.</summary>
    internal BlockObstacle? Obstacle(PresenceBlock block, IEnumerable<PresenceBlock> others, DateTimeZone zone)
    {
        var (from, until) = (block.StartsIn(zone), block.EndsIn(zone));
        if (reading.Find<ServicePoint>(block.Site) is not { } point) return Of(ObstacleKind.NoSuchSite);
        if (others.FirstOrDefault(b => b.Id != block.Id && b.Overlaps(block)) is { } other) return Of(ObstacleKind.Overlaps, (other.StartsIn(zone).TimeOfDay, other.EndsIn(zone).TimeOfDay));
        return reading.OpennessOf(point, from, until) switch
        {
            PointOpenness.Closed => Of(ObstacleKind.Closed),
            PointOpenness.OutsideHours => Of(ObstacleKind.OutsideHours, [.. reading.UsualHoursOn(point, from.Date)]),
            _ => null,
        };

        BlockObstacle Of(ObstacleKind kind, params (LocalTime, LocalTime)[] against) => new(kind, block.Site, from, until, against);
    }
}

/// <param name="LeftOut">blocks of a series that could not be made, for the lead to see</param>
/// <param name="HoursUnknown">Wir-Punkte at which blocks were made though nobody knows when their house is open</param>
public sealed record FilledMonth(int Added, IReadOnlyList<BlockObstacle> LeftOut, IReadOnlyList<string> HoursUnknown);
