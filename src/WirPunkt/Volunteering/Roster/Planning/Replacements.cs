using NodaTime;

namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>Somebody who could stand in for another.</summary>
/// <param name="Languages">Wanted at the site that week, and spoken there by nobody else.</param>
/// <param name="MinutesLeft">Of the agreed week, before this block.</param>
/// <param name="LastAsked">Null: never.</param>
public sealed record Replacement(string Person, IReadOnlyList<string> Languages, Wish Wish, LocalDate? LastAsked, int MinutesLeft);

/// <summary>Who could take over a placement that is cancelled, in the order in which to ask.</summary>
public static class Replacements
{
    /// <param name="lastAsked">By person: when somebody was asked to stand in before.</param>
    public static IReadOnlyList<Replacement> For(RosterProblem problem, IReadOnlyList<Placement> placements, Placement cancelled, IReadOnlyDictionary<string, LocalDate> lastAsked)
    {
        if (problem.Blocks.FirstOrDefault(b => b.Key == cancelled.Block) is not { } block) return [];

        var rest = placements.Where(p => p != cancelled).ToList();
        var plan = new PlanView(problem, rest);
        var needed = LanguagesNeeded(problem, plan, block);
        return
        [
            .. from person in problem.People.DistinctBy(p => p.Key)
               where person.Key != cancelled.Person && plan.HindranceOf(person, block) == Hindrance.None && KeepsNovices(plan, person, block)
               let languages = person.Languages.Intersect(needed).ToList()
               let asked = lastAsked.TryGetValue(person.Key, out var date) ? date : (LocalDate?)null
               let left = plan.MinutesLeft(person, block.Week)
               orderby languages.Count descending, asked ?? LocalDate.MinIsoValue, person.WishFor(block) descending, left descending, person.Key
               select new Replacement(person.Key, languages, person.WishFor(block), asked, left),
        ];
    }

    /// <summary>Whoever comes, a novice who stays is not left alone.</summary>
    private static bool KeepsNovices(PlanView plan, RosterPerson person, RosterBlock block)
    {
        RosterPerson[] then = [.. plan.PeopleIn(block), person];
        return then.Count(p => p.IsNovice) <= then.Count(p => p.IsExperienced);
    }

    private static List<string> LanguagesNeeded(RosterProblem problem, PlanView plan, RosterBlock block)
    {
        var spoken = problem.Blocks.Where(b => b.Site == block.Site && b.Week == block.Week).SelectMany(plan.PeopleIn).SelectMany(p => p.Languages).ToHashSet();
        return [.. problem.WantedLanguages.Where(w => w.Site == block.Site && w.Week == block.Week && !spoken.Contains(w.Language)).Select(w => w.Language).Distinct()];
    }
}
