namespace WirPunkt.Volunteering.Shifts;

/// <summary>Asking one after the other.</summary>
public sealed class StandInSearchTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Anna = Guid.NewGuid(), Bela = Guid.NewGuid();

    private static StandInSearch Asking(Guid who)
    {
        var search = new StandInSearch { BlockId = Guid.NewGuid(), AssignmentId = Guid.NewGuid() };
        search.Ask(who, Now, Now.AddHours(4));
        return search;
    }

    [Fact]
    public void Only_who_is_asked_may_answer()
    {
        var search = Asking(Anna);
        Assert.False(search.Answer(Bela, true, Now));
        Assert.True(search.Answer(Anna, true, Now));
        Assert.Equal((StandInState.Found, null), (search.State, search.Open));
    }

    [Fact]
    public void After_a_no_the_next_has_the_word()
    {
        var search = Asking(Anna);
        Assert.True(search.Answer(Anna, false, Now));
        Assert.Null(search.Open);
        search.Ask(Bela, Now, Now.AddHours(4));
        Assert.Equal(Bela, search.Open!.VolunteerId);
        Assert.False(search.Answer(Anna, true, Now));
    }

    [Fact]
    public void An_answer_after_the_deadline_is_too_late_and_the_search_goes_on()
    {
        var search = Asking(Anna);
        search.RunOut(Now.AddHours(3));
        Assert.NotNull(search.Open);
        Assert.False(search.Answer(Anna, true, Now.AddHours(5)));
        search.RunOut(Now.AddHours(5));
        Assert.Equal(StandInAnswer.TooLate, search.Asked.Single().Answer);
    }
}
