namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>Whether somebody could be in a block at all, whatever else is planned.</summary>
public enum Fitness { Fit, NoPlaces, NoAgreement, NotAvailable, ExcludedSite, InTraining, Forbidden }

/// <summary>Asks <see cref="Fitness"/> of a problem.</summary>
public sealed class FitPeople(RosterProblem problem)
{
    private readonly HashSet<Placement> forbidden = [.. problem.Forbidden];

    public Fitness Of(RosterPerson person, RosterBlock block)
    {
        if (block.Minutes <= 0 || block.Places < (person.IsNovice ? 2 : 1)) return Fitness.NoPlaces; // a novice needs one beside
        if (person.MinutesPerWeek <= 0) return Fitness.NoAgreement;
        if (person.WishFor(block) == Wish.No) return Fitness.NotAvailable;
        if (person.ExcludedSites.Contains(block.Site)) return Fitness.ExcludedSite;
        if (problem.BlockedTimes.Any(t => t.Blocks(person, block))) return Fitness.InTraining;
        return forbidden.Contains(new(person.Key, block.Key)) ? Fitness.Forbidden : Fitness.Fit;
    }

    public bool IsFit(RosterPerson person, RosterBlock block) => Of(person, block) == Fitness.Fit;
}
