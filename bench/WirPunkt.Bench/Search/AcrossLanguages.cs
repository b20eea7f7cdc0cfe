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
        var (all, own) = (Asked((_, _) => true), Asked((city, asked) => city == asked));
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("search.cross.s1", all.Average(s => s.First), "%", Goal.AtLeast(60), "questions in en, ar, fr, uk, German pages only, translations learnt from pages of all municipalities of the folder that are not asked for; mean of the languages"),
            new("search.cross.s10", all.Average(s => s.Ten), "%", Goal.AtLeast(88), "the same, a right page among the first ten"),
            new("search.cross.own.s1", own.Average(s => s.First), "%", Goal.None, "translations learnt from the municipality's own pages alone, as one installation does it"),
            new("search.cross.own.s10", own.Average(s => s.Ten), "%", Goal.None, "the same, a right page among the first ten"),
        ]);
    }

    /// <param name="teaches">Whether questions of the second municipality are translated by what pages of the first teach.</param>
    private List<Success> Asked(Func<string, string, bool> teaches)
    {
        var folds = set.Corpus.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Cluster.Sum(x => x * 31) % Folds);
        var german = Indexes(set.Corpus.Where(c => c.Lang == "de"));
        var known = Enumerable.Range(0, Folds).Select(n => Indexes(set.Corpus.Where(c => folds[c.Id] != n))).ToList();
        WordTranslations Lexicon(string city, string language, int fold) =>
            WordTranslations.Learn(german.Keys.Where(k => teaches(k.City, city)).Select(k => (known[fold][(k.City, language)], known[fold][(k.City, "de")])));

        return [.. QuestionSet.Languages.Where(l => l != "de").Select(language => Success.Of(
            set.Questions.Where(q => q.Lang == language).GroupBy(q => (q.City, Fold: folds[q.Gold])).SelectMany(g =>
            {
                var (lexicon, index) = (Lexicon(g.Key.City, language, g.Key.Fold), german[(g.Key.City, "de")]);
                return g.Select(q => (q, Best(Question.Translated(q.Q, lexicon, index), index)));
            })))];
    }

    private static Dictionary<(string City, string Language), LanguageIndex> Indexes(IEnumerable<CorpusText> texts) =>
        texts.GroupBy(t => (t.City, t.Lang)).ToDictionary(g => g.Key, g => new LanguageIndex(g.Key.Lang, [.. g.Select(t => t.Searchable)]));

    private static IEnumerable<string> Best(Question question, LanguageIndex index) =>
        question.Scores().Select((score, i) => (score, index.Texts[i].Id)).OrderByDescending(s => s.score).Take(Success.Depth).Select(s => s.Id);
}
