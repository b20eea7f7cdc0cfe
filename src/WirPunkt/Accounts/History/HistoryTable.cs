using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace WirPunkt.Accounts.History;

/// <summary>The history as a table in CSV (RFC 4180).</summary>
public static class HistoryTable
{
    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP CSV injection).</summary>
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    private static readonly Encoding Marked = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true); // Excel needs the mark

    /// <param name="addressOf">where a record is opened</param>
    public static async Task Write(IAsyncEnumerable<AuditEntry> entries, Func<string, string> addressOf, Stream to)
    {
        await using var table = new CsvWriter(new StreamWriter(to, Marked), Form);
        await Line(table, ["at", "account", "who", "kind", "record", "address", "before", "after"]);
        await foreach (var e in entries)
            await Line(table, [e.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), e.AccountId?.ToString(), e.Who, e.Kind, e.Record, addressOf(e.Record), e.Before, e.After]);
    }

    private static Task Line(CsvWriter table, IEnumerable<string?> cells)
    {
        foreach (var cell in cells) table.WriteField(cell);
        return table.NextRecordAsync();
    }
}
