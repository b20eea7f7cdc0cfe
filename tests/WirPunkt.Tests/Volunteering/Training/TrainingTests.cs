using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering.Training.SelfChecks;
using WirPunkt.Volunteering.Training.Sessions;
using WirPunkt.Volunteering.Training.WorkItems;

namespace WirPunkt.Volunteering.Training;

/// <summary>Self-checks, what everybody needs, courses, and what is to be done about the material, through the pages.</summary>
public abstract class TrainingTests(Engine engine) : ProgrammeTests(engine)
{
    private const string Check = "/team/schulung/wege/selbsttest", Settings = "/team/schulung/einstellungen", Courses = "/team/schulung/kurse", Items = "/team/schulung/aufgaben";

    /// <summary>In the order of the alphabet: Genau, Ja, Nein; Doch, Nie.</summary>
    private static readonly (string, string)[] Right = [("q0", "0"), ("q0", "1"), ("q1", "0")];

    private Task<List<PassedCheck>> Passed() => Town.Site.Ask(db => db.Set<PassedCheck>().AsNoTracking().ToListAsync());

    private static async Task<IHtmlDocument> Page(HttpResponseMessage answer) => StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Radio buttons are sent only when they are chosen.</summary>
    private static Task<HttpResponseMessage> Answer(HttpClient browser, params (string, string)[] answers) => browser.Send(Check, Check, answers.Any(a => a.Item1 == "q1") ? answers : [.. answers, ("q1", "1")]);

