using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.People;

namespace WirPunkt.Volunteering.Onboarding.Payments;

/// <summary>The lead writes down what a volunteer got.</summary>
public sealed class RecordPayment(WirPunktDb db, Audit audit, Visit visit)
{
    /// <returns>The field that is wrong; null: it is saved.</returns>
    public async Task<string?> Run(Volunteer volunteer, PaymentForm typed, CancellationToken cancel = default)
    {
        if (typed.Problem(visit.Today.ToDateOnly()) is { } problem) return problem;

        var payment = typed.For(volunteer);
        db.Add(payment);
        audit.Add("volunteer.payment", ChangeStage.RecordOf(volunteer), after: new { year = payment.On.Year, cents = payment.Cents, kind = payment.Kind.ToString() });
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
