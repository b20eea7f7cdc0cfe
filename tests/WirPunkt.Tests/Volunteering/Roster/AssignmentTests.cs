namespace WirPunkt.Volunteering.Roster;

/// <summary>What can become of a place in the published plan.</summary>
public sealed class AssignmentTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 8, 0, 0, DateTimeKind.Utc);

    private static PresenceBlock Block(int hoursFromNow) => new() { Site = "treff", StartsAt = Now.AddHours(hoursFromNow), EndsAt = Now.AddHours(hoursFromNow + 2) };

    private static Assignment Of(PresenceBlock block) => new() { BlockId = block.Id, VolunteerId = Guid.NewGuid() };

    [Fact]
    public void It_is_confirmed_once()
    {
        var assignment = Of(Block(24));
        Assert.True(assignment.Confirm(Now));
        Assert.False(assignment.Confirm(Now));
        Assert.True(assignment.Stands);
    }

    [Fact]
    public void Who_has_confirmed_cancels_and_the_notice_is_kept()
    {
        var block = Block(30);
        var assignment = Of(block);
        assignment.Confirm(Now);
        Assert.False(assignment.Decline(Now));
        Assert.True(assignment.Cancel(block, Now));
        Assert.Equal((AssignmentState.Cancelled, 30, false), (assignment.State, assignment.NoticeHours, assignment.Stands));
        Assert.False(assignment.Cancel(block, Now));
    }

    [Fact]
    public void What_has_begun_is_not_cancelled_and_not_swapped()
    {
        var block = Block(-1);
        var assignment = Of(block);
        Assert.False(assignment.Cancel(block, Now));
        Assert.False(assignment.SwapAway(block, Now));
    }

    [Fact]
    public void Nobody_was_there_before_it_began_and_a_mistake_can_be_put_right()
    {
        var (later, running) = (Block(1), Block(-1));
        Assert.False(Of(later).WasThere(true, later, Now));
        var assignment = Of(running);
        Assert.True(assignment.WasThere(false, running, Now));
        Assert.True(assignment.WasThere(true, running, Now));
        Assert.Equal(AssignmentState.Attended, assignment.State);
    }

    [Fact]
    public void Every_change_is_counted_for_calendars()
    {
        var block = Block(24);
        var assignment = Of(block);
        assignment.Confirm(Now);
        assignment.Moved(Now);
        assignment.Cancel(block, Now);
        Assert.Equal(3, assignment.Sequence);
    }
}
