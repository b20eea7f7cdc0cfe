namespace WirPunkt.Bench;

/// <summary><c>docs/benchmarks.md</c>: a part per group between two markers, of which only the measured one is rewritten.</summary>
internal sealed class BenchmarksDocument(string file)
{
    private const string Opening = """
        # Benchmarks

        What the program takes and gives, beside the goals. `bin/bench` measures everything, `bin/bench NAME` one group, and
        rewrites the parts below. A busy machine gives worse figures: the load before each group is noted. Timings decide no test.

        """;

    public void Replace(string group, IReadOnlyList<Figure> figures, Machine machine)
    {
        var (begin, end) = ($"<!-- {group}: begin -->", $"<!-- {group}: end -->");
        var part = $"{begin}\n{Part(group, figures, machine)}{end}";
        var text = File.Exists(file) ? File.ReadAllText(file) : Opening;
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        File.WriteAllText(file, from >= 0 && to > from ? text[..from] + part + text[(to + end.Length)..] : $"{text.TrimEnd()}\n\n{part}\n");
    }

    private static string Part(string group, IReadOnlyList<Figure> figures, Machine machine) => $"""
        ## {group}

        `bin/bench {group}` · {machine}

        | figure | value | goal | | how |
        |---|--:|--:|---|---|
        {string.Join('\n', figures.Select(f => $"| {f.Name} | {Figure.Number(f.Value)} {f.Unit} | {f.Goal} | {(f.IsMet ? f.Verdict : $"**{f.Verdict}**")} | {f.How} |"))}

        """;
}
