using System.Text.Json;
using System.Diagnostics;
using WirPunkt.Signposting.Search.Lexicon;
using WirPunkt.Signposting.Search.Ranking;
namespace WirPunkt.Bench.Search;

internal sealed record CorpusText(string Id, string Lang, string City, string Title, string Text, string Cluster);
internal sealed record Question1(int Qid, string Lang, string City, string Q, string Gold, string[] Rel, bool Answerable, string Split, string Gen);

internal static class Experiment
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly string[] Langs = ["de", "en", "ar", "fr", "uk"];
    public static double Of(string name, double usual) => Environment.GetEnvironmentVariable("T_" + name) is { Length: > 0 } v ? double.Parse(v, System.Globalization.CultureInfo.InvariantCulture) : usual;

    public static int Run(string folder)
    {
        var corpus = File.ReadLines(Path.Combine(folder, "corpus.jsonl")).Select(l => JsonSerializer.Deserialize<CorpusText>(l, Json)!).ToList();
        var questions = File.ReadLines(Path.Combine(folder, "queries-dev.jsonl")).Select(l => JsonSerializer.Deserialize<Question1>(l, Json)!).Where(q => q.Answerable).ToList();
        var words = Environment.GetEnvironmentVariable("T_QW") is { } f ? JsonSerializer.Deserialize<Dictionary<string, HashSet<string>>>(File.ReadAllText(f)) : null;
        string Text(Question1 q) => words is null ? q.Q : string.Join(' ', q.Q.Split([' ', '?', ',', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(w => !words[q.Lang].Contains(w.ToLowerInvariant())));
        var clock = Stopwatch.StartNew();
        var indexes = Indexes(corpus);
        if (Of("time", 0) == 1) Console.WriteLine($"build {clock.Elapsed.TotalSeconds:0.00}");
        if (Of("own", 1) == 1) Own(questions, Text, indexes);
        if (Of("cross", 0) == 1) Cross(corpus, questions, Text, indexes);
        return 0;
    }

    private static Dictionary<(string City, string Lang), LanguageIndex> Indexes(IEnumerable<CorpusText> corpus) =>
        corpus.GroupBy(c => (c.City, c.Lang)).ToDictionary(g => g.Key, g => new LanguageIndex(g.Key.Lang, [.. g.Select(c => new SearchableText(c.Id, c.Lang, c.Title, c.Text))]));

    private static List<int> Best(double[] scores, int n) => [.. Enumerable.Range(0, scores.Length).Where(i => scores[i] > 0).OrderByDescending(i => scores[i]).ThenBy(i => i).Take(n)];

    private static void Own(List<Question1> questions, Func<Question1, string> text, Dictionary<(string City, string Lang), LanguageIndex> indexes)
    {
        double h0 = 0, h1 = 0, s1All = 0, mrrAll = 0;
        var line = "";
        var trans = Of("trans", 0);
        var tables = new Dictionary<(string, string), WordTranslations>();
        var clock = Stopwatch.StartNew();
        foreach (var lang in Langs)
        {
            var pivot = lang == "de" ? "en" : "de";
            if (trans > 0)
            {
                if (Of("alllex", 0) == 1) { var t = WordTranslations.Learn(indexes.Keys.Select(k => k.City).Distinct().Select(c => (indexes[(c, lang)], indexes[(c, pivot)]))); foreach (var c in indexes.Keys.Select(k => k.City).Distinct()) tables[(c, lang)] = t; }
                else foreach (var c in indexes.Keys.Select(k => k.City).Distinct()) tables[(c, lang)] = WordTranslations.Learn([(indexes[(c, lang)], indexes[(c, pivot)])]);
            }
            var ranks = questions.Where(q => q.Lang == lang).Select(q =>
            {
                var index = indexes[(q.City, lang)];
                var scores = Question.Asked(text(q), index).Scores();
                if (trans > 0)
                {
                    var other = indexes[(q.City, pivot)];
                    var foreign = Question.Translated(text(q), tables[(q.City, lang)], other).Scores();
                    var (m1, m2) = (scores.Max(), foreign.Max());
                    if (m1 > 0 && m2 > 0) for (var i = 0; i < scores.Length; i++) scores[i] += trans * m1 / m2 * foreign[other.Positions[index.Texts[i].Id]];
                }
                var best = Best(scores, 10);
                return (q, rank: best.FindIndex(b => q.Rel.Contains(index.Texts[b].Id)));
            }).ToList();
            line += Figures(lang, ranks);
            double Half(int h) => 100 * ranks.Where(r => (r.q.Gold.Sum(c => c) & 1) == h).Average(r => r.rank < 0 ? 0 : 1.0 / (r.rank + 1));
            h0 += Half(0) / 5; h1 += Half(1) / 5;
            s1All += S(ranks, 1) / 5; mrrAll += (Half(0) + Half(1)) / 10;
        }
        Console.WriteLine(FormattableString.Invariant($"{line} mean S1 {s1All:0.00} MRR {mrrAll:0.00} halves {h0:0.00} {h1:0.00} {System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0}s"));
    }

    private static double S(List<(Question1 q, int rank)> ranks, int k) => 100.0 * ranks.Count(r => r.rank >= 0 && r.rank < k) / ranks.Count;
    private static string Figures(string lang, List<(Question1 q, int rank)> ranks) => FormattableString.Invariant($"{lang} {S(ranks, 1):0.0}/{S(ranks, 3):0.0}/{S(ranks, 10):0.0}/{100 * ranks.Average(r => r.rank < 0 ? 0 : 1.0 / (r.rank + 1)):0.0}  ");

    private static void Cross(List<CorpusText> corpus, List<Question1> questions, Func<Question1, string> text, Dictionary<(string City, string Lang), LanguageIndex> indexes)
    {
        var fold = corpus.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Cluster.Sum(x => x * 31) % 5);
        double s1 = 0, s10 = 0;
        var line = "X ";
        var clock = Stopwatch.StartNew();
        var without = Enumerable.Range(0, 5).Select(n => Indexes(corpus.Where(c => fold[c.Id] != n))).ToList();
        foreach (var lang in Langs.Skip(1))
        {
            var tables = Enumerable.Range(0, 5).Select(n => WordTranslations.Learn(without[n].Keys.Select(k => k.City).Distinct().Select(c => (without[n][(c, lang)], without[n][(c, "de")])))).ToList();
            var ranks = questions.Where(q => q.Lang == lang).Select(q =>
            {
                var to = indexes[(q.City, "de")];
                var best = Best(Question.Translated(text(q), tables[fold[q.Gold]], to).Scores(), 10);
                return (q, rank: best.FindIndex(b => q.Rel.Contains(to.Texts[b].Id)));
            }).ToList();
            line += Figures(lang, ranks);
            s1 += S(ranks, 1) / 4; s10 += S(ranks, 10) / 4;
        }
        Console.WriteLine(FormattableString.Invariant($"{line} mean S1 {s1:0.00} S10 {s10:0.00} {System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0}s"));
    }
}
