using WirPunkt.Accounts;

namespace WirPunkt.Editing;

public sealed class OpenDraftsTests
{
    private static readonly Guid Own = Guid.NewGuid();

    private static Account Person(Roles roles, string? office) => new() { Id = Own, Email = "a@example.org", Name = "A", Roles = roles, Organization = office };

    private static Draft DraftOf(Guid? account, DraftState state, string? office) => new() { Kind = "service", Key = "x", Json = "{}", Who = "B", AccountId = account, State = state, Organization = office };

    [Theory]
    [InlineData(Roles.Editor, null, DraftState.Own, null, false)]
    [InlineData(Roles.Editor, null, DraftState.Review, null, true)]
    [InlineData(Roles.Lead, null, DraftState.Planned, "rathaus", true)]
    [InlineData(Roles.Editor, "rathaus", DraftState.Own, "rathaus", false)]
    [InlineData(Roles.Editor | Roles.Department, "rathaus", DraftState.Own, "rathaus", false)]
    [InlineData(Roles.Department, "rathaus", DraftState.Own, "rathaus", false)]
    [InlineData(Roles.Department, "rathaus", DraftState.Review, "rathaus", true)]
    [InlineData(Roles.Department, "museum", DraftState.Review, "rathaus", false)]
    [InlineData(Roles.Department, "rathaus", DraftState.Review, null, false)]
    [InlineData(Roles.Department, null, DraftState.Review, null, false)]
    [InlineData(Roles.Translator, "rathaus", DraftState.Review, "rathaus", false)]
    public void What_is_not_ones_own_is_open_when_it_was_shown_to_those_it_concerns(Roles roles, string? office, DraftState state, string? draftOf, bool open) =>
        Assert.Equal(open, DraftOf(Guid.NewGuid(), state, draftOf).IsOpenTo(Person(roles, office)));

    [Theory]
    [InlineData(Roles.Department)]
    [InlineData(Roles.Translator)]
    [InlineData(Roles.Editor)]
    public void Everybody_opens_their_own(Roles roles) => Assert.True(DraftOf(Own, DraftState.Own, null).IsOpenTo(Person(roles, null)));

    [Fact]
    public void What_came_without_account_waits_for_the_editors() =>
        Assert.Equal((true, true, false), (DraftOf(null, DraftState.Review, "rathaus").IsOpenTo(Person(Roles.Editor, null)), DraftOf(null, DraftState.Review, "rathaus").IsOpenTo(Person(Roles.Department, "rathaus")), DraftOf(null, DraftState.Review, "rathaus").IsOpenTo(Person(Roles.Department, "museum"))));
}
