using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Signposting.Concerns;
using WirPunkt.Signposting.Search;
using WirPunkt.TestSupport;

namespace WirPunkt.Signposting;

/// <summary>Thirty questions as people ask them, in four languages: each ends at the right place, the first step being a tap on a hit.
/// The table in docs/signposting.md is what the program says; with WRITE_DOCS=1 it is written anew.</summary>
public sealed class TypicalQuestionsTests(StarterSite site)
{
    private const int HitsLookedAt = 3, MostSteps = 3;

    private static readonly string Table = Path.Combine(Repository.Root, "docs", "signposting.md");
    private static readonly string[] Languages = ["de", "en", "ar", "tr"];

    [Fact]
    public void Each_question_leads_to_its_answer_in_at_most_three_steps()
    {
        var walks = Walks();
        Assert.Equal(30 * Languages.Length, walks.Count);
        var lost = walks.Where(w => w.Steps is null or > MostSteps).Select(w => $"{w.Language}: {w.Question} -> {w.Expected}: {w.Path}");
        Assert.True(!lost.Any(), string.Join(Environment.NewLine, lost));
    }

    [Fact]
    public void The_table_in_the_docs_is_what_the_program_says()
    {
        var table = Written(Walks());
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") File.WriteAllText(Table, table);
        Assert.Equal(table, File.ReadAllText(Table));
    }

    private List<Walk> Walks()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "WirPunkt.Tests", "Signposting", "typical-questions.tsv")).Skip(1).Select(l => l.Split('\t'));
        var indexes = site.Running.Services.GetRequiredService<SearchIndexes>();
        indexes.Prepare();
        var reading = new Reading(site.Running.Services.GetRequiredService<Publication>());
        return [.. from row in rows from i in Enumerable.Range(0, Languages.Length) select WalkOf(row[0], Languages[i], row[i + 1], indexes, reading)];
    }

    private static Walk WalkOf(string expected, string language, string question, SearchIndexes indexes, Reading reading)
    {
        var hits = indexes.Find(question, Language.Find(language)!, HitsLookedAt);
        foreach (var hit in hits)
        {
            if (expected.Split('|').Contains(hit.Document.Link)) return new(hit.Document.Link, language, question, $"{hit.Document.Path}", 1);
            if (hit.Document.Kind != "concern" || reading.Find<Concern>(hit.Document.Key) is not { } concern) continue;
            if (ConcernPageTests.WaysOf(concern, [], reading).FirstOrDefault(w => Ends(w, expected)) is { } way) return new(expected, language, question, way.Path, Math.Max(1, way.Answers.Count));
        }
        return new(expected, language, question, string.Join(", ", hits.Select(h => h.Document.Link)), null);
    }

    private static bool Ends(Wayfinding way, string expected) => way.Destination is { } end && new[]
    {
        $"service:{end.Service?.Key}", $"office:{end.Office?.Key}", $"referral:{end.Referral?.Key}", $"letter:{end.Letter?.Key}",
    }.Intersect(expected.Split('|')).Any();

    private static string Written(List<Walk> walks)
    {
        var text = new StringBuilder("""
            # From a question to the answer

            Thirty questions, asked in German, English, Arabic and Turkish. A step is a tap after the question was sent: on a hit among the
            first three or on an answer that stands under it, then on the answer to a second question. The table is made from the running
            program and compared with it by a test (`TypicalQuestionsTests`; `WRITE_DOCS=1` writes it anew).

            | question | language | path | steps | answer |
            |---|---|---|--:|---|

            """);
        foreach (var w in walks) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {w.Question} | {w.Language} | `{w.Path}` | {w.Steps} | {w.Expected.Replace("|", " or ", StringComparison.Ordinal)} |\n");
        return text.ToString();
    }

    private sealed record Walk(string Expected, string Language, string Question, string Path, int? Steps);
}
