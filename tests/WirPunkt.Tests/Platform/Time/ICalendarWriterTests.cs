using System.Text;

namespace WirPunkt.Platform.Time;

/// <summary>Calendars as RFC 5545 wants them. Another program's parser reads them in the journeys.</summary>
public sealed class ICalendarWriterTests
{
    private static readonly DateTime Start = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    private static string Written(string title, bool isCancelled = false, string? note = null) => new ICalendarWriter("wir-punkt.example", Start.AddDays(-3))
        .Write("Meine Dienste", [new(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), 2, Start.AddDays(-4), Start, Start.AddHours(2), title, null, note, null, isCancelled)]);

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    [Fact]
    public void Every_line_ends_with_both_signs_and_has_at_most_75_bytes()
    {
        var text = Written(new string('ä', 200), note: "كل يوم ثلاثاء " + new string('x', 100));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains($"SUMMARY:{new string('ä', 200)}\r\n", Unfolded(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Commas_semicolons_backslashes_and_line_ends_are_escaped() =>
        Assert.Contains("SUMMARY:a\\, b\\; c\\\\ d\\ne\r\n", Written("a, b; c\\ d\ne"), StringComparison.Ordinal);

    [Fact]
    public void A_name_cannot_begin_a_line_of_its_own() =>
        Assert.DoesNotContain("\r\nATTENDEE", Written("x\r\nATTENDEE:mailto:a@example.org"), StringComparison.Ordinal);

    [Fact]
    public void What_is_cancelled_says_so_under_the_same_name()
    {
        var text = Written("Wir-Punkt", isCancelled: true);
        Assert.Contains("STATUS:CANCELLED\r\n", text, StringComparison.Ordinal);
        Assert.Contains("UID:0f8fad5bd9cb469fa16570867728950e@wir-punkt.example\r\n", text, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261201T090000Z\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_invites_nobody_and_so_needs_nobody_who_invites()
    {
        Assert.DoesNotContain("METHOD", Written("Wir-Punkt"), StringComparison.Ordinal);
        Assert.DoesNotContain("ORGANIZER", Written("Wir-Punkt", isCancelled: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_without_events_is_still_one() =>
        Assert.EndsWith("END:VCALENDAR\r\n", new ICalendarWriter("x.example", Start).Write("leer", []), StringComparison.Ordinal);
}
