using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace WirPunkt.Platform.Web;

/// <summary>A table as a file for German spreadsheets. A text that one would take for a formula gets an apostrophe before it (OWASP CSV injection).</summary>
internal static class SpreadsheetFile
{
    private static readonly CsvConfiguration German = new(CultureInfo.InvariantCulture) { Delimiter = ";", NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };

    /// <param name="rows">the first holds the names of the columns</param>
    public static IResult Of(string name, IEnumerable<IReadOnlyList<string>> rows) => TypedResults.Bytes(Bytes(rows), "text/csv; charset=utf-8", name);

    /// <inheritdoc cref="Of" />
    public static byte[] Bytes(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var file = new CsvWriter(new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), German)) // Excel needs the mark
        {
            foreach (var row in rows)
            {
                foreach (var cell in row) file.WriteField(cell);
                file.NextRecord();
            }
        }
        return bytes.ToArray();
    }
}
