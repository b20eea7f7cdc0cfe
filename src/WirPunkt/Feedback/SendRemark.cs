using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Feedback;

/// <summary>A visitor says something about a page: counted, and kept where somebody has to read it.</summary>
public sealed class SendRemark(WirPunktDb db, Visit visit)
{
    /// <summary>Of several that ask for a number at once one gets it and the others try the next; more than the rate limit lets in cannot come.</summary>
    private const int Attempts = 25;

    /// <returns>The remark as it is kept; null when it is only counted.</returns>
    public async Task<Remark?> Run(string path, RemarkKind kind, string? text, string? contact, CancellationToken cancel = default)
    {
        var today = visit.Today.ToDateOnly();
        await Count(today, path, kind, cancel);
        if (kind is RemarkKind.Helpful or RemarkKind.NotHelpful && text is null && contact is null) return null;
        for (var attempt = 1; ; attempt++)
        {
            var isBarrier = kind == RemarkKind.Barrier;
            var remark = new Remark
            {
                Path = path,
                Language = visit.Language.Code,
                Kind = kind,
                Text = text,
                Contact = contact,
                On = today,
                Number = isBarrier ? (await db.Set<Remark>().MaxAsync(r => r.Number, cancel) ?? 0) + 1 : null,
                DueOn = isBarrier ? Remark.DueAfter(today) : null,
            };
            db.Add(remark);
            try
            {
                await db.SaveChangesAsync(cancel);
                return remark;
            }
            catch (DbUpdateException) when (isBarrier && attempt < Attempts)
            {
                db.Entry(remark).State = EntityState.Detached;
            }
        }
    }

    /// <summary>One statement, so that two at the same moment are two; SQLite and PostgreSQL spell it alike.</summary>
    private Task<int> Count(DateOnly today, string path, RemarkKind kind, CancellationToken cancel)
    {
        var (month, name) = (today.ToString("yyyy-MM", CultureInfo.InvariantCulture), kind.ToString());
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO remark_count ("Month", "Path", "Kind", "Count") VALUES ({month}, {path}, {name}, 1)
            ON CONFLICT ("Month", "Path", "Kind") DO UPDATE SET "Count" = remark_count."Count" + 1
            """, cancel);
    }
}
