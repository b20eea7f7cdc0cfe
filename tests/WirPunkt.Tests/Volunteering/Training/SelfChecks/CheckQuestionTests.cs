namespace WirPunkt.Volunteering.Training.SelfChecks;

public sealed class CheckQuestionTests
{
    private static readonly CheckQuestion Question = new("Was?", ["c", "a"], ["b"], "Darum.");

    [Theory]
    [InlineData(new[] { 0, 2 }, true)]
    [InlineData(new[] { 0 }, false)]
    [InlineData(new[] { 0, 1, 2 }, false)]
    [InlineData(new int[0], false)]
    [InlineData(new[] { -1, 0, 2, 9 }, true)]
    public void Right_is_who_chose_all_right_answers_and_no_other(int[] chosen, bool expected) => Assert.Equal(expected, Question.IsRight(chosen));

    [Fact]
    public void The_order_of_the_answers_tells_nothing() => Assert.Equal(["a", "b", "c"], Question.Answers);

    [Fact]
    public void A_question_has_right_and_wrong_answers_each_once()
    {
        Assert.True(Question.IsInOrder);
        Assert.False((Question with { Wrong = [] }).IsInOrder);
        Assert.False((Question with { Right = [] }).IsInOrder);
        Assert.False((Question with { Wrong = ["a"] }).IsInOrder);
        Assert.False((Question with { Because = " " }).IsInOrder);
    }
}
