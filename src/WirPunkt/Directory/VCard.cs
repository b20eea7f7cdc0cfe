using System.Text;

namespace WirPunkt.Directory;

/// <summary>An office as a contact for a phone's address book (vCard 3.0, RFC 2426: what old phones read).</summary>
public static class VCard
{
    /// <summary>Octets of a line without its end, before it is folded (RFC 2425 5.8.1).</summary>
    private const int LineLength = 75;

    public static string Of(Organization office, Location? location, string link)
    {
        var lines = new List<string> { "BEGIN:VCARD", "VERSION:3.0", $"FN:{Escaped(office.Name)}", $"N:{Escaped(office.Name)};;;;", $"ORG:{Escaped(office.Name)}" };
        lines.AddRange(office.Phones.Select(p => $"TEL;TYPE=WORK,VOICE:{Escaped(p.Number)}"));
        lines.AddRange(office.Emails.Select(e => $"EMAIL;TYPE=INTERNET:{Escaped(e)}"));
        if (location is not null) lines.Add($"ADR;TYPE=WORK:;;{Escaped(location.Street ?? "")};{Escaped(location.City)};;{location.PostalCode};");
        lines.Add($"URL:{link}");
        lines.Add("END:VCARD");
        return string.Concat(lines.Select(Folded));
    }

    /// <summary>RFC 2426 section 4: backslash, comma, semicolon and line break.</summary>
    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            octets += letter.Utf8SequenceLength;
            if (octets > LineLength)
            {
                folded.Append("\r\n ");
                octets = 1 + letter.Utf8SequenceLength;
            }
            folded.Append(letter);
        }
        return folded.Append("\r\n").ToString();
    }
}
