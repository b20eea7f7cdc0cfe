namespace WirPunkt.Evaluation.Journal.Arrivals;

/// <summary>What arrives by itself is taken in once, however often one looks.</summary>
public sealed class ArrivalTests
{
    private const string Matter = "wrong-door:rathaus>museum>fuehrung";
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static Arrival Door(string month, int count) => new(JournalSource.WrongDoor, Matter, month, Arrival.DayIn(month, Today), JournalKind.OnSite) { Count = count };

    private static Arrival Theme(DateOnly? done) => new(JournalSource.Workshop, "training-task:1", "", new(2026, 11, 2), JournalKind.Material) { Text = "Termine", EndedOn = done, Changed = "training-module:digital" };

    private static void End(JournalEntry entry, DateOnly day, JournalState state = JournalState.Done) =>
        entry.Take(new() { Kind = entry.Kind, On = "2026-09-30", State = state, Ended = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }, day);

    [Fact]
    public void Taken_in_twice_it_is_there_once_with_the_same_count()
    {
        Arrival[] arrivals = [Door("2026-09", 2), Door("2026-10", 3), Theme(null)];
        var entries = Arrival.TakeIn(arrivals, []).ToList();
        Assert.Equal([$"{Matter}@2026-09", "training-task:1"], entries.Select(e => e.Origin));
        Assert.Equal(5, entries[0].Count);
        Assert.Empty(Arrival.TakeIn(arrivals, entries));
        Assert.Equal(5, entries[0].Count);
    }

    [Fact]
    public void What_is_said_again_after_the_end_is_a_new_entry_and_the_old_one_keeps_its_count()
    {
        var old = Assert.Single(Arrival.TakeIn([Door("2026-09", 2)], []));
        End(old, new(2026, 10, 5));
        var fresh = Assert.Single(Arrival.TakeIn([Door("2026-09", 2), Door("2026-10", 1), Door("2026-11", 4)], [old]));
        Assert.Equal(($"{Matter}@2026-11", 4), (fresh.Origin, fresh.Count));
        Assert.Equal(3, old.Count); // October had begun when it ended
        Assert.Empty(Arrival.TakeIn([Door("2026-09", 2), Door("2026-10", 1), Door("2026-11", 4)], [fresh, old]));
        Assert.Equal((3, 4), (old.Count, fresh.Count));
    }

    [Fact]
    public void It_ends_with_its_origin_once_and_who_opens_it_again_has_the_last_word()
    {
        var entry = Assert.Single(Arrival.TakeIn([Theme(null)], []));
        Assert.Equal(JournalState.Open, entry.State);
        Arrival.TakeIn([Theme(new(2026, 11, 20))], [entry]);
        Assert.Equal((JournalState.Done, 18), (entry.State, entry.Days));
        Assert.Equal(["training-module:digital"], entry.Changed);

        entry.Take(new() { Kind = entry.Kind, On = "2026-11-02", Text = entry.Text, State = JournalState.InWork }, Today);
        Arrival.TakeIn([Theme(new(2026, 11, 20))], [entry]);
        Assert.Equal((JournalState.InWork, null), (entry.State, entry.EndedOn));
    }

    [Theory]
    [InlineData("2026-09", 2026, 9, 30)]
    [InlineData("2026-11", 2026, 11, 24)]
    [InlineData("nonsense", 2026, 11, 24)]
    public void A_month_that_is_over_arrived_on_its_last_day_and_this_month_today(string month, int year, int number, int day) =>
        Assert.Equal(new DateOnly(year, number, day), Arrival.DayIn(month, Today));
}
