using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Feedback;

/// <summary>What the team does with a remark.</summary>
public sealed class HandleRemark(WirPunktDb db, Audit audit, SaveRecords save, TellDepartment tell, PublicPath paths, Visit visit)
{
    public async Task TakeUp(Remark remark, CancellationToken cancel = default)
    {
        if (remark.State != RemarkState.New) return;
        (remark.State, remark.Version) = (RemarkState.InWork, remark.Version + 1);
        audit.Add("remark.taken-up", RecordOf(remark));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Text and contact are deleted; what the public may know stands on the page for thirty days.</summary>
    /// <param name="notice">German; null: nothing</param>
    /// <returns>False when somebody else was faster.</returns>
    public async Task<bool> Close(Remark remark, string? notice, CancellationToken cancel = default)
    {
        remark.Handle();
        audit.Add("remark.handled", RecordOf(remark), null, new { Kind = remark.Kind.ToString(), remark.Path, notice });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        if (notice is not null)
        {
            var today = visit.Today;
            await save.Run([new(new Notice { Key = $"hinweis-{remark.Id:N}", Path = remark.Path, Text = new LocalText(notice), From = today, Through = today.PlusDays(Notice.Days) }, null)], cancel: cancel);
        }
        return true;
    }

    /// <summary>Makes it part of the next mail to the department of the page's record.</summary>
    public async Task<bool> Send(Remark remark, CancellationToken cancel = default)
    {
        if (paths.Find(remark.Path, visit.Reading).Record is not { } record || !await tell.Run(record, remark.Text, cancel)) return false;
        (remark.IsSent, remark.State, remark.Version) = (true, RemarkState.InWork, remark.Version + 1);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static string RecordOf(Remark remark) => $"remark:{remark.Id}";
}
