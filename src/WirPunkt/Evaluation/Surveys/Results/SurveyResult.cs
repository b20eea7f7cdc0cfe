namespace WirPunkt.Evaluation.Surveys.Results;

/// <summary>What is published of a closed survey; every number is rounded.</summary>
/// <param name="Answers">null: nothing is published, there were too few</param>
public sealed record SurveyResult(SurveyRun Run, int? Answers, IReadOnlyList<QuestionResult> Questions);

/// <summary>The answers to one question.</summary>
/// <param name="Rows">in the order of the form; last, where it is not nothing, those who left it out</param>
public sealed record QuestionResult(SurveyQuestion Question, IReadOnlyList<(string Choice, int Value)> Rows);
