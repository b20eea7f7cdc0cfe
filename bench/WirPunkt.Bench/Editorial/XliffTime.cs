using System.Diagnostics;

namespace WirPunkt.Bench.Editorial;

/// <summary>How long a thousand pages take to a translator and back, every block with new words: both processes, from start to end.</summary>
internal static class XliffTime
{
    private const int Pages = 1000, Rounds = 3;

    public static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        using var folder = new DataFolder();
        var (package, file) = (Path.Combine(folder.Path, "package"), Path.Combine(folder.Path, "pages.xlf"));
        ManyPages.Write(program.Content, package, Pages);
        await program.Run(folder, "import", package);

        List<double> export = [], import = [];
        for (var round = 0; round < Rounds; round++)
        {
            File.Delete(file); // an export does not overwrite what a translator may have written
            export.Add(await Seconds(() => program.Run(folder, "xliff", "export", "--lang", "ar", file)));
            await Translate(file);
            import.Add(await Seconds(() => program.Run(folder, "xliff", "import", file)));
        }
        var both = export.Zip(import, (a, b) => a + b).ToList();
        return [new("editorial.xliff", both.Median(), "s", Goal.AtMost(10),
            $"`WirPunkt xliff export --lang ar` and `import` of {Pages} pages ({new FileInfo(file).Length / 1_000_000} MB, every block changed), SQLite, whole processes; median of {Rounds} ({both.Spread()}), export {Figure.Number(export.Median())}, import {Figure.Number(import.Median())}")];
    }

    /// <summary>As a translator does it: another word in every target.</summary>
    private static async Task Translate(string file) =>
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("</target>", " ×</target>", StringComparison.Ordinal));

    private static async Task<double> Seconds(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }
}
