using System.Globalization;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Money;

/// <summary>The bookings as a file. What is spent and what is taken back stand in columns of their own: a minus sign would be taken for a formula.</summary>
internal static class BookingTable
{
    public static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<Booking> bookings, Reading reading, Texts texts) =>
        bookings.Select(b => (IReadOnlyList<string>)
        [
            b.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), b.Line, reading.Find<BudgetLine>(b.Line)?.Title ?? "", b.Cents > 0 ? Euros.InFile(b.Cents) : "",
            b.Cents < 0 ? Euros.InFile(-b.Cents) : "", b.Purpose, b.Receipt ?? "", $"{b.Id}", $"{b.TakesBack}",
        ]).Prepend(
        [
            texts["money.day"], texts["money.key"], texts["money.line"], texts["money.amount"], texts["money.taken-back"], texts["money.purpose"], texts["money.receipt"], texts["money.number"],
            texts["money.takes-back-number"],
        ]);
}
