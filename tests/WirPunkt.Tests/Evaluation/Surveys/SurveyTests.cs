using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Evaluation.Surveys.Answering;
using WirPunkt.Evaluation.Surveys.Leading;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation.Surveys;

/// <summary>The rules of forms and answers, without a database.</summary>
public sealed class SurveyTests(StarterSite site)
{
    private static readonly SurveyQuestion
        Scale = new("note", SurveyQuestionKind.Scale, "Wie gut?", Lowest: "schlecht", Highest: "gut"),
        One = new("oft", SurveyQuestionKind.One, "Wie oft?", [new("nie", "nie"), new("immer", new LocalText(new Dictionary<string, string> { ["de"] = "immer", ["en"] = "always" }))]),
        Several = new("was", SurveyQuestionKind.Several, "Was?", [new("a", "A"), new("b", "B"), new("c", "C")]),
        Own = new("sonst", SurveyQuestionKind.Text, "Sonst?");

    private static Survey Form(SurveyGroup group = SurveyGroup.Residents, params SurveyQuestion[] questions) =>
        new() { Key = "probe", Title = "Probe", Text = "Worum es geht", Group = group, Questions = [.. questions.Length == 0 ? [Scale, One, Several, Own] : questions] };

    private static SurveyAnswer Read(params (string Field, string Value)[] sent) => SurveyAnswer.Read(Form(), field => [.. sent.Where(s => s.Field == field).Select(s => s.Value)]);

    private IEnumerable<string?> Problems(Survey survey)
    {
        using var package = SmallTown.Create();
        var services = site.Running.Services;
        var contents = PackageContents.Read(package.Path, services.GetServices<IContentFile>(), [], services.GetRequiredService<Platform.Web.AddressBook>(), TimeProvider.System);
        return [.. survey.Check(contents).Select(p => p.Rule)];
    }

    [Fact]
    public void What_began_and_ended_on_one_day_names_it_once()
    {
        var german = site.Running.Services.GetRequiredService<TextLibrary>().In(Language.German);
        Assert.Equal("27. November 2026", SurveyRun.InWords(new(2026, 11, 27), new(2026, 11, 27), german));
        Assert.Equal("3. November 2026 bis 27. November 2026", SurveyRun.InWords(new(2026, 11, 3), new(2026, 11, 27), german));
        Assert.Equal("November 2026", new ReportSpan(new(2026, 11), new(2026, 11)).InWords(german));
    }

    [Fact]
    public void A_form_is_in_order_or_says_what_is_not()
    {
        Assert.Empty(Problems(Form()));
        Assert.Equal(["survey-one-tap"], Problems(Form(SurveyGroup.Visitors)));
        Assert.Empty(Problems(Form(SurveyGroup.Visitors, One)));
        Assert.Equal(["survey-scale"], Problems(Form(questions: Scale with { Highest = null })));
        Assert.Equal(["two-answers"], Problems(Form(questions: One with { Options = [new("nie", "nie")] })));
        Assert.Equal(["answer-key"], Problems(Form(questions: One with { Key = "not-answered" })));
        Assert.Equal(["answer-key"], Problems(Form(questions: One with { Options = [new("total", "x"), new("b", "y")] })));
        Assert.Equal(["answer-twice"], Problems(Form(questions: [Scale, Scale])));
    }

    [Fact]
    public void What_was_chosen_raises_just_its_counters()
    {
        var answer = Read(("q.note", "4"), ("q.was", "a"), ("q.was", "c"), ("q.sonst", " <b>Mehr</b>\r\nZeit\0 "));
        Assert.Equal(["note/4", "was/a", "was/c"], answer.Counters);
        Assert.Equal("<b>Mehr</b>\nZeit", answer.Texts["sonst"]);
        Assert.Empty(answer.Problems);
        Assert.All(answer.Counters, c => Assert.Contains(c, SurveyCount.For(new() { Survey = "probe", Form = Form() }).Select(x => x.Answer)));
    }

