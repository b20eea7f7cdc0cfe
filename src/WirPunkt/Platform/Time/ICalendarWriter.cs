using System.Globalization;
using System.Text;

namespace WirPunkt.Platform.Time;

/// <summary>Times as an iCalendar (RFC 5545). Written by hand: Ical.Net cannot be had everywhere, and this is a page of it.</summary>
/// <remarks>Without METHOD: it is how things stand, and nobody is invited (RFC 5545 3.7.2). PUBLISH would ask for an ORGANIZER (RFC 5546 3.2.1), which only a meeting may have (RFC 5545 3.8.4.3).</remarks>
public sealed class ICalendarWriter(string host, DateTime now)
{
    /// <summary>Bytes of a line, without its end (RFC 5545 3.1).</summary>
    private const int LongestLine = 75;

    private readonly StringBuilder text = new();

    public string Write(string name, IEnumerable<CalendarEvent> events)
    {
        text.Clear();
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//Wir-Punkt//Wir-Punkt//DE");
        Line("CALSCALE", "GREGORIAN");
        Line("X-WR-CALNAME", Escaped(name));
        foreach (var e in events) Write(e);
        Line("END", "VCALENDAR");
        return text.ToString();
    }

    private void Write(CalendarEvent e)
    {
        Line("BEGIN", "VEVENT");
        Line("UID", $"{e.Id:N}@{host}");
        Line("SEQUENCE", e.Sequence.ToString(CultureInfo.InvariantCulture));
        Line("DTSTAMP", Utc(now));
        if (e.ChangedAt is { } changed) Line("LAST-MODIFIED", Utc(changed));
        Line("DTSTART", Utc(e.Starts)); // in UTC: right on both sides of a change of the clocks, and no VTIMEZONE to get wrong
        Line("DTEND", Utc(e.Ends));
        Line("SUMMARY", Escaped(e.Title));
        if (e.Place is { } place) Line("LOCATION", Escaped(place));
        if (e.Note is { } note) Line("DESCRIPTION", Escaped(note));
        if (e.Link is { } link) Line("URL", link);
        Line("STATUS", e.IsCancelled ? "CANCELLED" : "CONFIRMED");
        Line("TRANSP", e.IsCancelled ? "TRANSPARENT" : "OPAQUE");
        Line("END", "VEVENT");
    }

    /// <summary>RFC 5545 3.3.11</summary>
    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    private static string Utc(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Folds by bytes, never within a letter (RFC 5545 3.1).</summary>
    private void Line(string name, string value)
    {
        var room = LongestLine;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                text.Append("\r\n ");
                room = LongestLine - 1;
            }
            text.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}

/// <summary>One time in a calendar. <paramref name="Id"/> stays the same through all changes, <paramref name="Sequence"/> counts them.</summary>
/// <param name="ChangedAt">null: not known</param>
public sealed record CalendarEvent(Guid Id, int Sequence, DateTime? ChangedAt, DateTime Starts, DateTime Ends, string Title, string? Place, string? Note, string? Link, bool IsCancelled);
