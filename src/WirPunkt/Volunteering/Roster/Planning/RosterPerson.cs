namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>A guide as the roster sees one: what was agreed, what is possible, what is liked.</summary>
public sealed record RosterPerson
{
    public required string Key { get; init; }

    /// <summary>Fit for duty, but only beside an experienced guide.</summary>
    public bool IsNovice { get; init; }
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The most, and what is hoped for. 0: there is no agreement yet, and the person is not planned.</summary>
    public required int MinutesPerWeek { get; init; }

    /// <summary>The most in a calendar month; null: the weeks alone count.</summary>
    public int? MinutesPerMonth { get; init; }
    public int? DaysPerWeek { get; init; }
    public IReadOnlyList<string> ExcludedSites { get; init; } = [];

    /// <summary>None: all are equally welcome.</summary>
    public IReadOnlyList<string> PreferredSites { get; init; } = [];

    /// <summary>By block; a block that is not named is <see cref="Wish.No"/>.</summary>
    public IReadOnlyDictionary<string, Wish> Wishes { get; init; } = new Dictionary<string, Wish>();

    public bool IsExperienced => !IsNovice;
    public Wish WishFor(RosterBlock block) => Wishes.GetValueOrDefault(block.Key);
    public bool Likes(string site) => PreferredSites.Count == 0 || PreferredSites.Contains(site);
}

/// <summary>How somebody answers to a block.</summary>
public enum Wish { No, IfNeedBe, Gladly }
