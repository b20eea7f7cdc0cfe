using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.People;
using WirPunkt.Volunteering.Recruitment.Channels;

namespace WirPunkt.Volunteering.Onboarding;

/// <summary>A requirement is asked for, done or taken back. Kept are days and the version of a text, never a paper.</summary>
public sealed class RecordFormality(WirPunktDb db, Requirements requirements, CountTrained trained, Audit audit, Visit visit)
{
    /// <param name="on">the day it was signed, handed out, declared or inspected; null: the volunteer is only asked for it</param>
    /// <returns>False: the requirement is not on, or the day lies ahead.</returns>
    public async Task<bool> Run(Volunteer volunteer, RequirementKind kind, DateOnly? on, CancellationToken cancel = default)
    {
        var (settings, today) = (await db.ProgrammeSettings(cancel), visit.Today.ToDateOnly());
        if (requirements.On(settings).FirstOrDefault(r => r.Kind == kind) is not { } requirement || on > today) return false;

        var formality = await Find(volunteer, kind, cancel) ?? db.Formalities.Add(new Formality { VolunteerId = volunteer.Id, Kind = kind }).Entity;
        formality.AskedOn ??= today;
        if (on is { } day) formality.Done(requirement, day, settings);
        audit.Add(on is null ? "volunteer.formality-asked" : "volunteer.formality-done", ChangeStage.RecordOf(volunteer), after: new { kind = kind.ToString(), formality.TextVersion, formality.ValidUntil });
        await db.SaveChangesAsync(cancel);
        if (on is not null) await trained.Run(cancel);
        return true;
    }

    public async Task TakeBack(Volunteer volunteer, RequirementKind kind, CancellationToken cancel = default)
    {
        if (await Find(volunteer, kind, cancel) is not { } formality) return;
        formality.TakeBack();
        audit.Add("volunteer.formality-back", ChangeStage.RecordOf(volunteer), after: new { kind = kind.ToString() });
        await db.SaveChangesAsync(cancel);
    }

    private Task<Formality?> Find(Volunteer volunteer, RequirementKind kind, CancellationToken cancel) =>
        db.Formalities.SingleOrDefaultAsync(f => f.VolunteerId == volunteer.Id && f.Kind == kind, cancel);
}
