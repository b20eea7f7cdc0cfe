using System.Globalization;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Onboarding.Interviews;
using WirPunkt.Volunteering.People;

namespace WirPunkt.Volunteering.Onboarding.Payments;

/// <summary>The lead writes down what a volunteer got.</summary>
public sealed class RecordPayment(WirPunktDb db, Audit audit, Visit visit)
{
    /// <param name="euros">as typed: <c>20</c>, <c>12,50</c>; a correction begins with a minus</param>
    /// <returns>The field that is wrong; null: it is saved.</returns>
    public async Task<string?> Run(Volunteer volunteer, string on, string euros, PaymentKind kind, string purpose, CancellationToken cancel = default)
    {
        if (InterviewForm.DateOf(on) is not { } day || day > visit.Today.ToDateOnly()) return "paid-on";
        if (Cents(euros) is not { } cents) return "amount";
        if (purpose.Length > Payment.LongestPurpose) return "purpose";

        db.Add(new Payment { VolunteerId = volunteer.Id, Recipient = volunteer.Name, On = day, Cents = cents, Kind = kind, Purpose = purpose.Length == 0 ? null : purpose });
        audit.Add("volunteer.payment", ChangeStage.RecordOf(volunteer), after: new { year = day.Year, cents, kind = kind.ToString() });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static int? Cents(string euros) =>
        decimal.TryParse(euros.Trim().TrimEnd('€').Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value != 0 && Math.Abs(value * 100) <= Payment.Most && decimal.Truncate(value * 100) == value * 100 ? (int)(value * 100) : null;
}
