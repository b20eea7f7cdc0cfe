namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>
/// One order of what was found in several languages. A thing is shown in the reader's language where it exists in it; its
/// German version then only supports it: what both versions answer is more likely meant.
/// </summary>
public sealed class Answers(Things things)
{
    /// <summary>What the second version adds; measured 0.3, 0.5 and 1.</summary>
    private const double Support = 0.5;

    /// <summary>What exists only in another language stands a little behind: the translated question is less sure.</summary>
    private const double OnlyElsewhere = 0.9;

    /// <summary>What was named in everyday words stands before what only scores as much.</summary>
    private const double Named = 1 + 1e-6;

    private const string German = "de";

    private readonly double[] scores = new double[things.Count];

    /// <summary>Which text shows the thing: the number of its index, from 1, and its place there.</summary>
    private readonly (int Asked, int Position)[] shownBy = new (int, int)[things.Count];
    private readonly List<(LanguageIndex Index, Question Question)> asked = [];
    private readonly Dictionary<int, double> raised = [];
    private int shown;
    private bool isSupported;

    /// <summary>The reader's language and German are always asked, others only while they have something that those have not.</summary>
    public bool Need(LanguageIndex index) =>
        asked.Count == 0 || index.Language == German || shown < things.Count && things.Of(index).Any(t => shownBy[t].Asked == 0);

    public void Add(LanguageIndex index, Question question, bool isOwn)
    {
        asked.Add((index, question));
        var (numbers, found) = (things.Of(index), question.Scores());
        var strength = question.Total > 0 ? 1 / question.Total : 0;
        var supports = !isOwn && index.Language == German;
        isSupported |= supports;
        var alone = strength * (isOwn ? 1 : isSupported ? (1 + Support) * OnlyElsewhere : OnlyElsewhere);
        for (var i = 0; i < found.Length; i++)
        {
            var thing = numbers[i];
            if (shownBy[thing].Asked == 0)
            {
                shownBy[thing] = (asked.Count, i);
                scores[thing] = alone * found[i];
                shown++;
            }
            else if (supports) scores[thing] += Support * strength * found[i];
        }
    }

    /// <param name="share">Of the best answer, by which it is raised.</param>
    public void Raise(string id, double share)
    {
        if (things.Find(id) is >= 0 and var thing && shownBy[thing].Asked > 0) raised[thing] = share;
    }

    public IReadOnlyList<Finding> Best(int limit, Func<string, bool>? which)
    {
        var measure = Math.Max(1, scores.Length == 0 ? 0 : scores.Max());
        foreach (var (thing, share) in raised) scores[thing] += share * measure * Named;
        if (which is not null)
            for (var thing = 0; thing < scores.Length; thing++)
                if (scores[thing] > 0 && !which(things.Id(thing))) scores[thing] = 0;
        return [.. Highest.Of(scores, limit).Select(Shown)];
    }

    private Finding Shown(int thing)
    {
        var (number, position) = shownBy[thing];
        var (index, question) = asked[number - 1];
        return new Finding(index.Texts[position], Math.Round(scores[thing], 3), Passage.Best(index, position, question));
    }
}
