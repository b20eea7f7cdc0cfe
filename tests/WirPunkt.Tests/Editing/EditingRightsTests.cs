using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;

namespace WirPunkt.Editing;

public sealed class EditingRightsTests
{
    private static readonly EditableKind Kind = new EditableKind<Service>("leistung", s => s.Name.German, (s, _) => s.Topics, s => s.Department());

    private static readonly Service Record = new()
    {
        Key = "anmeldung",
        Name = "Wohnsitz anmelden",
        Summary = "Nach dem Umzug",
        Topics = ["wohnen"],
        Responsible = "rathaus",
        Fact = new Fact { Confidence = Confidence.High },
    };

    private static Account Person(Roles roles, string? topic = null, string? office = null) => new() { Email = "a@example.org", Name = "A", Roles = roles, Topics = topic is null ? [] : [topic], Organization = office };

    [Theory]
    [InlineData(Roles.Lead, null, null, true, true)]
    [InlineData(Roles.Editor, null, null, true, true)]
    [InlineData(Roles.Editor, "wohnen", null, true, true)]
    [InlineData(Roles.Editor, "arbeit", null, false, true)]
    [InlineData(Roles.Department, null, "rathaus", false, true)]
    [InlineData(Roles.Department, null, "museum", false, false)]
    [InlineData(Roles.Department, null, null, false, false)]
    [InlineData(Roles.Guide, null, null, false, false)]
    [InlineData(Roles.Translator, null, null, false, false)]
    [InlineData(Roles.Administrator, null, null, false, false)]
    public void Who_may_publish_and_who_may_propose(Roles roles, string? topic, string? office, bool publish, bool propose)
    {
        var person = Person(roles, topic, office);
        Assert.Equal((publish, propose), (person.MayPublish(Kind, Record, Catalog.Empty), person.MayPropose(Kind, Record, Catalog.Empty)));
    }
}
