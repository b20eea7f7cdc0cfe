using System.Globalization;
using WirPunkt.Volunteering.Onboarding.Interviews;

namespace WirPunkt.Volunteering.Onboarding.Payments;

/// <summary>A payment as the lead typed it.</summary>
/// <param name="Amount">in euros: <c>20</c>, <c>12,50</c>; a correction begins with a minus</param>
public sealed record PaymentForm(string On, string Amount, PaymentKind Kind, string Purpose)
{
    public static PaymentForm Read(IFormCollection form) => new(
        form["on"].ToString(), form["amount"].ToString(), form["kind"] == nameof(PaymentKind.Expenses) ? PaymentKind.Expenses : PaymentKind.Allowance, form["purpose"].ToString().Trim());

    /// <returns>The field that is wrong; null: it can be saved.</returns>
    public string? Problem(DateOnly today) =>
        InterviewForm.DateOf(On) is not { } day || day > today ? "paid-on"
        : Cents is null ? "amount"
        : Purpose.Length > Payment.LongestPurpose ? "purpose"
        : null;

    public Payment For(Volunteer volunteer) =>
        new() { VolunteerId = volunteer.Id, Recipient = volunteer.Name, On = InterviewForm.DateOf(On)!.Value, Cents = Cents!.Value, Kind = Kind, Purpose = Purpose.Length == 0 ? null : Purpose };

    private int? Cents =>
        decimal.TryParse(Amount.Trim().TrimEnd('€').Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value != 0 && Math.Abs(value * 100) <= Payment.Most && decimal.Truncate(value * 100) == value * 100 ? (int)(value * 100) : null;
}
