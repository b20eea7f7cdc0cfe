using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.People;

/// <summary>The lead gives a person an account as a guide; again for who has not come yet.</summary>
public sealed class InviteVolunteer(WirPunktDb db, GuideAccounts accounts, Audit audit)
{
    /// <returns>What was wrong; null: the invitation is on its way.</returns>
    public async Task<string?> Run(Volunteer volunteer, CancellationToken cancel = default)
    {
        if (volunteer.Email is null) return "no-email";
        if (!volunteer.IsHere || volunteer.Stage == VolunteerStage.Applied) return "invite-stage";
        var (id, problem) = await accounts.Invite(volunteer.Name, volunteer.Email, volunteer.Language);
        if (id is null) return problem == "closed" ? "invite-closed" : "invite";
        if (await db.Volunteers.AnyAsync(v => v.AccountId == id && v.Id != volunteer.Id, cancel)) return "invite-known";

        (volunteer.AccountId, volunteer.WithdrawHash, volunteer.Version) = (id, null, volunteer.Version + 1);
        audit.Add("volunteer.invited", ChangeStage.RecordOf(volunteer));
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
