using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>
/// A problem in numbers: everything has an index, every rule that joins several people is a row.
/// A person's week is chosen as a whole; what it contributes to a row is added up over the weeks of all.
/// </summary>
public sealed class RosterModel
{
    public RosterProblem Problem { get; }
    public IReadOnlyList<RosterPerson> People { get; }
    public IReadOnlyList<ModelBlock> Blocks { get; }
    public IReadOnlyList<SiteWeek> SiteWeeks { get; }
    public IReadOnlyList<WantedLanguage> Languages { get; }
    public IReadOnlyList<PersonWeek> Weeks { get; }
    public IReadOnlyList<MonthLimit> Months { get; }

    /// <summary>By person: the hours that are hoped for.</summary>
    public IReadOnlyList<double> ExpectedHours { get; }
    public ModelRows Rows { get; }

    /// <summary>What every plan costs before the first placement: what is published and not taken up.</summary>
    public double BaseCost { get; }

    public RosterModel(RosterProblem problem)
    {
        Problem = problem;
        People = [.. problem.People.DistinctBy(p => p.Key)];
        var blocks = problem.Blocks.DistinctBy(b => b.Key).ToList();
        var sources = new ModelSources(problem, People, blocks);

        SiteWeeks = sources.SiteWeeks();
        Languages = sources.Languages();
        Months = sources.MonthLimits();
        Rows = new ModelRows(blocks.Count, Languages.Count, SiteWeeks.Sum(s => s.Days.Count), People.Count, Months.Count);
        Blocks = [.. blocks.Select(sources.Block)];
        BaseCost = sources.Published.Count * problem.Weights.Change;
        Weeks = [.. sources.WeekNumbers.SelectMany(week => People.Select((_, person) => PersonWeek.Of(this, sources, person, week))).OfType<PersonWeek>()];
        ExpectedHours = [.. People.Select((_, person) => sources.ExpectedHours(person, Weeks))];
    }
}

/// <summary>
/// Where the rows of each kind begin. Experienced and novices of a block must add up exactly, so their prices are free;
/// a language or a day must be reached, hours may not be exceeded: their prices are never negative.
/// </summary>
public sealed class ModelRows(int blocks, int languages, int days, int people, int months)
{
    public static int Experienced(int block) => block;
    public int Novices(int block) => blocks + block;
    public int FirstBound => 2 * blocks;
    public int Language(int index) => FirstBound + index;
    public int Day(int index) => FirstBound + languages + index;
    public int Hours(int person) => FirstBound + languages + days + person;
    public int Month(int index) => FirstBound + languages + days + people + index;
    public int Count => FirstBound + languages + days + people + months;
}

/// <summary>The days of a week on which a site has places. Missing days cost by how many there are.</summary>
/// <param name="Days">Indexes over all site weeks.</param>
public sealed record SiteWeek(string Site, int Week, IReadOnlyList<int> Days, int Wanted)
{
    public int Missing(int days) => Math.Max(0, Wanted - days);
}

/// <summary>The hours that a person may work in a calendar month, where the weeks alone would allow more.</summary>
public sealed record MonthLimit(int Person, NodaTime.YearMonth Month, double Hours);
