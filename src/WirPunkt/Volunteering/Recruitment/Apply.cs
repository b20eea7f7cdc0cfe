using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Web;

namespace WirPunkt.Volunteering.Recruitment;

/// <summary>Somebody applies: kept, counted for the channel, confirmed by mail; the lead hears that there is somebody, never who.</summary>
public sealed class Apply(WirPunktDb db, CountStep count, Outbox outbox, TextLibrary library, PublicUrl url, Visit visit)
{
    /// <param name="form">without problem</param>
    /// <returns>What stands in the link with which the application is withdrawn; only its hash stays here.</returns>
    public async Task<string> Run(ApplicationForm form, CancellationToken cancel = default)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)); // public addresses have no capitals
        var volunteer = new Volunteer
        {
            Name = form.Name,
            Email = form.Email.Length == 0 ? null : form.Email,
            Phone = form.Phone.Length == 0 ? null : form.Phone,
            Language = visit.Language.Code,
            Languages = form.Spoken(),
            Times = form.Times.Length == 0 ? null : form.Times,
            Sites = [.. form.Sites.Where(s => visit.Reading.Sites().Any(p => p.Key == s))],
            Channel = visit.Reading.Find<RecruitmentChannel>(form.Channel)?.Key ?? "",
            AppliedOn = visit.Today.ToDateOnly(),
            WithdrawHash = HashOf(token),
        };
        db.Volunteers.Add(volunteer);
        if (volunteer.Email is not null) Confirm(volunteer.Email, token);
        await TellLeads(cancel);
        await count.Save(volunteer, RecruitmentStep.Applied, cancel);
        return token;
    }

    /// <summary>SHA-256, as it stands in the database.</summary>
    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private void Confirm(string email, string token)
    {
        var (texts, site) = (visit.T, visit.Municipality.Name.In(visit.Language).Text);
        outbox.Add(email, new Letter(visit.Language, texts["join.mail-subject", ("site", site)], [texts["mail.greeting"], texts["join.thanks-text"], texts["join.mail-withdraw"]],
            visit.Url(RecruitmentRoute.WithdrawAt(token)), texts["join.withdraw"]));
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
