namespace WirPunkt.Bench.Search;

/// <summary>How well questions were answered, in percent: a right page first, among three, among ten, and the mean reciprocal rank within ten.</summary>
internal sealed record Success(double First, double Three, double Ten, double Mrr)
{
    public const int Depth = 10;

    public static Success Of(IEnumerable<AskedQuestion> questions, Func<AskedQuestion, IEnumerable<string>> find) => Of(questions.Select(q => (q, find(q))));

    public static Success Of(IEnumerable<(AskedQuestion Question, IEnumerable<string> Found)> answered)
    {
        var ranks = answered.Select(a => a.Found.Take(Depth).ToList().FindIndex(id => a.Question.Rel.Contains(id))).ToList();
        double Within(int most) => 100.0 * ranks.Count(r => r >= 0 && r < most) / ranks.Count;
        return new(Within(1), Within(3), Within(Depth), 100 * ranks.Average(r => r < 0 ? 0 : 1.0 / (r + 1)));
    }

    public string Line => FormattableString.Invariant($"S@3 {Three:0.0}, S@10 {Ten:0.0}, MRR@10 {Mrr:0.0}");
}
