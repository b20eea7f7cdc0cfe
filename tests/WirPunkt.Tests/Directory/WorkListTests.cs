using WirPunkt.Directory.OpeningHours;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Time;
using WirPunkt.ServicePoints;

namespace WirPunkt.Directory;

public sealed class WorkListTests
{
    private static readonly Fact Confirmed = new() { Confidence = Confidence.High, AsOf = new PartialDate(2026, 11) };

    private static readonly Organization Office = new()
    {
        Key = "rathaus",
        Name = "Rathaus",
        Kind = OrganizationKind.MunicipalOffice,
        Phones = [new("+49 7031 1")],
        Locations = ["markt"],
        Languages = ["de"],
        Appointment = new(AppointmentNeed.NotNeeded),
        Schedules = [new() { Fact = Confirmed }],
        Fact = Confirmed,
    };

    private static IEnumerable<string> Fields(DirectoryRecord record) => record.Gaps().Select(g => g.Field);

    [Fact]
    public void Nothing_is_asked_about_what_is_known()
    {
        Assert.Empty(Office.Gaps());
        Assert.Empty(WorkList.Of([Office]).Departments);
    }

    [Fact]
    public void An_office_is_asked_for_its_hours_its_telephone_its_place_and_its_languages() =>
        Assert.Equal(["phones", "locations", "schedules", "appointment", "languages"], Fields(new Organization { Key = "a", Name = "A", Kind = OrganizationKind.Ngo, Fact = Confirmed }));

    [Fact]
    public void A_hotline_needs_no_place() =>
        Assert.DoesNotContain("locations", Fields(new Organization { Key = "a", Name = "A", Kind = OrganizationKind.Hotline, Fact = Confirmed }));

    [Theory]
    [InlineData(Confidence.Low, "Wir sind nicht sicher und veröffentlichen nichts davon. Quelle: https://example.org, Stand 2024.")]
    [InlineData(Confidence.Medium, "Niemand hat das bisher bestätigt. Quelle: https://example.org, Stand 2024.")]
    public void What_is_not_sure_is_asked_with_its_source(Confidence confidence, string question) =>
        Assert.Contains(question, Assert.Single(new Fact { Confidence = confidence, Source = "https://example.org", AsOf = new PartialDate(2024) }.Gaps()).Question, StringComparison.Ordinal);

    [Fact]
    public void What_has_no_date_is_asked_for_it() => Assert.Equal("fact.asOf", Assert.Single(new Fact { Confidence = Confidence.High }.Gaps()).Field);

    [Fact]
    public void Hours_have_a_source_of_their_own()
    {
        var office = new Organization { Key = "a", Name = "A", Kind = OrganizationKind.Ngo, Schedules = [new() { Fact = Confirmed }, new() { Kind = ScheduleKind.TelephoneHours, Fact = Confirmed with { Confidence = Confidence.Medium } }], Fact = Confirmed };
        Assert.StartsWith("Stimmen die Telefonzeiten?", office.Gaps().Single(g => g.Field == "schedules[1].fact.confidence").Question, StringComparison.Ordinal);
        Assert.DoesNotContain("schedules", Fields(office));
    }

    [Fact]
    public void Unknown_is_asked_and_none_is_not()
    {
        var unknown = new Service { Key = "a", Name = "A", Summary = "b", Responsible = "rathaus", Fact = Confirmed };
        Assert.Equal(["documents", "fee", "deadline"], Fields(unknown));
        var known = new Service { Key = "a", Name = "A", Summary = "b", Responsible = "rathaus", Documents = [], Fee = "kostenfrei", Deadline = "keine", Fact = Confirmed };
        Assert.Empty(known.Gaps());
    }

    [Fact]
    public void A_place_is_asked_for_what_nobody_knows_of_its_accessibility_and_of_the_way_there()
    {
        Location Place(Accessibility? accessibility, LocationStatus status = LocationStatus.Active) =>
            new() { Key = "a", Name = "A", Street = "Markt 1", City = "B", Accessibility = accessibility, Status = status, Fact = Confirmed };

        Assert.Equal(["accessibility.wheelchair", "accessibility.stepFree", "accessibility.accessibleToilet", "publicTransport"], Fields(Place(null)));
        Assert.Equal(["accessibility.stepFree", "publicTransport"], Fields(Place(new(true, null, false, null))));
        Assert.Empty(Fields(Place(null, LocationStatus.Historic)));
    }

    [Fact]
    public void A_Wir_Punkt_is_asked_when_somebody_is_there() =>
        Assert.Contains("schedules", Fields(new ServicePoint { Key = "a", Kind = ServicePointKind.WirPunkt, Name = "A", Fact = Confirmed }));

    [Fact]
    public void Who_must_confirm_a_fact_is_asked_else_the_responsible_office_else_nobody()
    {
        Service Unknown(string key, string? owner, string? responsible) => new() { Key = key, Name = key, Summary = "b", Responsible = responsible, Fact = Confirmed with { Owner = owner } };
        var museum = new Organization { Key = "museum", Name = "Museum", Kind = OrganizationKind.Culture, Fact = Confirmed };
        var list = WorkList.Of([Office, museum, Unknown("a", "rathaus", "museum"), Unknown("b", null, "rathaus"), Unknown("c", null, null), Unknown("d", "gibt-es-nicht", null)]);

        Assert.Equal(["Rathaus", "Museum", null], list.Departments.Select(d => d.Department?.Name));
        Assert.Equal(["a", "b"], list.Departments[0].Tasks.Select(t => t.Record.Key));
        Assert.Equal(["museum"], list.Departments[1].Tasks.Select(t => t.Record.Key));
        Assert.Equal(["c", "d"], list.Departments[2].Tasks.Select(t => t.Record.Key));
        Assert.Equal((6, 5, 6, 17), (list.Departments[0].Count, list.Departments[1].Count, list.Departments[2].Count, list.Count));
    }

    [Fact]
    public void Every_legal_particular_that_is_missing_has_a_question_of_its_own()
    {
        var town = new Municipality { Key = "a", Town = new Place { Name = "A" }, Name = "A", Contact = new("rathaus", null, null, null) };
        var tasks = Assert.Single(WorkList.Of([Office, town]).Departments);
        Assert.Equal("Rathaus", tasks.Department!.Name);
        Assert.Equal(town.Legal.Gaps().Select(g => $"legal.{g}"), tasks.Tasks[0].Gaps.Select(g => g.Field));
        Assert.DoesNotContain(tasks.Tasks[0].Gaps, g => g.Question.StartsWith("Was steht bei", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_that_can_stand_in_it_has_a_name()
    {
        var texts = new TextLibrary().In(Language.German);
        var kinds = typeof(DirectoryRecord).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DirectoryRecord)) && !t.IsAbstract).Append(typeof(Municipality));
        Assert.All(kinds, k => Assert.True(texts.Has($"work-list.kind-{k.Name.ToLowerInvariant()}"), k.Name));
    }
}