    [Fact]
    public async Task A_self_check_explains_its_answers_and_keeps_that_it_was_passed_and_nothing_else()
    {
        var (ada, adas) = await Town.Guide("Ada");
        var wrong = await Page(await Answer(ada, ("q0", "1")));
        Assert.Contains("0 von 2 Fragen", wrong.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("So ist es.", wrong.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Genau", wrong.QuerySelector(".self-check__why")!.TextContent.Replace("Ja; ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(await Passed());

        Assert.Contains("Bestanden", (await Page(await Answer(ada, Right))).Body!.TextContent, StringComparison.Ordinal);
        var passed = Assert.Single(await Passed());
        var module = (await Town.Site.Ask(db => db.TrainingModules.AsNoTracking().ToListAsync())).Single(m => m.Key == "wege");
        Assert.Equal((adas.Id, "wege", new DateOnly(2026, 11, 3), module.MaterialVersion), (passed.VolunteerId, passed.Module, passed.PassedOn, passed.Material));
        Assert.Contains("Selbsttest bestanden am 3. November 2026", (await ada.Open("/team/ich/schulung")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Material_that_changed_since_is_shown_until_the_check_is_passed_again()
    {
        var (ada, _) = await Town.Guide("Ada");
        await Answer(ada, Right);
        await Town.Site.Ask(async db =>
        {
            (await db.TrainingModules.SingleAsync(m => m.Key == "wege")).Body = "Gehen Sie nicht mit.";
            return await db.SaveChangesAsync();
        });
        await Town.Reload();
        const string changed = "Das Modul wurde geändert";
        Assert.Contains(changed, (await ada.Open("/team/ich/schulung")).Body!.TextContent, StringComparison.Ordinal);
        await Answer(ada, Right);
        Assert.DoesNotContain(changed, (await ada.Open("/team/ich/schulung")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_may_try_a_self_check_and_nothing_is_kept()
    {
        var lead = await Town.Lead();
        Assert.Contains("nicht gespeichert", (await Page(await Answer(lead, Right))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await Passed());
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync("/team/schulung/gibt-es-nicht/selbsttest", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task What_everybody_needs_decides_who_is_trained()
    {
        var lead = await Town.Lead();
        var (ada, adas) = await Town.Guide("Ada");
        await lead.Send(Settings, Settings, ("module", "wege"), ("proof", "Either"));
        Assert.Contains("0 von 1 Pflichtmodulen", (await ada.Open("/team/ich")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Schulung", await Fitness(lead, adas), StringComparison.Ordinal);
        await Answer(ada, Right);
        Assert.DoesNotContain("Schulung", await Fitness(lead, adas), StringComparison.Ordinal);
        Assert.Contains("alle Pflichtmodule", (await ada.Open("/team/ich")).Body!.TextContent, StringComparison.Ordinal);

        var shown = await lead.Open(Settings);
        await lead.Send(Settings, Settings, ("module", "wege"), ("proof", "Attended"));
        Assert.Contains("Schulung", await Fitness(lead, adas), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await lead.Send(shown, Settings, ("proof", "Either"))).StatusCode);
    }

    private static async Task<string> Fitness(HttpClient lead, Volunteer volunteer) =>
        (await lead.Open($"/team/lotsen/{volunteer.Id}")).QuerySelectorAll("dt").Single(d => d.TextContent == "Einsatz").NextElementSibling!.TextContent;

    [Fact]
    public async Task A_course_is_put_together_planned_changed_and_given_up()
    {
        var lead = await Town.Lead();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send($"{Courses}/neu", $"{Courses}/neu", ("name", "Grundkurs"))).StatusCode);
        await lead.Send($"{Courses}/neu", $"{Courses}/neu", ("name", "Grundkurs"), ("module", "wege"), ("module", "gone"));
        var course = await Town.Site.Ask(db => db.TrainingCourses.AsNoTracking().SingleAsync());
        Assert.Equal(["wege"], course.Modules);
        var plan = await lead.Open($"/team/schulung/termine/neu?kurs={course.Id}");
        Assert.Equal(["wege"], plan.QuerySelectorAll("input[name='modules.0'][checked]").Select(i => i.GetAttribute("value")));

        var shown = await lead.Open($"{Courses}/{course.Id}");
        await lead.Send(shown, $"{Courses}/{course.Id}", ("name", "Kurs A"), ("module", "reden"));
        Assert.Equal(HttpStatusCode.Conflict, (await lead.Send(shown, $"{Courses}/{course.Id}", ("name", "Kurs B"), ("module", "reden"))).StatusCode);
        await lead.Send($"{Courses}/{course.Id}", $"{Courses}/{course.Id}/aufgeben");
        Assert.Equal(0, await Town.Site.Ask(db => db.TrainingCourses.CountAsync()));
    }

    [Fact]
    public async Task A_theme_of_a_workshop_becomes_a_task_on_a_module_and_a_name_in_it_is_asked_about()
    {
        var lead = await Town.Lead();
        await Town.Site.Ask(db =>
        {
            var workshop = new TrainingSession { Title = "Rückblick", Place = "Rathaus", Places = 12, Kind = SessionKind.Reflection };
            workshop.Meet([new(Guid.NewGuid(), new(2026, 11, 2), new(18, 0), new(20, 0), [])]);
            db.Add(workshop);
            return db.SaveChangesAsync();
        });
        var session = await Town.Site.Ask(db => db.TrainingSessions.AsNoTracking().SingleAsync());
        (string, string)[] typed = [("session", session.Id.ToString()), ("theme", "Gelber Umschlag"), ("text", "Frau Meier fragt danach"), ("module", "wege"), ("about", "wir-punkt:treff")];
        var answer = await lead.Send($"{Items}/neu?termin={session.Id}", $"{Items}/neu", typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var asked = await Page(answer);
        Assert.Equal("Gelber Umschlag", asked.QuerySelector("[name=theme]")!.GetAttribute("value"));
        await lead.Send(asked, $"{Items}/neu", [.. typed.Where(t => t.Item1 != "text"), ("text", "Viele fragen danach")]);

        var list = (await lead.Open(Items)).Body!.TextContent;
        Assert.Contains("Workshop: Rückblick", list, StringComparison.Ordinal);
        Assert.Contains("Wir-Punkt im Rathaus", list, StringComparison.Ordinal);
        var item = await Town.Site.Ask(db => db.WorkItems.AsNoTracking().SingleAsync());
        var shown = await lead.Open(Items);
        await lead.Send(shown, Items, ("item", item.Id.ToString()), ("state", "Done"));
        Assert.Equal(HttpStatusCode.Conflict, (await lead.Send(shown, Items, ("item", item.Id.ToString()), ("state", "InWork"))).StatusCode);
        Assert.Equal((WorkItemState.Done, new DateOnly(2026, 11, 3)), await Town.Site.Ask(async db => { var w = await db.WorkItems.SingleAsync(); return (w.State, w.DoneOn!.Value); }));
    }

    [Fact]
    public async Task The_answer_of_a_department_becomes_a_task_too()
    {
        var lead = await Town.Lead();
        const string form = $"{Items}/neu?quelle=fachamt";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(form, $"{Items}/neu", ("department", ""), ("question", "3"), ("theme", "Termine"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(form, $"{Items}/neu", ("department", "Bürgeramt"), ("question", "3"), ("theme", "Termine"), ("sure", "no"))).StatusCode);
        Assert.Contains("Fachamt: Bürgeramt", (await lead.Open(Items)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guide_does_not_see_what_is_the_leads()
    {
        var (ada, _) = await Town.Guide("Ada");
        foreach (var address in new[] { Courses, Items, Settings, "/team/schulung/termine" })
            Assert.Equal(HttpStatusCode.NotFound, (await ada.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain(Courses, (await ada.Open("/team/schulung")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("noch nichts zu bescheinigen", (await ada.Open("/team/ich/schulung/bescheinigung")).Body!.TextContent, StringComparison.Ordinal);
    }
}

public sealed class SqliteTrainingTests() : TrainingTests(Engine.Sqlite);

public sealed class PostgresTrainingTests() : TrainingTests(Engine.Postgres);
