using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering;

/// <summary>Somebody has come a step further: counted once, without name, and saved together with whatever else was changed.</summary>
public sealed class CountStep(WirPunktDb db)
{
    /// <exception cref="DbUpdateConcurrencyException">somebody else has changed the volunteer meanwhile; nothing is counted</exception>
    public async Task Save(Volunteer volunteer, RecruitmentStep step, CancellationToken cancel = default)
    {
        await using var together = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var (halfYear, channel) = (RecruitmentCount.HalfYearOf(volunteer.AppliedOn), volunteer.Channel);
        foreach (var reached in volunteer.Reach(step))
        {
            var name = reached.ToString();
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO recruitment_count ("HalfYear", "Channel", "Step", "Count") VALUES ({halfYear}, {channel}, {name}, 1)
                ON CONFLICT ("HalfYear", "Channel", "Step") DO UPDATE SET "Count" = recruitment_count."Count" + 1
                """, cancel);
        }
        await db.SaveChangesAsync(cancel);
        if (together is not null) await together.CommitAsync(cancel);
    }
}
