using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Shifts;

namespace WirPunkt.Volunteering.People;

/// <summary>The lead moves a person on, or notes that they were contacted. The history says what, never a name or a reason.</summary>
public sealed class ChangeStage(WirPunktDb db, Audit audit, Visit visit, GiveUpShifts giveUp)
{
    public static string RecordOf(Volunteer volunteer) => $"volunteer:{volunteer.Id}";

    /// <param name="version">of the person, as the lead saw it</param>
    /// <returns>What was wrong; null: it is saved.</returns>
    public async Task<string?> Move(Volunteer volunteer, VolunteerStage stage, long version, CancellationToken cancel = default)
    {
        var before = volunteer.Stage;
        if (volunteer.Version != version) return "changed";
        if (!volunteer.MoveTo(stage, visit.Today.ToDateOnly(), await db.ProgrammeSettings(cancel))) return "stage";
        audit.Add("volunteer.stage", RecordOf(volunteer), new { stage = before.ToString() }, new { stage = stage.ToString(), volunteer.DeleteOn });
        if (await Saved(cancel) is { } problem) return problem;
        if (stage is VolunteerStage.Left or VolunteerStage.Paused) await giveUp.Run(volunteer.Id, cancel);
        return null;
    }

    public async Task<string?> Contacted(Volunteer volunteer, ContactReason about, CancellationToken cancel = default)
    {
        volunteer.Contacted(about, visit.Today.ToDateOnly());
        audit.Add("volunteer.contacted", RecordOf(volunteer), after: new { about = about.ToString() });
        return await Saved(cancel);
    }

    private async Task<string?> Saved(CancellationToken cancel)
    {
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
}
