using System.Diagnostics;
using System.Text.RegularExpressions;
using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Bench.Search;

/// <summary>Time and memory with 3,000 pages in five languages: the folder's pages again and again, every fourth word of a copy a new one.</summary>
internal sealed partial class SearchSpeed(QuestionSet set)
{
    private const int Pages = 3000, Asked = 2000;

    public Task<IReadOnlyList<Figure>> Measure(PublishedProgram _)
    {
        var texts = Generated().ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var engine = SearchEngine.Of(texts);
        var build = clock.Elapsed.TotalSeconds;
        clock.Restart();
        engine.LearnTranslations();
        var learning = clock.Elapsed.TotalSeconds;
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var times = Times(engine);
        var bad = BadQuestions.All.Max(q => QuestionSet.Languages.Max(l => Time(engine, q, l)));
        clock.Restart();
        engine.With([.. texts.Skip(1), texts[0] with { Title = "Zwetschgenfest" }]).Find("Zwetschgenfest", texts[0].Language, 1);
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("search.query.p50", times[times.Count / 2], "ms", Goal.AtMost(0.5), $"{Asked} questions in five languages, ten findings with passages, in process, one thread"),
            new("search.query.p99", times[times.Count * 99 / 100], "ms", Goal.AtMost(3), "the same"),
            new("search.badinput.max", bad, "ms", Goal.AtMost(50), "the longest answer to nothing, one letter, 10,000 letters, words or signs, mixed scripts, control and direction characters, in each language"),
            new("search.build.seconds", build, "s", Goal.AtMost(3), $"{texts.Count} texts, one thread; the translations are learnt in the background: {Figure.Number(learning)} s for all languages"),
            new("search.change.seconds", clock.Elapsed.TotalSeconds, "s", Goal.AtMost(1), "from a changed page to an answer that has it"),
            new("search.memory", memory, "MB", Goal.AtMost(150), "managed memory that the index and the translations hold beside the texts"),
        ]);
    }

    private List<double> Times(SearchEngine engine)
    {
        var questions = set.Questions.Take(Asked).ToList();
        foreach (var question in questions.Take(200)) engine.Find(question.Q, question.Lang, Success.Depth);
        var times = new List<double>();
        foreach (var question in questions) times.Add(Time(engine, question.Q, question.Lang));
        times.Sort();
        return times;
    }

    private static double Time(SearchEngine engine, string query, string language)
    {
        var start = Stopwatch.GetTimestamp();
        engine.Find(query, language, Success.Depth);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private IEnumerable<SearchableText> Generated()
    {
        var pages = set.Corpus.GroupBy(c => c.Id).ToList();
        return Enumerable.Range(0, Pages).SelectMany(i => pages[i % pages.Count].Select(t => Copy(t.Searchable, i / pages.Count)));
    }

    private static SearchableText Copy(SearchableText text, int copy)
    {
        if (copy == 0) return text;
        var count = 0;
        return text with { Id = $"{text.Id}-{copy}", Body = LongWord().Replace(text.Body.ToString(), w => ++count % 4 == 0 ? w.Value + (char)('a' + copy) : w.Value) };
    }

    [GeneratedRegex(@"\p{L}{5,}")]
    private static partial Regex LongWord();
}
