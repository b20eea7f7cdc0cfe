namespace WirPunkt.Accounts.History;

/// <summary>A cell of a table in CSV (RFC 4180).</summary>
public static class CsvCell
{
    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP CSV injection).</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
