using NodaTime;
using WirPunkt.Directory;
using WirPunkt.Evaluation.Money;
using WirPunkt.Evaluation.Plan;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Site;

namespace WirPunkt.Evaluation.Blueprint;

public sealed class OwnFinderTests
{
    private static readonly OwnFinder Finder = new(["Kleinstadt", "Kleindorf"], "https://www.kleinstadt.de");

    private static Fact From(string? source) => new() { Confidence = Confidence.High, Source = source };

    private static readonly Fact OfTheLand = From("https://land.example/recht");

    [Fact]
    public void A_service_that_is_the_same_everywhere_is_not_on_the_list() =>
        Assert.Empty(Finder.In(new Service { Key = "a", Name = "Wohngeld", Summary = "Hilfe bei der Miete", Responsible = "rathaus", Fact = OfTheLand }));

    [Fact]
    public void A_name_a_link_an_exception_and_the_source_are_found() => Assert.Equal(
        [OwnReason.Name, OwnReason.Link, OwnReason.Exception, OwnReason.Source],
        Finder.In(new Service
        {
            Key = "a",
            Name = "Anmelden",
            Summary = "In Kleinstadt",
            OnlineUrl = "https://termine.kleinstadt.de/",
            Exceptions = [new("Sie wohnen am See", null, "die Ortschaft")],
            Fact = From("https://www.kleinstadt.de/anmelden"),
        }));

    [Fact]
    public void Address_contact_and_hours_are_found_by_their_fields()
    {
        var office = new Organization { Key = "a", Name = "Rathaus", Kind = OrganizationKind.MunicipalOffice, Phones = [new("+49 7031 1")], Schedules = [new() { Fact = OfTheLand }], Fact = OfTheLand };
        Assert.Equal([OwnReason.Contact, OwnReason.Hours], Finder.In(office));
        Assert.Equal([OwnReason.Place], Finder.In(new Location { Key = "a", Name = "Rathaus", Street = "Markt 1", City = "Ort", Fact = OfTheLand }));
    }

    [Theory]
    [InlineData("Es gibt vier Wir-Punkte.", true), InlineData("Es gibt 4 Wir-Punkte.", true), InlineData("Hilfe an drei Orten", true), InlineData("Hilfe am Wir-Punkt", false)]
    public void How_many_there_are_is_a_towns_own(string summary, bool isOwn) =>
        Assert.Equal(isOwn ? [OwnReason.Place] : [], Finder.In(new Service { Key = "a", Name = "Hilfe", Summary = summary, Responsible = "rathaus", Fact = OfTheLand }));

    [Fact]
    public void A_hotline_for_all_of_the_country_is_on_the_list_only_when_it_names_the_town()
    {
        static Organization Hotline(string name) => new() { Key = "a", Name = name, Kind = OrganizationKind.Hotline, Phones = [new("116016")], Fact = OfTheLand };
        Assert.Empty(Finder.In(Hotline("Hilfetelefon")));
        Assert.Equal([OwnReason.Name, OwnReason.Contact], Finder.In(Hotline("Hilfetelefon Kleindorf")));
    }

    [Fact]
    public void Money_dates_and_decisions_are_a_towns_own_and_begin_empty()
    {
        var line = new BudgetLine { Key = "land", Title = "Förderung", Side = BudgetSide.Funding, Amount = 46368.75, Origin = "Bescheid" };
        var step = new PlanStep { Key = "start", Title = "Beginn", Ends = new(2025, 9), State = PlanStepState.Done, ActualEnd = new(2025, 9) };
        Assert.Equal([OwnReason.Source], Finder.In(line));
        Assert.Equal([OwnReason.Source], Finder.In(step));
        var town = new NewTown("Musterstadt", null, new() { Key = BlueprintOrigin.TheKey, MadeFrom = "Kleinstadt", MadeOn = new(2026, 11, 27) });
        town.Adopt(line);
        town.Adopt(step);
        Assert.Equal((null, null), (line.Amount, line.Origin));
        Assert.Equal((PlanStepState.Planned, null), (step.State, step.ActualEnd));
    }

    [Fact]
    public void Days_on_which_the_town_was_closed_and_facts_that_nobody_proves_are_its_own() =>
        Assert.Equal([OwnReason.Hours, OwnReason.Source], Finder.In(new Closure { Key = "a", From = new LocalDate(2026, 1, 1), Through = new(2026, 1, 2), Reason = "Umzug", Fact = From(null) }));

    [Fact]
    public void What_a_town_says_of_itself_is_asked_anyway() => Assert.Empty(Finder.In(Municipality.Unnamed));

    [Fact]
    public void The_place_of_a_name_is_shown_with_the_words_around_it()
    {
        var service = new Service { Key = "a", Name = "Anmelden", Summary = new LocalText($"{new string('x', 100)} in Kleinstadt {new string('y', 100)}"), Fact = OfTheLand };
        var place = Assert.Single(Finder.PlacesIn(service, 3));
        Assert.Contains("x in Kleinstadt y", place, StringComparison.Ordinal);
        Assert.InRange(place.Length, 100, 140);
    }
}
