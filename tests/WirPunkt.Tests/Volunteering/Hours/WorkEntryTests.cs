namespace WirPunkt.Volunteering.Hours;

/// <summary>Hours are confirmed, checked, and then only corrected with a reason.</summary>
public sealed class WorkEntryTests
{
    private static WorkEntry Entry() => new() { VolunteerId = Guid.NewGuid(), Day = new(2026, 12, 1), Kind = WorkKind.Meeting };

    [Fact]
    public void What_nobody_has_confirmed_cannot_be_checked()
    {
        var entry = Entry();
        Assert.False(entry.Check());
        Assert.True(entry.Confirm(90, null));
        Assert.True(entry.Check());
        Assert.Equal((WorkState.Checked, 90), (entry.State, entry.Minutes));
    }

    [Fact]
    public void What_is_checked_stays_unless_somebody_gives_a_reason()
    {
        var entry = Entry();
        entry.Confirm(90, null);
        entry.Check();
        Assert.False(entry.Confirm(120, null));
        Assert.False(entry.Correct(120, " "));
        Assert.True(entry.Correct(120, "Die Besprechung ging länger."));
        Assert.Equal(120, entry.Minutes);
    }

    [Theory]
    [InlineData(0), InlineData(-5), InlineData(721)]
    public void No_day_has_that_many_minutes_of_work(int minutes) => Assert.False(Entry().Confirm(minutes, null));
}
