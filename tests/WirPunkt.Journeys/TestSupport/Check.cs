using System.Text.Json;
using Deque.AxeCore.Commons;

namespace WirPunkt.Journeys.TestSupport;

/// <summary>Checks that run inside a page (<c>Checks/*.js</c>); each gives a list of what is wrong, one sentence each.</summary>
public static class Check
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static Task<string[]> Problems(this IPage page, string check, object? argument = null) =>
        page.EvaluateAsync<string[]>(Source(check), argument);

    public static Task LoadAxe(this IPage page) => page.EvaluateAsync(Axe);

    /// <summary>What a check that is no list of problems gives back.</summary>
    public static async Task<T> Measure<T>(this IPage page, string check, object? argument = null) =>
        (await page.EvaluateAsync<JsonElement>(Source(check), argument)).Deserialize<T>(JsonSerializerOptions.Web)!;

    /// <summary>Fails with the whole list, so that one run shows all there is to repair.</summary>
    public static void AssertNone(IEnumerable<string> problems)
    {
        var all = problems.ToList();
        if (all.Count > 0) Assert.Fail(string.Join(Environment.NewLine, all.Prepend($"{all.Count} problems:")));
    }

    public static string Source(string check)
    {
        using var stream = typeof(Check).Assembly.GetManifestResourceStream($"Checks/{check}.js") ?? throw new ArgumentException($"No check {check}", nameof(check));
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').SkipWhile(l => l.StartsWith("//", StringComparison.Ordinal));
        return string.Join('\n', lines);
    }
}
