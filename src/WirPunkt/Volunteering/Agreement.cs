using NodaTime;

namespace WirPunkt.Volunteering;

/// <summary>What lead and volunteer agreed in the first interview or later: hours, days, places, languages, boundaries. The roster plans with it.</summary>
public sealed class Agreement
{
    /// <summary>Minutes; fourteen hours a week are a third of a full post, beyond which it is no side activity any more (§ 3 Nr. 26a EStG).</summary>
    public const int MostPerWeek = 14 * 60, MostPerMonth = 62 * 60;

    /// <summary>Characters.</summary>
    public const int LongestBoundaries = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid VolunteerId { get; init; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>The last day; null: until there is another.</summary>
    public DateOnly? ValidUntil { get; set; }
    public int MinutesPerWeek { get; init; }
    public int MinutesPerMonth { get; init; }

    /// <summary>Days of the week; none: any.</summary>
    public List<IsoDayOfWeek> Days { get; init; } = [];

    /// <summary>Keys of Wir-Punkte that are preferred; none: any.</summary>
    public List<string> WantedSites { get; init; } = [];
    public List<string> ExcludedSites { get; init; } = [];

    /// <summary>Codes of the languages in which the person helps.</summary>
    public List<string> Languages { get; init; } = [];

    /// <summary>What the person does not do, as agreed.</summary>
    public string? Boundaries { get; init; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidUntil is null || day <= ValidUntil);

    /// <returns>The field that is wrong; null: all is well.</returns>
    public string? Problem() =>
        MinutesPerWeek is < 30 or > MostPerWeek ? "per-week"
        : MinutesPerMonth < MinutesPerWeek || MinutesPerMonth > MostPerMonth ? "per-month"
        : WantedSites.Intersect(ExcludedSites).Any() ? "sites"
        : ValidUntil < ValidFrom ? "valid-until"
        : Languages.Count == 0 ? "languages"
        : Boundaries?.Length > LongestBoundaries ? "boundaries"
        : null;
}
