using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.People;
using WirPunkt.Volunteering.Recruitment.Entries;

namespace WirPunkt.Volunteering.Recruitment;

/// <summary>Somebody applies: kept, counted for the channel, confirmed by mail; the lead hears that there is somebody, never who.</summary>
public sealed class Apply(WirPunktDb db, CountStep count, Outbox outbox, Audit audit, TextLibrary library, PublicUrl url, Visit visit)
{
    /// <summary>Applications are rare: one after the other, so that a form that was sent twice is seen to be one.</summary>
    private static readonly SemaphoreSlim OneByOne = new(1);

    /// <param name="form">without problem</param>
    /// <returns>What stands in the link with which the application is withdrawn; only its hash stays here. Null: the same form came a moment ago, and its mail has the link.</returns>
    public Task<string?> Run(ApplicationForm form, CancellationToken cancel = default) => InTurn(async () =>
    {
        if (await SentBefore(form, cancel) is { } before) return await LinkAgain(before, cancel);
        var (volunteer, token) = Keep(form, visit.Language, null);
        await TellLeads(cancel);
        await count.Save(volunteer, RecruitmentStep.Applied, cancel);
        return token;
    }, cancel);

    /// <summary>The lead enters somebody who rang up or came by. That the person consented is on record with its day; the same mail with the way out goes to them.</summary>
    /// <param name="entry">without problem</param>
    public Task<Volunteer> Enter(ManualEntry entry, CancellationToken cancel = default) => InTurn(async () =>
    {
        if (await SentBefore(entry.Form, cancel) is { } before) return before;
        var (volunteer, _) = Keep(entry.Form, entry.Language, entry.ToldOnDay);
        audit.Add("volunteer.entered", ChangeStage.RecordOf(volunteer), after: new { consent = "told", volunteer.ConsentToldOn });
        await count.Save(volunteer, RecruitmentStep.Applied, cancel);
        return volunteer;
    }, cancel);

    /// <param name="told">the day on which the consent was told; null: given in the form</param>
    private (Volunteer Volunteer, string Token) Keep(ApplicationForm form, Language language, DateOnly? told)
    {
        var (volunteer, token) = (VolunteerOf(form, language, told), NewToken());
        volunteer.WithdrawHash = HashOf(token);
        db.Volunteers.Add(volunteer);
        if (volunteer.Email is not null) Confirm(volunteer.Email, token, language);
        return (volunteer, token);
    }

    private Volunteer VolunteerOf(ApplicationForm form, Language language, DateOnly? told = null) => new()
    {
        Name = form.Name,
        Email = form.Email.Length == 0 ? null : form.Email,
        Phone = form.Phone.Length == 0 ? null : form.Phone,
        Language = language.Code,
        Languages = form.Spoken(),
        Times = form.Times.Length == 0 ? null : form.Times,
        Sites = [.. form.Sites.Where(s => visit.Reading.Sites().Any(p => p.Key == s))],
        Channel = visit.Reading.Find<RecruitmentChannel>(form.Channel)?.Key ?? "",
        AppliedOn = visit.Today.ToDateOnly(),
        ConsentToldOn = told,
    };

    /// <summary>Without capitals: public addresses have none.</summary>
    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static async Task<T> InTurn<T>(Func<Task<T>> act, CancellationToken cancel)
    {
        await OneByOne.WaitAsync(cancel);
        try
        {
            return await act();
        }
        finally
        {
            OneByOne.Release();
        }
    }

    /// <summary>Pressed twice: today's application that says the same in every field.</summary>
    private async Task<Volunteer?> SentBefore(ApplicationForm form, CancellationToken cancel)
    {
        var (today, twin) = (visit.Today.ToDateOnly(), VolunteerOf(form, visit.Language));
        return (await db.Volunteers.Where(v => v.AppliedOn == today && v.Name == form.Name && v.Stage == VolunteerStage.Applied && v.WithdrawHash != null).ToListAsync(cancel))
            .Find(v => (v.Email, v.Phone, v.Times, v.Channel) == (twin.Email, twin.Phone, twin.Times, twin.Channel) && v.Languages.SequenceEqual(twin.Languages) && v.Sites.SequenceEqual(twin.Sites));
    }

    /// <summary>Who has no e-mail knows the link from the page alone, and sees only the last one.</summary>
    private async Task<string?> LinkAgain(Volunteer volunteer, CancellationToken cancel)
    {
        if (volunteer.Email is not null) return null;
        var token = NewToken();
        volunteer.WithdrawHash = HashOf(token);
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>SHA-256, as it stands in the database.</summary>
    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private void Confirm(string email, string token, Language language)
    {
        var (texts, site) = (library.In(language), visit.Municipality.Name.In(language).Text);
        outbox.Add(email, new Letter(language, texts["join.mail-subject", ("site", site)], [texts["mail.greeting"], texts["join.thanks-text"], texts["join.mail-withdraw"]],
            url.Of($"/{language.Code}{RecruitmentRoute.WithdrawAt(token)}"), texts["join.withdraw"]));
    }

    private async Task TellLeads(CancellationToken cancel)
    {
        foreach (var lead in (await db.Accounts.AsNoTracking().Where(a => a.ClosedAt == null).ToListAsync(cancel)).Where(a => a.Has(Roles.Lead) && a.IsInUse))
        {
            var texts = library.In(Language.Find(lead.Language) ?? Language.German);
            outbox.Add(lead.Email, new Letter(texts.Language, texts["join.lead-subject", ("site", visit.Municipality.Name.In(texts.Language).Text)], [texts["mail.greeting"], texts["join.lead-text"]], url.Of("/team/lotsen"), texts["people.title"]));
        }
    }
}
