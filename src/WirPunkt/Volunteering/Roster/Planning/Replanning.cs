using NodaTime;

namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>Problems that are made from another and its published plan.</summary>
public static class Replanning
{
    /// <summary>
    /// The rest of a week anew, everything else pinned: blocks of other weeks and those that have begun stay as published,
    /// those to come should stay near it, and who cancelled is not asked again. What is empty elsewhere is left out and stays so.
    /// </summary>
    public static RosterProblem RestOfWeek(this RosterProblem problem, IReadOnlyList<Placement> published, int week, LocalDateTime now, IReadOnlyCollection<Placement> cancelled)
    {
        var open = problem.Blocks.Where(b => b.Week == week && b.Start > now).Select(b => b.Key).ToHashSet();
        var past = problem.Blocks.Where(b => b.Start <= now).Select(b => b.Key).ToHashSet();
        var staying = published.Except(cancelled).ToList();
        return problem with
        {
            Pins = [.. problem.Pins.Where(p => !cancelled.Contains(p.Placement)), .. staying.Where(p => !open.Contains(p.Block)).Select(p => new Pin(p.Person, p.Block, past.Contains(p.Block)))],
            Blocks = [.. problem.Blocks.Select(b => open.Contains(b.Key) ? b : b with { Places = Math.Min(b.Places, staying.Count(p => p.Block == b.Key)) }).Where(b => open.Contains(b.Key) || b.Places > 0)],
            Forbidden = [.. problem.Forbidden, .. cancelled],
            Published = staying,
        };
    }

    /// <summary>What a plan that was made a while ago would break if it were published now. What has been pinned since then counts from the next plan on.</summary>
    /// <param name="coming">its places in blocks that have not begun</param>
    public static IReadOnlyList<Violation> Breaks(this RosterProblem today, IEnumerable<Placement> coming)
    {
        var past = today.Pins.Where(p => p.IsPast).ToList();
        var placements = past.Select(p => p.Placement).Union(coming).ToList();
        return new RosterChecker(today with { Pins = past }).CheckPlacements(placements);
    }
}
