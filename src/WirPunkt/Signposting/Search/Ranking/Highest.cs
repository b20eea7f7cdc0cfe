namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>The places of the highest scores.</summary>
public static class Highest
{
    /// <summary>Of those above 0, highest first; of equals the one that stands first.</summary>
    public static IReadOnlyList<int> Of(ReadOnlySpan<double> scores, int most)
    {
        most = Math.Min(most, scores.Length);
        var (places, best, count) = (new int[most], new double[most], 0);
        var least = 0.0;
        for (var i = 0; i < scores.Length && most > 0; i++)
        {
            if (scores[i] <= least) continue;
            var at = count < most ? count++ : most - 1;
            for (; at > 0 && best[at - 1] < scores[i]; at--) (best[at], places[at]) = (best[at - 1], places[at - 1]);
            (best[at], places[at]) = (scores[i], i);
            if (count == most) least = best[most - 1];
        }
        return new ArraySegment<int>(places, 0, count);
    }
}
