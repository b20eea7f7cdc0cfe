using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Onboarding.Interviews;
using WirPunkt.Volunteering.Onboarding.Payments;
using WirPunkt.Volunteering.People;
using WirPunkt.Volunteering.Shifts;

namespace WirPunkt.Volunteering.Own;

/// <summary>What a guide does about their own data: says when they can, takes everything along, leaves.</summary>
public sealed class OwnVolunteer(WirPunktDb db, Staff staff, Audit audit, Outbox outbox, TextLibrary library, PublicUrl url, Visit visit, GiveUpShifts giveUp, IEnumerable<IOwnRecords> records)
{
    /// <summary>Null: the account belongs to nobody of the programme.</summary>
    public Task<Volunteer?> Find(CancellationToken cancel = default) => db.Volunteers.SingleOrDefaultAsync(v => v.AccountId == staff.Account!.Id, cancel);

    public async Task<Availability> Availability(Volunteer volunteer, CancellationToken cancel = default) =>
        await db.Availabilities.SingleOrDefaultAsync(a => a.VolunteerId == volunteer.Id, cancel) ?? new Availability { VolunteerId = volunteer.Id };

    /// <returns>What is wrong, or <c>changed</c>; null: it is saved.</returns>
    public async Task<string?> Save(Volunteer volunteer, AvailabilityForm form, CancellationToken cancel = default)
    {
        if (form.Problem() is { } problem) return problem;
        var availability = await Availability(volunteer, cancel);
        if (availability.Version != form.Version) return "changed";
        if (availability.Version == 0) db.Add(availability);
        form.ApplyTo(availability);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException) // from another device at the same moment
        {
            return "changed";
        }
    }

    /// <summary>The engagement ends today. The lead hears that somebody has left, and others are asked for the times ahead; deletion has its day.</summary>
    public async Task Leave(Volunteer volunteer, CancellationToken cancel = default)
    {
        if (!volunteer.MoveTo(VolunteerStage.Left, visit.Today.ToDateOnly(), await db.ProgrammeSettings(cancel))) return;
        audit.Add("volunteer.stage", ChangeStage.RecordOf(volunteer), null, new { stage = nameof(VolunteerStage.Left), volunteer.DeleteOn });
        foreach (var lead in (await db.Accounts.AsNoTracking().Where(a => a.ClosedAt == null).ToListAsync(cancel)).Where(a => a.Has(Roles.Lead) && a.IsInUse))
        {
            var texts = library.In(Language.Find(lead.Language) ?? Language.German);
            outbox.Add(lead.Email, new Letter(texts.Language, texts["my.left-subject", ("site", visit.Municipality.Name.In(texts.Language).Text)], [texts["mail.greeting"], texts["my.left-text"]], url.Of(PeopleRoute.At(volunteer)), texts["people.title"]));
        }
        await db.SaveChangesAsync(cancel);
        await giveUp.Run(volunteer.Id, cancel);
    }

    /// <summary>Everything that is kept of the person, for a file (Art. 15, Art. 20 DSGVO). Notes of the lead are counted: the lead shows them.</summary>
    public async Task<object> Download(Volunteer volunteer, CancellationToken cancel = default)
    {
        var others = new Dictionary<string, object>();
        foreach (var record in records)
            if (await record.KeptOf(volunteer.Id, cancel) is { } kept) others[record.Name] = kept;
        return new
        {
            person = new { volunteer.Name, volunteer.Email, volunteer.Phone, volunteer.Language, volunteer.Languages, volunteer.Stage, volunteer.Channel, volunteer.AppliedOn, volunteer.ConsentToldOn, volunteer.ContactedOn, volunteer.ContactedAbout, volunteer.Times, volunteer.Sites, volunteer.FirstShiftOn, volunteer.LeftOn, volunteer.DeleteOn },
            account = new { staff.Account!.Email, staff.Account.Name, staff.Account.Language, staff.Account.CreatedAt, staff.Account.LastSignInOn },
            agreements = await db.Agreements.AsNoTracking().Where(a => a.VolunteerId == volunteer.Id).OrderBy(a => a.ValidFrom).ToListAsync(cancel),
            availability = await Availability(volunteer, cancel),
            formalities = await db.Formalities.AsNoTracking().Where(f => f.VolunteerId == volunteer.Id).ToListAsync(cancel),
            payments = await db.Set<Payment>().AsNoTracking().Where(p => p.VolunteerId == volunteer.Id).OrderBy(p => p.On).ToListAsync(cancel),
            notesOfTheLead = await db.Set<VolunteerNote>().CountAsync(n => n.VolunteerId == volunteer.Id, cancel) + await db.Set<Interview>().CountAsync(i => i.VolunteerId == volunteer.Id, cancel),
            others,
        };
    }
}
