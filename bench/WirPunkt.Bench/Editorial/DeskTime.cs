using System.Diagnostics;

namespace WirPunkt.Bench.Editorial;

/// <summary>How long the tree of a thousand pages takes to open, and a changed German text from the button to the public page.</summary>
internal static class DeskTime
{
    private const int Pages = 1000, Rounds = 7;
    private const string Tree = "/team/seiten", Text = "/team/seiten/erste-schritte/de", Public = "/de/seite/erste-schritte";

    public static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        using var folder = new DataFolder();
        var package = Path.Combine(folder.Path, "package");
        ManyPages.Write(program.Content, package, Pages);
        await program.Run(folder, "import", package);
        await using var site = program.Serve(folder);
        await site.Answers(Public);
        using var editor = await EditorAtWork.SignIn(folder, site);
        return [await Opening(editor), await Publishing(editor)];
    }

    /// <summary>The topics, a topic with its pages, a state over all pages: the slowest of the three counts.</summary>
    private static async Task<Figure> Opening(EditorAtWork editor)
    {
        string[] ways = [Tree, Tree + "?thema=migration", Tree + "?zustand=ToReview"];
        var first = await Milliseconds(() => editor.Read(Tree)); // looks at every German text once
        foreach (var way in ways) await editor.Read(way);
        var times = ways.Select(w => (Way: w, Times: new List<double>())).ToList();
        for (var round = 0; round < Rounds; round++)
            foreach (var (way, taken) in times) taken.Add(await Milliseconds(() => editor.Read(way)));
        var (slowest, all) = times.MaxBy(t => t.Times.Median());
        return new("editorial.tree", all.Median(), "ms", Goal.AtMost(300), $"`{slowest}`, the slowest of {ways.Length} ways into {Pages} pages in nine languages, over HTTP, signed in; median of {Rounds} ({all.Spread()}); the first after a start {Figure.Number(first)} ms");
    }

    private static async Task<Figure> Publishing(EditorAtWork editor)
    {
        List<double> plain = [], valid = [];
        for (var round = 0; round < Rounds; round++)
        {
            plain.Add(await Publish(editor, $"Runde {round}", staysValid: false));
            valid.Add(await Publish(editor, $"Runde {round} klein", staysValid: true));
        }
        var all = plain.Median() >= valid.Median() ? plain : valid;
        return new("editorial.publish", all.Median() / 1000, "s", Goal.AtMost(1), $"from the button \"publish\" to the new text on the public page, {Pages} pages in nine languages, SQLite; median of {Rounds} ({(all.Min() / 1000).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)} to {(all.Max() / 1000).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)}), the slower of with and without \"translations stay valid\"");
    }

    private static async Task<double> Publish(EditorAtWork editor, string title, bool staysValid)
    {
        Dictionary<string, string> entered = new() { ["title"] = title, ["summary"] = "Neu", ["body"] = $"## {title}\n\nText.\n", ["note"] = "", ["act"] = "publish" };
        if (staysValid) entered["stays-valid"] = "on";
        var form = EditorAtWork.Form(await editor.Read(Text), Text, entered);
        return await Milliseconds(async () =>
        {
            if (!(await editor.Send(Text, form)).Contains("published", StringComparison.Ordinal)) throw new InvalidOperationException("The text was not published");
            if (!(await editor.Read(Public)).Contains(title, StringComparison.Ordinal)) throw new InvalidOperationException("The public page shows what was");
        });
    }

    private static async Task<double> Milliseconds(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalMilliseconds;
    }
}
