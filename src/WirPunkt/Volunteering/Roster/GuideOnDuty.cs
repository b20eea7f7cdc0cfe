using NodaTime;
using WirPunkt.Volunteering.Roster.Months;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster;

/// <summary>A guide as the roster plans with them: what was agreed, when they can, whether they may be there alone.</summary>
public sealed record GuideOnDuty(Volunteer Volunteer, Agreement? Agreement, Availability? Availability, FitForDuty Fit)
{
    public bool IsFit => Fit.IsFit;

    /// <summary>How gladly they would be at a block; a day that was not agreed is none.</summary>
    public Wish WishFor(PresenceBlock block, DateTimeZone zone)
    {
        var (from, until) = (block.StartsIn(zone), block.EndsIn(zone));
        if (Agreement is not { } agreed || Availability is not { } can) return Wish.No;
        if (agreed.Days.Count > 0 && !agreed.Days.Contains(from.DayOfWeek)) return Wish.No;
        return can.WishFor(from, until);
    }

    public bool Excludes(string site) => Agreement?.ExcludedSites.Contains(site) == true;

    internal RosterPerson AsPerson(IEnumerable<PresenceBlock> blocks, DateTimeZone zone) => new()
    {
        Key = SetUpProblem.Key(Volunteer.Id),
        IsNovice = Fit.IsNovice,
        Languages = Agreement?.Languages ?? [],
        MinutesPerWeek = IsFit ? Agreement?.MinutesPerWeek ?? 0 : 0,
        MinutesPerMonth = Agreement?.MinutesPerMonth,
        ExcludedSites = Agreement?.ExcludedSites ?? [],
        PreferredSites = Agreement?.WantedSites ?? [],
        Wishes = blocks.Select(b => (b.Id, Wish: WishFor(b, zone))).Where(b => b.Wish != Wish.No).ToDictionary(b => SetUpProblem.Key(b.Id), b => b.Wish),
    };
}
