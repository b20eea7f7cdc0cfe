namespace WirPunkt.Volunteering.Training.WorkItems;

public sealed class WorkItemTests
{
    private static WorkItem Theme(string theme, string? text = null) => new() { Theme = theme, Text = text };

    [Theory]
    [InlineData("Frau Yilmaz kommt jede Woche")]
    [InlineData("Rückruf 07031 6690")]
    [InlineData("an ada@example.org")]
    [InlineData("Herrn Öz fehlt der Bescheid")]
    public void What_may_lead_to_a_person_is_noticed(string text)
    {
        Assert.True(Theme(text).MayNameSomebody);
        Assert.True(Theme("Bescheide", text).MayNameSomebody);
    }

    [Theory]
    [InlineData("Viele fragen nach der 116117")]
    [InlineData("§ 17 BMG steht im Modul zu weit hinten")]
    [InlineData("Frauen mit kleinen Kindern fragen nach Wickelplätzen")]
    public void A_matter_is_no_person(string theme) => Assert.False(Theme(theme).MayNameSomebody);

    [Fact]
    public void The_answer_of_a_department_belongs_to_one_of_the_three_guiding_questions()
    {
        static WorkItem Answer(string? department, int? question) => new() { Source = WorkItemSource.Department, Theme = "Termine", Department = department, Question = question };
        Assert.Null(Answer("Bürgeramt", 3).Problem());
        Assert.Equal("question", Answer("Bürgeramt", 4).Problem());
        Assert.Equal("department", Answer(null, 1).Problem());
        Assert.Equal("theme", Theme("").Problem());
        Assert.Equal("text", Theme("a", new string('x', WorkItem.LongestText + 1)).Problem());
    }

    [Fact]
    public void Done_has_its_day_and_what_is_opened_again_has_none()
    {
        var item = Theme("a");
        item.MoveTo(WorkItemState.Done, new(2026, 12, 1));
        Assert.Equal(new DateOnly(2026, 12, 1), item.DoneOn);
        item.MoveTo(WorkItemState.InWork, new(2026, 12, 2));
        Assert.Null(item.DoneOn);
    }
}
