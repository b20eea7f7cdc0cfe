using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Bench.Search;

/// <summary>Questions asked in the language of the pages, each of its own municipality; then once more with slips of the finger.</summary>
internal sealed class OwnLanguage(QuestionSet set)
{
    private static readonly Dictionary<string, double> Goals = new() { ["de"] = 83, ["en"] = 79, ["ar"] = 74, ["fr"] = 77, ["uk"] = 76 };

    public Task<IReadOnlyList<Figure>> Measure(PublishedProgram _)
    {
        var engines = set.Corpus.GroupBy(c => c.City).ToDictionary(g => g.Key, g => SearchEngine.Of(g.Select(c => c.Searchable)));
        foreach (var engine in engines.Values) engine.LearnTranslations();
        Success Asked(string language, Func<string, string> typed) => Success.Of(set.Questions.Where(q => q.Lang == language),
            q => engines[q.City].Find(typed(q.Q), language, Success.Depth).Select(f => f.Text.Id));

        var right = QuestionSet.Languages.ToDictionary(l => l, l => Asked(l, q => q));
        var typos = new Typos(seed: 7);
        var wrong = QuestionSet.Languages.ToDictionary(l => l, l => Asked(l, typos.In));
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            .. right.Select(r => new Figure($"search.s1.{r.Key}", r.Value.First, "%", Goal.AtLeast(Goals[r.Key]), $"a right page first; {r.Value.Line}")),
            new("search.mrr", right.Values.Average(r => r.Mrr), "%", Goal.AtLeast(84), "MRR@10, mean of the languages"),
            new("search.typo.s3drop", right.Values.Average(r => r.Three) - wrong.Values.Average(r => r.Three), "points", Goal.AtMost(5), "S@3 lost with one random edit in each word of more than five letters, mean of the languages"),
        ]);
    }
}
