using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using WirPunkt.Bench.Editorial;

namespace WirPunkt.Bench.Evaluation;

/// <summary>How many answers to a survey the server takes in a second, over HTTP, on SQLite; afterwards none of them may be missing from the result.</summary>
internal static partial class SurveyRate
{
    private const int People = 8, Warm = 200, WithText = 5;
    private const string Lead = "/team/auswertung/umfragen/einwohner", Public = "/de/umfrage/einwohner";

    /// <summary>A published number differs from the true one by less than five.</summary>
    private const int Error = 4;

    private static readonly TimeSpan Sustained = TimeSpan.FromSeconds(15);

    public static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        using var folder = await DataFolder.Filled(program);
        await using var site = program.Serve(folder);
        await site.Answers("/de");
        using var lead = await EditorAtWork.SignIn(folder, site);
        var today = TimeProvider.System.GetLocalNow();
        await lead.Send(Lead, Lead + "/oeffnen", new() { ["from"] = Iso(today.AddDays(-1)), ["until"] = Iso(today.AddDays(1)) });
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };
        var count = 0;
        for (; count < Warm; count++) await Answer(browser, count);

        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, People).Select(async _ =>
        {
            while (watch.Elapsed < Sustained) await Answer(browser, Interlocked.Increment(ref count));
        }));
        var rate = (count - Warm) / watch.Elapsed.TotalSeconds;
        await CheckThatNoneIsMissing(lead, count);
        return [new("survey.rate", rate, "answers/s", Goal.AtLeast(100), $"{People} at once for {Sustained.TotalSeconds} s, a form of five questions each, every {WithText}th with a text of its own; committed before it is answered, none missing from the result")];
    }

    /// <summary>From an address of its own, as people have one.</summary>
    private static async Task Answer(HttpClient browser, int number)
    {
        List<KeyValuePair<string, string>> fields = [new("q.bekannt", "einmal"), new("q.geholfen", "4"), new("q.schwierig", "termin"), new("q.schwierig", "sprache"), new("q.wieder", "ja"), new("q.besser", number % WithText == 0 ? "Länger offen haben." : "")];
        using var request = new HttpRequestMessage(HttpMethod.Post, Public) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Forwarded-For", $"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}");
        using var answer = await browser.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"Not counted: {(int)answer.StatusCode}");
    }

    private static async Task CheckThatNoneIsMissing(EditorAtWork lead, int count)
    {
        await lead.Send(Lead, Lead + "/schliessen", new() { ["sure"] = "yes" });
        var published = int.Parse(Published().Match(await lead.Read(Lead)).Groups[1].Value, CultureInfo.InvariantCulture);
        if (Math.Abs(published - count) > Error) throw new InvalidOperationException($"{count} were sent, {published} are published");
    }

    private static string Iso(DateTimeOffset day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Antworten: (\d+)\.")]
    private static partial Regex Published();
}
