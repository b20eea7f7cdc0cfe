using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Money;

/// <summary>What there was, what was spent, what is left, and what an hour and a contact cost.</summary>
internal sealed class MoneyInReport(WirPunktDb db, ReadCosts read, Visit visit) : IReportSource
{
    public async Task<ReportPart> Read(ReportSpan span, Texts texts, CancellationToken cancel)
    {
        var last = span.LastDay.ToDateOnly();
        var bookings = await db.Set<Booking>().AsNoTracking().Where(b => b.On <= last).ToListAsync(cancel);
        var budget = Budget.Of([.. visit.Reading.All<BudgetLine>()], bookings);
        if (budget.IsEmpty) return new([], []);

        var (costs, until) = (await read.Run(span, texts, cancel), texts["money.until", ("day", span.LastDay.InWords(texts))]);
        var between = new ReportSpan(span.From, costs.Through ?? span.To).InWords(texts);
        ReportFact Sum(string key, long cents) => new(key, Euros.InWords(cents, texts), texts["money.budget"], until, texts["money.title"]);
        ReportFact Cost(string key, string value, string from) => new(key, value, string.Join(" ", new[] { from, costs.MissingInWords(texts) }.OfType<string>()), between, texts["money.cost-source"]);
        return new(
            [
                Sum("money-income", budget.IncomeCents), Sum("money-spent", budget.SpentCents), Sum("money-left", budget.LeftCents),
                Cost("money-per-contact", costs.PerContactInWords(texts), costs.ContactsInWords(texts)), Cost("money-per-hour", costs.PerHourInWords(texts), costs.HoursInWords(texts)),
            ],
            [Lines(budget, texts, until)]);
    }

    private static ReportTable Lines(Budget budget, Texts texts, string until)
    {
        string Known(long? cents) => cents is { } known ? Euros.InWords(known, texts) : texts["money.unknown"];
        return new("money-lines", texts["money.budget"], [texts["money.line"], texts["money.planned"], texts["money.spent"], texts["money.left"]],
            [.. budget.Lines.Select(l => (IReadOnlyList<string>)[l.Line?.Title ?? texts["money.gone-line", ("key", l.Key)], Known(l.Line?.Cents), Euros.InWords(l.SpentCents, texts), Known(l.LeftCents)])],
            $"{texts["money.title"]}, {until}", [.. budget.Lines.Select(l => l.SpentCents / 100m)], BarsOf: 2);
    }
}
