using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation.Money;

/// <summary>The lead books and takes back, on both engines.</summary>
public abstract class MoneyPageTests(Engine engine) : IAsyncLifetime
{
    private const string Home = "/team/auswertung/geld";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private EvaluationTown town = null!;
    private HttpClient lead = null!;

    public async ValueTask InitializeAsync()
    {
        town = new(await engine.Connection());
        lead = await town.Lead();
    }

    private Task<HttpResponseMessage> Book(string amount = "12,50", string line = "druck", string on = "2026-11-02", string purpose = "Flyer", string receipt = "") =>
        lead.Send(Home, Home, ("on", on), ("line", line), ("amount", amount), ("purpose", purpose), ("receipt", receipt));

    private Task<List<Booking>> Bookings() => town.Site.Ask(db => db.Set<Booking>().AsNoTracking().OrderBy(b => b.BookedAt).ThenByDescending(b => b.Cents).ToListAsync());

    private async Task<IHtmlDocument> Page() => await lead.Open(Home);

    [Fact]
    public async Task What_is_booked_is_taken_from_its_line()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await Book(receipt: "B-7")).StatusCode);
        var booking = Assert.Single(await Bookings());
        Assert.Equal((1250, "druck", "Flyer", "B-7"), (booking.Cents, booking.Line, booking.Purpose, booking.Receipt));
        var page = (await Page()).Body!.TextContent;
        Assert.Contains("87,50\u00a0€", page, StringComparison.Ordinal);
        Assert.Contains("Übrig sind 138,00\u00a0€ von 150,50\u00a0€", page, StringComparison.Ordinal);
        Assert.Contains("Der Haushalt geht nicht auf: Die Ausgaben sind mit 150,00\u00a0€ geplant, Förderung und Eigenanteil sind 150,50\u00a0€. Unterschied: 0,50\u00a0€", page, StringComparison.Ordinal);
        Assert.Contains("money.booked", await town.Site.Ask(db => db.Set<AuditEntry>().Select(e => e.Kind).ToListAsync()));
    }

    [Theory]
    [InlineData("viel", "druck", "2026-11-02", "Flyer", "amount")]
    [InlineData("-5", "druck", "2026-11-02", "Flyer", "amount")]
    [InlineData("5", "land", "2026-11-02", "Flyer", "line")]
    [InlineData("5", "druck", "2026-11-04", "Flyer", "on")]
    [InlineData("5", "druck", "morgen", "Flyer", "on")]
    [InlineData("5", "druck", "2026-11-02", " ", "purpose")]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(string amount, string line, string on, string purpose, string field)
    {
        var answer = await Book(amount, line, on, purpose);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.Equal("true", page.QuerySelector($"#{field}")!.GetAttribute("aria-invalid"));
        Assert.Equal(amount, page.QuerySelector("#amount")!.GetAttribute("value"));
        Assert.Empty(await Bookings());
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_booked_once()
    {
        var shown = await Page();
        (string, string)[] typed = [("on", "2026-11-02"), ("line", "raum"), ("amount", "5"), ("purpose", "Miete"), ("receipt", "")];
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(shown, Home, typed)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(shown, Home, typed)).StatusCode);
        Assert.Single(await Bookings());
    }

    [Fact]
    public async Task A_mistake_is_taken_back_once_and_both_stay()
    {
        await Book("60", "raum");
        Assert.Contains("Überzogen: Raum, um 10,00\u00a0€", (await Page()).Body!.TextContent, StringComparison.Ordinal);
        var (booking, shown) = (Assert.Single(await Bookings()), await Page());
        var address = $"{Home}/{booking.Id}/gegenbuchung";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(shown, address, ("reason", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(shown, address, ("reason", "vertippt"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(shown, address, ("reason", "noch einmal"))).StatusCode);
        Assert.Equal([(6000, null), (-6000, booking.Id)], (await Bookings()).OrderByDescending(b => b.Cents).Select(b => (b.Cents, b.TakesBack)));
        var page = (await Page()).Body!.TextContent;
        Assert.DoesNotContain("Überzogen", page, StringComparison.Ordinal);
        Assert.Contains("aufgehoben durch eine Gegenbuchung", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_itself_keeps_a_booking_as_it_is()
    {
        await Book();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => town.Site.Ask(db => db.Set<Booking>().ExecuteUpdateAsync(set => set.SetProperty(b => b.Purpose, "anders"))));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => town.Site.Ask(db => db.Set<Booking>().ExecuteDeleteAsync()));
    }

    [Fact]
    public async Task The_file_opens_in_a_spreadsheet_and_holds_no_formula()
    {
        await Book("1.000,5", purpose: "=HYPERLINK(\"x\")");
        var answer = await lead.GetAsync(Home + ".csv", Cancel);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Contains("2026-11-02;druck;Druck;1000,50;;", text, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_says_what_is_left_and_why_a_cost_cannot_be_said()
    {
        await Book("60", "raum");
        var part = await town.Report("Money", new(new(2026, 1), new(2026, 12)));
        Assert.Equal("90,50\u00a0€", part.Facts.Single(f => f.Key == "money-left").Value);
        Assert.Contains("kein Kontakt veröffentlicht", part.Facts.Single(f => f.Key == "money-per-contact").Value, StringComparison.Ordinal);
        var table = Assert.Single(part.Tables);
        Assert.Equal(["Raum", "50,00\u00a0€", "60,00\u00a0€", "-10,00\u00a0€"], table.Rows[1]);
        Assert.Equal([0m, 60m], table.Bars!);
        Assert.All(table.Rows, r => Assert.Equal(table.Columns.Count, r.Count));
        Assert.Equal("0,00\u00a0€", (await town.Report("Money", new(new(2026, 1), new(2026, 10)))).Facts.Single(f => f.Key == "money-spent").Value);
    }

    [Fact]
    public async Task What_a_contact_cost_is_a_range_from_published_numbers()
    {
        await town.Site.Simulate(new(2026, 7), 3);
        await town.Site.Publish();
        await Book("100", on: "2026-09-30");
        await Book("900", on: "2026-10-01");
        var costs = (await Page()).QuerySelector("section[aria-labelledby=costs]")!.TextContent;
        Assert.Matches("zwischen 0,2\\d\u00a0€ und 0,\\d\\d\u00a0€", costs);
        Assert.Contains("100,00\u00a0€, gebucht bis Ende September 2026", costs, StringComparison.Ordinal);
        Assert.Contains("keine Öffnungsstunden bekannt", costs, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        lead?.Dispose();
        if (town is not null) await town.DisposeAsync();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteMoneyPageTests() : MoneyPageTests(Engine.Sqlite);

public sealed class PostgresMoneyPageTests() : MoneyPageTests(Engine.Postgres);
