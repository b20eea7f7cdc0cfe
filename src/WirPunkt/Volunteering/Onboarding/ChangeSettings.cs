using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Onboarding;

/// <summary>The lead switches requirements on or off and sets periods.</summary>
public sealed class ChangeSettings(WirPunktDb db, Audit audit)
{
    /// <returns>The field that is wrong, or <c>changed</c>; null: it is saved.</returns>
    public async Task<string?> Run(ProgrammeSettings wanted, CancellationToken cancel = default)
    {
        if (wanted.Problem() is { } problem) return problem;
        var stored = await db.Set<ProgrammeSettings>().SingleOrDefaultAsync(cancel);
        if ((stored?.Version ?? 0) != wanted.Version) return "changed";
        wanted.Version++;
        if (stored is null) db.Add(wanted);
        else db.Entry(stored).CurrentValues.SetValues(wanted);
        audit.Add("programme.settings", "programme", after: new { requirements = wanted.Requirements.Select(r => r.ToString()), wanted.MonthsAfterRefusal, wanted.MonthsAfterLeaving });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public static ProgrammeSettings Read(IFormCollection form)
    {
        int Number(string field) => int.TryParse(form[field], CultureInfo.InvariantCulture, out var number) ? number : -1;
        return new()
        {
            Requirements = [.. Enum.GetValues<RequirementKind>().Where(k => form["requirement"].Contains(k.ToString()))],
            ShiftsUntilExperienced = Number("experienced"),
            MonthsAfterRefusal = Number("refusal"),
            MonthsAfterLeaving = Number("leaving"),
            CertificateMonthsAfterLeaving = Number("certificate-leaving"),
            CertificateMonths = Number("certificate"),
            PaymentYears = Number("payments"),
            Version = long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : -1,
        };
    }
}
