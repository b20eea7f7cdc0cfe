using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Own;

namespace WirPunkt.Volunteering.People;

/// <summary>Somebody changes how a person is reached; the lead writes a note. What was written does not stand in the history.</summary>
public sealed class ChangePerson(WirPunktDb db, Audit audit, Visit visit)
{
    /// <returns>The field that is wrong, or <c>changed</c>; null: it is saved.</returns>
    public async Task<string?> Save(Volunteer volunteer, PersonForm form, CancellationToken cancel = default)
    {
        if (form.Problem() is { } problem) return problem;
        if (volunteer.Version != form.Version) return "changed";
        form.ApplyTo(volunteer);
        audit.Add("volunteer.data", ChangeStage.RecordOf(volunteer));
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return "changed";
        }
    }

    /// <returns>False: it is empty or too long.</returns>
    public async Task<bool> Write(Volunteer volunteer, string text, CancellationToken cancel = default)
    {
        if (text.Length is 0 or > VolunteerNote.Longest) return false;
        var today = visit.Today.ToDateOnly();
        db.Add(new VolunteerNote { VolunteerId = volunteer.Id, On = today, Text = text, DeleteOn = today.AddMonths(VolunteerNote.KeptMonths) });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public Task EraseNote(Volunteer volunteer, Guid note, CancellationToken cancel = default) =>
        db.Set<VolunteerNote>().Where(n => n.Id == note && n.VolunteerId == volunteer.Id).ExecuteDeleteAsync(cancel);
}
