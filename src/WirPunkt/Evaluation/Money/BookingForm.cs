using System.Globalization;

namespace WirPunkt.Evaluation.Money;

/// <summary>A booking as typed.</summary>
/// <param name="Id">given with the form: sent twice is booked once</param>
public sealed record BookingForm(Guid Id, string On, string Line, string Amount, string Purpose, string Receipt)
{
    public static BookingForm Empty(DateOnly today) => new(Guid.CreateVersion7(), today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "", "", "", "");

    public static BookingForm Read(IFormCollection form)
    {
        string Text(string field) => form[field].ToString().Replace("\0", "", StringComparison.Ordinal).Trim();
        return new(Guid.TryParse(form["id"], out var id) ? id : Guid.CreateVersion7(), Text("on"), Text("line"), Text("amount"), Text("purpose"), Text("receipt"));
    }

    /// <param name="lines">keys on which can be booked</param>
    /// <returns>The booking, or the field that is wrong.</returns>
    public (Booking? Booking, string? Problem) Book(IReadOnlyCollection<string> lines, DateOnly today, DateTime now)
    {
        if (!DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on > today || on.Year < 2000) return (null, "on");
        if (!lines.Contains(Line)) return (null, "line");
        if (Euros.Parse(Amount) is not { } cents) return (null, "amount");
        if (Purpose.Length is 0 or > Booking.LongestPurpose) return (null, "purpose");
        if (Receipt.Length > Booking.LongestReceipt) return (null, "receipt");
        return (new() { Id = Id, On = on, Line = Line, Cents = cents, Purpose = Purpose, Receipt = Receipt.Length == 0 ? null : Receipt, BookedAt = now }, null);
    }
}