    [Theory]
    [InlineData("", "", "", "survey.problem-empty")]
    [InlineData("q.sonst", "   ", "", "survey.problem-empty")]
    [InlineData("q.note", "6", "note", "survey.problem-option")]
    [InlineData("q.oft", "manchmal", "oft", "survey.problem-option")]
    [InlineData("q.oft", "' OR 1=1 --", "oft", "survey.problem-option")]
    public void What_cannot_be_taken_is_said_beside_its_question(string field, string value, string question, string problem) =>
        Assert.Equal(problem, Read((field, value)).Problems[question]);

    [Fact]
    public void Two_answers_where_one_is_asked_for_and_a_long_text_are_not_taken_and_nothing_typed_is_lost()
    {
        var answer = Read(("q.oft", "nie"), ("q.oft", "immer"), ("q.sonst", new string('x', Survey.LongestText + 1)));
        Assert.Equal(["survey.problem-option", "survey.problem-long"], answer.Problems.Values);
        Assert.Equal(Survey.LongestText + 1, answer.Texts["sonst"].Length);
    }

    [Fact]
    public void A_choice_is_named_in_the_readers_language_or_in_German_and_says_so()
    {
        var english = Language.Find("en")!;
        Assert.Equal(("always", english), One.NameOf("immer", english));
        Assert.Equal(("nie", Language.German), One.NameOf("nie", english));
        Assert.Equal(("1: schlecht", Language.German), Scale.NameOf("1", english));
        Assert.Equal(("3", english), Scale.NameOf("3", english));
    }

    [Fact]
    public void Each_question_is_a_table_of_its_own_and_all_add_up_to_everybody()
    {
        var counted = SurveyCount.For(new() { Survey = "probe", Form = Form() }).ToDictionary(c => c.Answer, _ => 0);
        (counted[""], counted["note/5"], counted["was/a"], counted["was/b"]) = (12, 7, 12, 3);
        var tables = CloseSurvey.TablesOf(Form(), counted, "survey-x");
        Assert.Equal(["survey-x/0", "survey-x/1", "survey-x/2/0", "survey-x/2/1", "survey-x/2/2"], tables.Select(t => t.Name));
        Assert.All(tables, t => Assert.Equal(12, t.Total));
        Assert.Equal(("not-answered", 5), tables[0].Numbers[^1]);
    }

    [Fact]
    public void A_survey_opens_and_ends_by_its_days_and_the_desk_by_the_half_year()
    {
        var run = new SurveyRun { Survey = "probe", Form = Form(), From = new(2026, 11, 2), Until = new(2026, 11, 30) };
        Assert.Equal([SurveyState.Planned, SurveyState.Open, SurveyState.Open, SurveyState.Closed], new DateOnly[] { new(2026, 11, 1), new(2026, 11, 2), new(2026, 11, 30), new(2026, 12, 1) }.Select(run.StateOn));
        run.Close(new(2026, 11, 10), hadTooFew: false);
        Assert.Equal((SurveyState.Closed, "2026-11", new DateOnly(2027, 2, 8)), (run.StateOn(new(2026, 11, 10)), run.Period, run.TextsKeptUntil));
        Assert.Equal([new(2026, 6, 30), new(2026, 12, 31)], new DateOnly[] { new(2026, 1, 1), new(2026, 7, 1) }.Select(SurveyRun.EndOfHalfYear));
    }

    [Fact]
    public void Themes_are_lines_and_their_longest_is_that_of_a_work_item()
    {
        var themes = ReviewTexts.Read(Form(), _ => " Zeit \r\n\n Räume\n");
        Assert.Equal([("sonst", "Zeit"), ("sonst", "Räume")], themes.Select(t => (t.Question, t.Text)));
    }

    [Fact]
    public void The_starter_forms_ask_the_three_groups_the_departments_and_at_the_desk_and_residents_in_nine_languages()
    {
        var forms = site.Running.Services.GetRequiredService<Publication>().Current.All<Survey>().ToList();
        Assert.Equal(Enum.GetValues<SurveyGroup>().Order(), forms.Select(f => f.Group).Order());
        Assert.Equal(3, forms.Single(f => f.IsOfOffices).TextQuestions.Count);
        Assert.All(forms.Where(f => f.Group is SurveyGroup.Residents or SurveyGroup.Visitors), f => Assert.Equal(Language.All.Count, LocalTexts.LanguagesOf(f)!.Count));
    }
}
