using NodaTime;

namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>A time at a site in which nobody, one or two guides are present. It need not be filled, but it has its price.</summary>
/// <param name="Places">0 to <see cref="MostPlaces"/>; 0: nobody is wanted.</param>
/// <param name="HasFormularhilfe">Paid staff help with forms at that time, so that a guide is wanted most.</param>
/// <param name="Week">Any number that is the same for all blocks of a week and another for those of other weeks.</param>
public sealed record RosterBlock(string Key, string Site, LocalDateTime Start, LocalDateTime End, int Places, bool HasFormularhilfe, int Week)
{
    public const int MostPlaces = 2;

    /// <summary>How much it matters that somebody is there, as a factor of the weights.</summary>
    public double Price { get; init; } = 1;

    public LocalDate Day => Start.Date;
    public YearMonth Month => Day.ToYearMonth();
    public int Minutes => (int)Period.Between(Start, End, PeriodUnits.Minutes).Minutes;
}
