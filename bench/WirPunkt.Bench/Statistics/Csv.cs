namespace WirPunkt.Bench.Statistics;

/// <summary>A small table with a heading line, separated by commas, semicolons or tabs.</summary>
internal sealed class Csv(string[] columns, List<string[]> rows)
{
    private static readonly char[] Separators = [';', '\t', ','];

    public string[] Columns { get; } = columns;
    public List<string[]> Rows { get; } = rows;

    public static Csv Read(string file)
    {
        var lines = File.ReadAllLines(file).Where(l => l.Trim().Length > 0).ToList();
        var separator = Separators.FirstOrDefault(s => lines[0].Contains(s), ',');
        var rows = lines.Select(l => Split(l, separator)).ToList();
        return new(rows[0], rows[1..]);
    }

    /// <summary>The place of the first column with one of these names, or -1.</summary>
    public int Column(params string[] names) => Array.FindIndex(Columns, c => names.Contains(c.Trim().ToLowerInvariant()));

    public static string At(string[] row, int column) => column >= 0 && column < row.Length ? row[column] : "";

    private static string[] Split(string line, char separator)
    {
        var fields = new List<string>();
        var (field, quoted) = (new System.Text.StringBuilder(), false);
        foreach (var letter in line.TrimStart('\uFEFF'))
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == separator && !quoted) { fields.Add(field.ToString().Trim()); field.Clear(); }
            else field.Append(letter);
        }
        fields.Add(field.ToString().Trim());
        return [.. fields];
    }
}
