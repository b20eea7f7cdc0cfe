using WirPunkt.Signposting.Search.Lexicon;
using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Bench.Search;

/// <summary>
/// Questions in other languages, pages in German only. The translations are learnt five times, each time without the fifth
/// of the pages (by cluster of near duplicates) whose questions are then asked.
/// </summary>
internal sealed class AcrossLanguages(QuestionSet set)
{
    private const int Folds = 5;

    public Task<IReadOnlyList<Figure>> Measure(PublishedProgram _)
    {
        var folds = set.Corpus.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Cluster.Sum(x => x * 31) % Folds);
        var german = Indexes(set.Corpus.Where(c => c.Lang == "de"));
        var known = Enumerable.Range(0, Folds).Select(n => Indexes(set.Corpus.Where(c => folds[c.Id] != n))).ToList();
        var all = QuestionSet.Languages.Where(l => l != "de").Select(language =>
        {
            var lexicons = known.ConvertAll(k => WordTranslations.Learn(german.Keys.Select(c => (k[(c.City, language)], k[(c.City, "de")]))));
            return Success.Of(set.Questions.Where(q => q.Lang == language), q => Best(Question.Translated(q.Q, lexicons[folds[q.Gold]], german[(q.City, "de")]), german[(q.City, "de")]));
        }).ToList();
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("search.cross.s1", all.Average(s => s.First), "%", Goal.AtLeast(60), "questions in en, ar, fr, uk, German pages only, translations learnt from pages of all municipalities of the folder that are not asked for; mean of the languages"),
            new("search.cross.s10", all.Average(s => s.Ten), "%", Goal.AtLeast(88), "the same, a right page among the first ten"),
        ]);
    }

    private static Dictionary<(string City, string Language), LanguageIndex> Indexes(IEnumerable<CorpusText> texts) =>
        texts.GroupBy(t => (t.City, t.Lang)).ToDictionary(g => g.Key, g => new LanguageIndex(g.Key.Lang, [.. g.Select(t => t.Searchable)]));

    private static IEnumerable<string> Best(Question question, LanguageIndex index) =>
        question.Scores().Select((score, i) => (score, index.Texts[i].Id)).OrderByDescending(s => s.score).Take(Success.Depth).Select(s => s.Id);
}
